import { expect } from "chai";
import { POLICIES } from "../../policy-pack/registry.ts";
import { type Answer, PackProcess, type SentResource } from "./pack-process.ts";

/** What the pack may take for one absurd resource: more memory ends the process, more time the test. */
const SECONDS = 180;
const MEBIBYTES = 3072;
/** No message is longer: it names five faults at most, each by a place and 80 characters of what was found. */
const LONGEST_MESSAGE = 4000;

const ALL_ON = Object.fromEntries(POLICIES.map(({ name }) => [name, { level: "advisory" }]));
const NESTING = 10_000;
const NESTED = `${'{"a":['.repeat(NESTING)}1${"]}".repeat(NESTING)}`;

function statement(i: number, actions: readonly string[] | string, padding: number) {
  const Resource = `arn:aws:s3:::bucket-${i}/${"x".repeat(padding)}*`;
  return { Effect: "Allow", Action: actions, Resource, Condition: { StringEquals: { "aws:SourceAccount": ["1"] } } };
}

function managedPolicy(document: unknown): SentResource {
  const policy = typeof document === "string" ? document : JSON.stringify(document);
  return { type: "aws:iam/policy:Policy", name: "absurd", props: { policy } };
}

function list<T>(length: number, item: (i: number) => T): readonly T[] {
  return Array.from({ length }, (_, i) => item(i));
}

const rule = (i: number) => ({
  protocol: "tcp",
  fromPort: 22,
  toPort: i % 2 === 0 ? 22 : 443,
  cidrBlocks: [i % 2 === 0 ? "0.0.0.0/0" : `10.${i % 250}.0.0/16`],
});

const aclEntry = (i: number) => ({
  protocol: "tcp",
  fromPort: 22,
  toPort: 22,
  ruleNo: i,
  action: i % 2 === 0 ? "deny" : "allow",
  cidrBlock: i % 2 === 0 ? `198.${i % 250}.${i % 200}.0/24` : "0.0.0.0/0",
});

/** Names that JavaScript's own objects have too. */
const TRAPS = ["constructor", "toString", "hasOwnProperty", "valueOf", "isPrototypeOf", "__proto__"];

/** An object of these names, all its own. */
function trapped(value: unknown): Record<string, unknown> {
  return JSON.parse(`{${TRAPS.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",")}}`) as Record<
    string,
    unknown
  >;
}

describe("absurd input", function () {
  this.timeout(SECONDS * 1000);
  let pack: PackProcess;

  before(async () => {
    pack = await PackProcess.start(undefined, [`--max-old-space-size=${MEBIBYTES}`]);
    await pack.configure(ALL_ON);
  });

  after(() => pack.stop());

  /** The policies that are broken, on the resource and in the stack. That no policy failed is part of every answer. */
  async function broken(resource: SentResource): Promise<readonly string[]> {
    const answers: readonly Answer[] = [await pack.analyze(resource), await pack.analyzeStack([resource])];
    const violations = answers.flatMap((answer) => answer.violations);
    for (const violation of violations) {
      expect(violation).not.to.contain("the policy itself failed");
      expect(violation.length).to.be.lessThan(LONGEST_MESSAGE);
    }
    return [...new Set(violations.map((violation) => violation.split(" | ")[0] ?? ""))].filter(
      (name) => name !== "undecided",
    );
  }

  it("a policy document of 10 MB with 10,000 statements", async () => {
    const statements = list(10_000, (i) => statement(i, ["s3:GetObject", "sqs:Send*"], 850));
    const document = { Version: "2012-10-17", Statement: [...statements, statement(0, "*", 0)] };
    expect(JSON.stringify(document).length).to.be.greaterThan(10_000_000);
    expect(await broken(managedPolicy(document))).to.include("iam-no-wildcard-action");
  });

  it("a statement with 100,000 actions", async () => {
    const document = {
      Statement: {
        ...statement(
          0,
          list(100_000, (i) => `s3:Get${i}*`),
          0,
        ),
        Resource: "*",
      },
    };
    expect(await broken(managedPolicy(document))).not.to.include("iam-no-wildcard-action");
  });

  it("10 MB of text that is no document", async () => {
    expect(await broken(managedPolicy("{,".repeat(5_000_000)))).to.include("policy-document-valid");
  });

  it("documents nested 10,000 deep, wherever one may stand", async () => {
    const parts = `"Action":${NESTED},"Resource":${NESTED},"Principal":${NESTED},"Condition":${NESTED}`;
    await broken(managedPolicy(NESTED));
    await broken(managedPolicy(`{"Statement":{"Effect":"Allow",${parts}}}`));
    const containerDefinitions = `[{"name":"a","image":"b","environment":${NESTED},"secrets":${NESTED}}]`;
    await broken({ type: "aws:ecs/taskDefinition:TaskDefinition", name: "a", props: { containerDefinitions } });
  });

  it("a security group with 100,000 rules", async () => {
    const props = { ingress: list(100_000, rule) };
    const names = await broken({ type: "aws:ec2/securityGroup:SecurityGroup", name: "absurd", props });
    expect(names).to.include("sg-no-public-ingress").and.to.include("sg-rule-quota");
  });

  it("a network ACL with 10,000 entries, half of which may be refused by the other half", async () => {
    const props = { ingress: list(10_000, aclEntry) };
    const names = await broken({ type: "aws:ec2/networkAcl:NetworkAcl", name: "absurd", props });
    expect(names).to.include("nacl-no-public-ssh");
  });

  it("2,000 buckets, and as many companions of each kind that may be of any of them", async () => {
    const unknownBucket = { bucket: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" };
    const of = (type: string) => list(2000, (i) => ({ type, name: `${type}-${i}`, props: unknownBucket }));
    const buckets = list(2000, (i) => ({ type: "aws:s3/bucket:Bucket", name: `b${i}`, props: {} }));
    const kinds = ["bucketVersioning:BucketVersioning", "bucketPublicAccessBlock:BucketPublicAccessBlock"];
    const companions = [...kinds, "bucketPolicy:BucketPolicy"].flatMap((kind) => of(`aws:s3/${kind}`));
    const { violations } = await pack.analyzeStack([...buckets, ...companions]);
    expect(violations.filter((v) => v.startsWith("s3-versioning"))).to.deep.equal([]);
    for (const violation of violations) expect(violation).not.to.contain("the policy itself failed");
  });

  it("10 MB of user data, and 20,000 environment variables", async () => {
    const userData = `export A=${"a".repeat(10_000_000)}\n`;
    await broken({ type: "aws:ec2/instance:Instance", name: "absurd", props: { userData } });
    const variables = Object.fromEntries(list(20_000, (i) => [`DB_PASSWORD_${i}`, `hunter2-${i}`]));
    const worker = { type: "aws:lambda/function:Function", name: "absurd", props: { environment: { variables } } };
    expect(await broken(worker)).to.include("no-plaintext-secrets");
  });

  it("names that JavaScript's own objects have", async () => {
    const type = "aws:lambda/function:Function";
    const plain = await broken({ type, name: "plain", props: { environment: { variables: {} } } });
    for (const name of TRAPS) {
      const props = { ...trapped("x"), environment: { variables: trapped("x") }, tags: trapped("y") };
      expect(await broken({ type, name, props })).to.deep.equal(plain, name);
    }
    const principal = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject" }] };
    const document = JSON.stringify({ ...trapped({ Effect: "Allow" }), ...principal });
    const policy = document.replace('"Action"', `"Principal":${JSON.stringify(trapped("*"))},"Resource":"*","Action"`);
    await broken({ type: "aws:s3/bucketPolicy:BucketPolicy", name: "a", props: { bucket: "b", policy } });
  });
});
