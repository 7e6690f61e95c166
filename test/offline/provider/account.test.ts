import { expect } from "chai";
import fc from "fast-check";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account } from "../../../offline/provider/account.ts";
import { Secret, UNKNOWN } from "../../../offline/provider/wire.ts";
import type { ValueMap } from "../../../offline/provider/wire.ts";
import { rejection, Rig, urn } from "./harness.ts";

const cluster = {
  engine: "aurora-postgresql",
  clusterIdentifier: "ledger",
  masterUsername: "app",
  masterPassword: new Secret("hush-hush-1"),
  skipFinalSnapshot: true,
};

describe("the simulated account", () => {
  it("loses no update of many at once, and is readable by the next run", async () => {
    const rig = new Rig();
    await Promise.all(Array.from({ length: 60 }, (_, index) => rig.create("sns.Topic", `t${index}`, {})));
    expect(new Account(rig.file).all()).to.have.length(60);
  });

  it("holds no secret in its file, gives it back on Read from the stack's state, and is private", async () => {
    const rig = new Rig();
    const state = await rig.create("rds.Cluster", "db", cluster);
    expect(readFileSync(rig.file, "utf8")).not.to.contain("hush-hush");
    expect(statSync(rig.file).mode & 0o077).to.equal(0);
    const next = new Rig({ file: rig.file });
    const read = await next.provider.read({
      urn: urn("rds.Cluster", "db"),
      id: state.id,
      properties: state.outputs,
      inputs: state.inputs,
    });
    expect(read.outputs["masterPassword"]).to.deep.equal(new Secret("hush-hush-1"));
    expect(read.inputs?.["masterPassword"]).to.deep.equal(new Secret("hush-hush-1"));
  });

  it("says what to do about a file that is not its own", () => {
    const file = join(mkdtempSync(join(tmpdir(), "stand-in-")), "account.json");
    writeFileSync(file, '{"version": 1, "resou');
    expect(() => new Account(file)).to.throw(/not readable.*delete the file/);
  });

  it("stays readable when the process is killed in the middle of writing", async function () {
    this.timeout(15000);
    const file = join(mkdtempSync(join(tmpdir(), "stand-in-")), "account.json");
    const code = `
      const { Account } = await import(${JSON.stringify(new URL("../../../offline/provider/account.ts", import.meta.url).href)});
      const account = new Account(${JSON.stringify(file)});
      for (let i = 0; ; i += 1) {
        await account.put({ token: "t", urn: "u" + i, id: "i" + i, region: "r", inputs: { text: "x".repeat(20000) }, outputs: {} });
        if (i === 5) console.log("ready");
      }`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((ready) => child.stdout.once("data", ready));
    await new Promise((later) => setTimeout(later, 60));
    child.kill("SIGKILL");
    await new Promise((gone) => child.once("exit", gone));
    expect(new Account(file).all().length).to.be.at.least(6);
  });

  it("makes nothing twice: a create after a kill adopts what the killed run made", async () => {
    const first = new Rig();
    const made = await first.create("sqs.Queue", "jobs", {});
    // The next run's state knows nothing of it.
    const second = new Rig({ file: first.file });
    const again = await second.create("sqs.Queue", "jobs", {});
    expect(again.id).to.equal(made.id);
    expect(new Account(first.file).all()).to.have.length(1);
  });

  it("makes another one, with another id and name, when the old one is being replaced", async () => {
    const rig = new Rig();
    const old = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" });
    await rig.diff("ec2.Vpc", "vpc", old, { cidrBlock: "10.1.0.0/16" });
    const fresh = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.1.0.0/16" });
    expect(fresh.id).not.to.equal(old.id);
    await rig.delete("ec2.Vpc", "vpc", old);
    expect(new Account(rig.file).all().map((item) => item.id)).to.deep.equal([fresh.id]);

    const topic = await rig.create("sns.Topic", "topic", {});
    await rig.diff("sns.Topic", "topic", topic, {});
    const forced = await rig.create("sns.Topic", "topic", {});
    expect(forced.inputs["name"]).not.to.equal(topic.inputs["name"]);
    expect(forced.id).not.to.equal(topic.id);
  });

  it("refuses a name that is taken, as AWS does", async () => {
    const rig = new Rig();
    const inputs = {
      name: "app",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
      }),
    };
    await rig.create("iam.Role", "one", inputs);
    const refused = rejection(rig.provider.create({ urn: urn("iam.Role", "two"), inputs, preview: false }));
    expect(await refused)
      .to.contain("EntityAlreadyExists")
      .and.to.contain("iam.Role::one".replace(".", "/").replace("iam/Role", "iam/role:Role"));
  });

  it("lets a successor take its predecessor's name in a preview, which deletes nothing, and not in an update", async () => {
    const rig = new Rig();
    const group = { name: "api", port: 80, protocol: "HTTP", vpcId: "vpc-1", targetType: "ip" };
    const former = await rig.create("lb.TargetGroup", "api", group);
    const { verdict, deleteBeforeReplace, inputs } = await rig.diff("lb.TargetGroup", "api", former, {
      ...group,
      port: 90,
    });
    expect([verdict, deleteBeforeReplace]).to.deep.equal(["replace", true]);
    const create = (name: string, preview: boolean) =>
      rejection(rig.provider.create({ urn: urn("lb.TargetGroup", name), inputs, preview }));
    expect(await create("other", true)).to.contain("DuplicateTargetGroupName");
    expect(await create("api", false)).to.contain("DuplicateTargetGroupName");
    expect(await create("api", true)).to.equal("");
  });

  it("counts the revisions of a task definition, which share one id, and deletes the right one", async () => {
    const rig = new Rig();
    const task = (image: string) => ({
      family: "api",
      containerDefinitions: JSON.stringify([{ name: "api", image, essential: true }]),
    });
    const one = await rig.create("ecs.TaskDefinition", "api", task("a:1"));
    const { verdict, inputs } = await rig.diff("ecs.TaskDefinition", "api", one, task("a:2"));
    expect(verdict).to.equal("replace");
    const request = { urn: urn("ecs.TaskDefinition", "api"), inputs };
    const previewed = await rig.provider.create({ ...request, preview: true });
    const two = await rig.provider.create({ ...request, preview: false });
    expect(two).to.deep.equal(previewed);
    expect([one, two].map(({ id, outputs }) => [id, outputs["arn"], outputs["revision"]])).to.deep.equal([
      ["api", "arn:aws:ecs:us-east-1:123456789012:task-definition/api:1", 1],
      ["api", "arn:aws:ecs:us-east-1:123456789012:task-definition/api:2", 2],
    ]);
    const reopened = new Rig({ file: rig.file });
    await reopened.delete("ecs.TaskDefinition", "api", one);
    expect(new Account(rig.file).all().map(({ outputs }) => outputs["revision"])).to.deep.equal([2]);
    await reopened.delete("ecs.TaskDefinition", "api", one);
    const read = { urn: request.urn, id: two.id, properties: two.outputs, inputs };
    expect((await reopened.provider.read(read)).outputs["revision"]).to.equal(2);
  });

  it("leaves a revision of a task definition ACTIVE that is to be kept, and counts on from it", async () => {
    const rig = new Rig();
    const definitions = JSON.stringify([{ name: "api", image: "a:1", essential: true }]);
    const task = { family: "api", containerDefinitions: definitions, skipDestroy: true };
    await rig.delete("ecs.TaskDefinition", "api", await rig.create("ecs.TaskDefinition", "api", task));
    expect(new Account(rig.file).all().map(({ urn, outputs }) => [urn, outputs["revision"]])).to.deep.equal([["", 1]]);
    const next = await rig.create("ecs.TaskDefinition", "api", task);
    expect(next.outputs["revision"]).to.equal(2);
  });

  it("does not take a resource that moved to another URN for another one", async () => {
    const rig = new Rig();
    const { inputs } = await rig.create("lb.TargetGroup", "old", {
      name: "api",
      port: 80,
      protocol: "HTTP",
      vpcId: "vpc-1",
      targetType: "ip",
    });
    const moved = new Rig({ file: rig.file });
    expect((await moved.check("lb.TargetGroup", "new", inputs, inputs)).failures).to.deep.equal([]);
    expect(new Account(rig.file).all().map((item) => item.urn)).to.deep.equal([urn("lb.TargetGroup", "new")]);
  });

  it("says that what the stack manages is gone, and takes what it only looks up as existing", async () => {
    const rig = new Rig();
    const managed = await rig.provider.read({
      urn: urn("ec2.Vpc", "vpc"),
      id: "vpc-1",
      properties: { cidrBlock: "10.0.0.0/16" },
      inputs: { cidrBlock: "10.0.0.0/16" },
    });
    expect(managed.id).to.equal("");
    const looked = await rig.provider.read({
      urn: urn("ec2.Vpc", "vpc"),
      id: "vpc-1",
      properties: {},
      inputs: undefined,
    });
    expect(looked.id).to.equal("vpc-1");
    expect(looked.outputs["arn"]).to.equal("arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1");
    expect(rig.notices.all().join()).to.contain("vpc-1 is taken as existing");
  });

  it("computes ids that depend on the URN and on the replacing inputs alone", async () => {
    const octet = fc.integer({ min: 0, max: 255 });
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z]{1,8}$/), octet, octet, fc.string(), async (name, one, two, tag) => {
        const id = async (logical: string, second: number, tags: ValueMap) =>
          (await new Rig().create("ec2.Vpc", logical, { cidrBlock: `10.${second}.0.0/16`, tags }, true)).id;
        const base = await id(name, one, {});
        expect(base).to.match(/^vpc-0[0-9a-f]{16}$/);
        expect(await id(name, one, { tag })).to.equal(base);
        expect(await id(`${name}x`, one, {})).not.to.equal(base);
        if (one !== two) expect(await id(name, two, {})).not.to.equal(base);
      }),
      { numRuns: 25 },
    );
  });

  it("returns documents and sets as AWS does, so that a refresh finds no change", async () => {
    const rig = new Rig();
    const policy = JSON.stringify(
      {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: ["s3:PutObject", "s3:GetObject"], Resource: ["*"] }],
      },
      null,
      2,
    );
    const state = await rig.create("iam.RolePolicy", "p", { role: "r", policy });
    const read = await rig.provider.read({
      urn: urn("iam.RolePolicy", "p"),
      id: state.id,
      properties: state.outputs,
      inputs: state.inputs,
    });
    expect(read.outputs["policy"]).to.equal(
      '{"Statement":[{"Action":["s3:GetObject","s3:PutObject"],"Effect":"Allow","Resource":"*"}],"Version":"2012-10-17"}',
    );
    const diff = await rig.provider.diff({
      urn: urn("iam.RolePolicy", "p"),
      id: state.id,
      olds: read.outputs,
      oldInputs: read.inputs,
      news: state.inputs,
      ignoreChanges: [],
    });
    expect([...diff.detailed]).to.deep.equal([]);
  });

  it("leaves unknown in a first preview what only AWS could tell, and nothing else", async () => {
    const rig = new Rig({ outputs: "as-aws" });
    const { id, outputs } = await rig.create("ec2.Vpc", "vpc", { cidrBlock: "10.0.0.0/16" }, true);
    expect(id).to.equal("");
    expect(outputs["arn"]).to.equal(UNKNOWN);
    expect(outputs["defaultSecurityGroupId"]).to.equal(UNKNOWN);
    expect(outputs["cidrBlock"]).to.equal("10.0.0.0/16");
    expect(outputs["enableDnsSupport"]).to.equal(true);
  });
});
