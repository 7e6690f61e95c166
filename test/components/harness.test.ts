import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import { ofType, one, record, valueOf } from "./harness.ts";

class Pair extends pulumi.ComponentResource {
  readonly key: aws.kms.Key;
  readonly alias: aws.kms.Alias;

  constructor(name: string) {
    super("test:index:Pair", name);
    this.key = new aws.kms.Key(`${name}-key`, { description: pulumi.secret("hidden") }, { parent: this });
    const targetKeyId = this.key.keyId.apply(async (id) => (await new Promise((r) => setTimeout(r, 20)), id));
    this.alias = new aws.kms.Alias(`${name}-alias`, { targetKeyId }, { parent: this, deleteBeforeReplace: true });
    this.registerOutputs();
  }
}

describe("the recording harness", () => {
  it("returns every registration with parent, dependencies, secrets and options, after late ones too", async () => {
    const recording = await record(() => new Pair("p"));
    assert.deepEqual(
      recording.resources.map(({ type, name, parent }) => [type, name, parent]),
      [
        ["aws:kms/alias:Alias", "p-alias", "p"],
        ["aws:kms/key:Key", "p-key", "p"],
        ["test:index:Pair", "p", undefined],
      ],
    );
    const alias = one(recording, "kms/alias");
    assert.equal(alias.inputs.targetKeyId, "p-key-key");
    assert.deepEqual(alias.dependsOn, ["p-key"]);
    assert.isTrue(alias.deleteBeforeReplace);
    assert.deepEqual(one(recording, "kms/key").secretInputs, ["description"]);
    assert.equal(one(recording, "kms/key").inputs.description, "hidden");
  });

  it("starts every recording afresh and gives the same twice", async () => {
    const first = await record(() => new Pair("p"));
    const second = await record(() => new Pair("p"));
    assert.deepEqual(second.resources, first.resources);
    assert.lengthOf(ofType(second, "kms/key"), 1);
  });

  it("returns what the program returned, whose outputs can be read", async () => {
    const { result } = await record(() => new Pair("p"));
    assert.match(await valueOf(result.key.arn), /^arn:aws:kms:us-east-1:123456789012:key\//);
  });

  it("takes answers for functions and outputs", async () => {
    const program = () => new aws.ec2.Eip("eip", { instance: aws.ec2.getSecurityGroupOutput({ name: "edge" }).id });
    const recording = await record(program, {
      invoke: () => ({ id: "sg-1" }),
      outputs: () => ({ publicIp: "192.0.2.1" }),
    });
    assert.equal(recording.invokes[0]?.inputs.name, "edge");
    assert.equal(one(recording, "ec2/eip").inputs.instance, "sg-1");
    assert.equal(await valueOf(recording.result.publicIp), "192.0.2.1");
  });
});
