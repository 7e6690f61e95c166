/** Requests as no engine sends them, to the real process of the pack: each is answered, in time, and none ends it. */
import pulumiAnalyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import { expect } from "chai";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { SdkTypings } from "../../offline/provider/aws/typings.ts";
import { TOKENS } from "../../policy-pack/policy/tokens.ts";
import { PACK, PackProcess } from "./pack-process.ts";

/** What the pack may take: more memory ends the process, more time for one request is an error of the request. */
const MEBIBYTES = 1024;
const SECONDS_A_REQUEST = 20;
const SECONDS_IN_ALL = 120;

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const ASSET = { [SIGNATURE]: "c44067f5952c0a294b673a41bacd8c17", hash: "e3b0" };
const ARCHIVE = { [SIGNATURE]: "0def7320c3a5731c473e5ecbe6d01bc7", hash: "e3b0" };
const SECRET = { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270" };

const FUNCTION = "aws:lambda/function:Function";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const OPEN_TO_SSH = { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }] };

/** What a test gives of a resource; what is left out is left out of the request. */
interface Parts {
  readonly type?: string;
  readonly name?: string;
  readonly urn?: string;
  readonly props?: unknown;
  readonly options?: boolean;
  readonly provider?: "bare" | "of a region";
}

type Sent = pulumiAnalyzer.AnalyzeRequest | pulumiAnalyzer.AnalyzerResource;

function fill<T extends Sent>(sent: T, { type, name, urn, props, options = true, provider }: Parts): T {
  if (type !== undefined) sent.setType(type);
  if (name !== undefined) sent.setName(name);
  if (urn !== undefined) sent.setUrn(urn);
  if (props !== undefined) sent.setProperties(structOf(props));
  if (options) sent.setOptions(new pulumiAnalyzer.AnalyzerResourceOptions());
  if (provider === undefined) return sent;
  const given = new pulumiAnalyzer.AnalyzerProviderResource();
  if (provider === "of a region") given.setProperties(structOf({ region: 7, assumeRoles: [null] }));
  sent.setProvider(given);
  return sent;
}

function structOf(props: unknown): struct.Struct {
  return struct.Struct.fromJavaScript(props as never);
}

function resource(type: string, props: unknown): Parts {
  return { type, name: "a", urn: `urn:pulumi:dev::shop::${type}::a`, props };
}

type Method = "analyze" | "remediate" | "analyzeStack" | "configure";
type Call = (
  request: unknown,
  options: { deadline: number },
  done: (error: Error | null, answer: unknown) => void,
) => unknown;

/** An entry of a config as it is sent: the number of its level, and its settings, if any are sent. */
type Entry = readonly [level: number, settings?: unknown];

describe("requests as no engine sends them", function () {
  this.timeout(SECONDS_IN_ALL * 1000);
  let pack: PackProcess;

  before(async () => {
    pack = await PackProcess.start(PACK, [`--max-old-space-size=${MEBIBYTES}`]);
    await pack.configure();
  });

  after(() => pack.stop());

  function ask(method: Method, request: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const options = { deadline: Date.now() + SECONDS_A_REQUEST * 1000 };
      (pack.client[method] as unknown as Call).call(pack.client, request, options, (error, answer) =>
        error ? reject(error) : resolve(answer),
      );
    });
  }

  function messagesOf(answer: unknown): readonly string[] {
    const list = (answer as pulumiAnalyzer.AnalyzeResponse).getDiagnosticsList();
    const messages = list.map((d) => `${d.getPolicyname()}: ${d.getMessage()}`);
    expect(messages.filter((message) => message.includes("the policy itself failed"))).to.deep.equal([]);
    return messages;
  }

  async function analyzeStack(resources: readonly Parts[]): Promise<readonly string[]> {
    const request = new pulumiAnalyzer.AnalyzeStackRequest();
    request.setResourcesList(resources.map((parts) => fill(new pulumiAnalyzer.AnalyzerResource(), parts)));
    return messagesOf(await ask("analyzeStack", request));
  }

  async function analyze(parts: Parts): Promise<readonly string[]> {
    return messagesOf(await ask("analyze", fill(new pulumiAnalyzer.AnalyzeRequest(), parts)));
  }

  /** What the pack says of a resource, in all the ways it can be asked. */
  async function said(parts: Parts): Promise<readonly string[]> {
    await ask("remediate", fill(new pulumiAnalyzer.AnalyzeRequest(), parts));
    return [...(await analyze(parts)), ...(await analyzeStack([parts]))];
  }

  async function configure(entries: Readonly<Record<string, Entry>>): Promise<void> {
    const request = new pulumiAnalyzer.ConfigureAnalyzerRequest();
    for (const [policy, [level, settings]] of Object.entries({ settings: [1, {}] as Entry, ...entries })) {
      const entry = new pulumiAnalyzer.PolicyConfig();
      entry.setEnforcementlevel(level as never);
      if (settings !== undefined) entry.setProperties(structOf(settings));
      request.getPolicyconfigMap().set(policy, entry);
    }
    await ask("configure", request);
  }

  /** What the pack says of its own config. */
  async function complaints(entries: Readonly<Record<string, Entry>>): Promise<readonly string[]> {
    await configure(entries);
    const messages = (await analyzeStack([])).filter((message) => message.startsWith("settings: "));
    return messages.map((message) => message.split("\n").slice(1).join("\n"));
  }

  const INCOMPLETE: Readonly<Record<string, Parts>> = {
    nothing: { options: false },
    "an empty type": { type: "", name: "", urn: "", props: {} },
    "a type alone": { type: GROUP, options: false },
    "no options": { ...resource(GROUP, {}), options: false },
    "no properties": { type: GROUP, name: "a", urn: "urn:pulumi:dev::shop::x::a" },
    "no URN": { type: GROUP, props: {} },
    "a URN without a type": { type: GROUP, name: "a", urn: "urn:pulumi:dev::shop", props: {} },
    "an unknown type": resource("aws:nothing/here:Here", { a: 1 }),
    "a type that is none": resource(":::", { a: 1 }),
    "a type of another provider": resource("random:index/randomId:RandomId", {}),
    "a provider without properties": { ...resource(GROUP, {}), provider: "bare" },
    "a provider of odd properties": { ...resource(GROUP, {}), provider: "of a region" },
    "names of JavaScript's own": {
      type: "constructor",
      name: "__proto__",
      urn: "toString",
      props: JSON.parse('{"__proto__":{"a":1},"constructor":1,"hasOwnProperty":[],"toString":{}}') as unknown,
    },
  };

  for (const [what, parts] of Object.entries(INCOMPLETE)) {
    it(`are answered with ${what}`, async () => {
      await said(parts);
    });
  }

  it("are judged all the same where a part is missing", async () => {
    for (const parts of [{ options: false }, { provider: "bare" }, { urn: "" }] as const) {
      const messages = await said({ ...resource(GROUP, OPEN_TO_SSH), ...parts });
      expect(messages.filter((message) => message.startsWith("no-ssh: "))).to.have.length(1);
    }
  });

  const MARKED: Readonly<Record<string, unknown>> = {
    "an asset without content, as an empty one is sent": ASSET,
    "an archive without content": ARCHIVE,
    "an archive of an empty asset": { ...ARCHIVE, assets: { "index.js": ASSET } },
    "an archive of numbers": { ...ARCHIVE, assets: { a: 1 } },
    "an archive of a list": { ...ARCHIVE, assets: [7] },
    "a secret without a value": SECRET,
    "a secret that holds an empty asset": { ...SECRET, value: ASSET },
    "an unknown mark": { [SIGNATURE]: "nobody knows" },
    "a mark that is a number": { [SIGNATURE]: 7 },
  };

  for (const [what, code] of Object.entries(MARKED)) {
    it(`are judged with ${what}`, async () => {
      const plain = await said(resource(FUNCTION, { code: "a.zip" }));
      expect(await said(resource(FUNCTION, { code }))).to.deep.equal(plain);
    });
  }

  it("are given back as they came where something else is set right", async () => {
    await pack.configure({ "s3-public-access-blocked": { level: "remediate" } });
    const type = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    const [remedied] = await pack.remediate({ type, name: "a", props: { blockPublicAcls: false, extra: ASSET } });
    await pack.configure();
    expect(remedied?.props["blockPublicAcls"]).to.equal(true);
    expect(remedied?.props["extra"]).to.deep.equal(ASSET);
  });

  const typings = new SdkTypings(SdkTypings.locate("@pulumi/aws", PACK) ?? "");
  const shapes = [...new Set(Object.values(TOKENS).flat() as string[])].map((type) => ({
    type,
    inputs: [...(typings.resource(type)?.inputs ?? [])],
  }));
  const LONG = "ab".repeat(500_000);
  const ODD: Readonly<Record<string, unknown>> = {
    "a number": 7,
    "a list": [[]],
    "an object": { a: null },
    null: null,
    "text that is no JSON": "{,",
    "JSON that is a number": "7",
    "JSON that is a list": "[null]",
    "JSON that is null": "null",
  };

  for (const [what, odd] of Object.entries(ODD)) {
    it(`are judged with ${what} for every required property of every type, and for every property`, async () => {
      expect(shapes.length).to.be.greaterThan(400);
      const all = shapes.flatMap(({ type, inputs }) => {
        const required = inputs.filter(([, field]) => !field.optional).map(([name]) => name);
        return [required, inputs.map(([name]) => name)].map((names, i) => ({
          ...resource(type, Object.fromEntries(names.map((name) => [name, odd]))),
          urn: `urn:pulumi:dev::shop::${type}::${i}`,
        }));
      });
      for (const parts of all) await analyze(parts);
      await analyzeStack(all);
    });
  }

  it("are judged with 1 MB of text for every document", async () => {
    for (const { type, inputs } of shapes) {
      const names = inputs
        .map(([name]) => name)
        .filter((name) => /policy$|definitions?$|document$|content$/i.test(name));
      if (names.length > 0) await analyze(resource(type, Object.fromEntries(names.map((name) => [name, LONG]))));
    }
  });

  it("of a config are taken or refused with the place and what may stand there", async () => {
    expect(await complaints({})).to.deep.equal([]);
    expect(await complaints({ "no-ssh": [1] })).to.deep.equal([]);
    expect(await complaints({ all: [0, {}] })).to.deep.equal([]);
    expect(await complaints({ "no-ssn": [1, {}] })).to.deep.equal(['no-ssn: no such policy, did you mean "no-ssh"?']);
    expect(await complaints({ "no-ssh": [1, { prots: [22] }] })).to.deep.equal([
      'no-ssh: no setting "prots", did you mean "ports"?',
    ]);
    expect(await complaints({ "no-ssh": [1, { ports: "22" }] })).to.deep.equal([
      'no-ssh.ports: found "22", must be a list',
    ]);
    expect(await complaints({ "no-ssh": [1, { ports: null }] })).to.deep.equal([
      "no-ssh.ports: found null, must be a list",
    ]);
    expect(await complaints({ "no-ssh": [1, { ports: ["x", 22] }] })).to.deep.equal([
      'no-ssh.ports[0]: found "x", must be a whole number',
    ]);
    expect(await complaints({ undecided: [1, { a: 1 }] })).to.deep.equal([
      'undecided: found "a", the policy has no settings',
    ]);
    const own = Object.fromEntries(["toString", "constructor"].map((name): [string, Entry] => [name, [1, {}]]));
    expect((await complaints(own)).join("\n"))
      .to.contain("toString: no such policy")
      .and.contain("constructor: no such policy");
  });

  it("of a config that name no level are refused as a whole, and what was before goes on", async () => {
    await configure({ "no-ssh": [0, {}] });
    const refused = await configure({ "no-ssh": [7, {}] }).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(refused).to.contain("Unknown enforcement level 7");
    expect((await analyze(resource(GROUP, OPEN_TO_SSH))).join("\n")).to.contain("no-ssh: ");
  });

  it("of a config leave a policy at its defaults where its settings are of another type", async () => {
    for (const ports of ["22", 7, null, {}, [[]]]) {
      await configure({ "no-ssh": [1, { ports }] });
      expect((await analyze(resource(GROUP, OPEN_TO_SSH))).filter((m) => m.startsWith("no-ssh: "))).to.have.length(1);
    }
    await configure({ "no-ssh": [1, { ports: [23] }] });
    expect((await analyze(resource(GROUP, OPEN_TO_SSH))).filter((m) => m.startsWith("no-ssh: "))).to.have.length(0);
  });

  const SETTINGS: Readonly<Record<string, readonly [given: unknown, says: string]>> = {
    "exceptions: a number": [{ exceptions: 7 }, "settings.exceptions: found 7, must be a list"],
    "exceptions: of nothing": [{ exceptions: [null] }, "settings.exceptions[0]: found null, must be an object"],
    "accepted: null": [{ accepted: null }, "settings.accepted: found null, must be a list"],
    "thresholds: a list": [{ thresholds: [] }, "settings.thresholds: found [], must be an object"],
    "thresholds: unknown": [{ thresholds: { constructor: 1 } }, 'settings.thresholds: found "constructor"'],
    "enforcement: null": [{ enforcement: null }, "settings.enforcement: found null, must be an object"],
    "enforcement: a level that is none": [
      { enforcement: { severity: { low: "mandatry" } } },
      'settings.enforcement.severity.low: found "mandatry", must be one of mandatory, advisory, disabled',
    ],
    "asOf: an object": [{ asOf: {} }, "settings.asOf: found {}, must be a day YYYY-MM-DD"],
    "an unknown setting": [{ thresholdz: {} }, 'settings: no setting "thresholdz", did you mean "thresholds"?'],
  };

  for (const [what, [given, says]] of Object.entries(SETTINGS)) {
    it(`of the pack's own settings are named where they are wrong: ${what}`, async () => {
      const found = await complaints({ settings: [1, given] });
      expect(
        found.some((complaint) => complaint.startsWith(says)),
        found.join("\n"),
      ).to.equal(true);
    });
  }
});
