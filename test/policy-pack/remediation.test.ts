import { expect } from "chai";
import fc from "fast-check";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { type Example, exampleGraph, type ExampleResource, exampleUrn } from "../../policy-pack/policy/examples.ts";
import { concerns, judgeResource } from "../../policy-pack/policy/judge.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { remediesOf, remedy } from "../../policy-pack/engine/remediation.ts";
import { plainResource, Resource } from "../../policy-pack/policy/resource.ts";
import { readSent, rememberDeserialised, secretPaths, type SentInputs } from "../../policy-pack/engine/sdk.ts";
import { PackProcess, type SentResource, urnOf } from "./pack-process.ts";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const ASSET = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
const UNKNOWNS = ["04da6b54-80e4-46f7-96ec-b56ff0331ba9", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"];

const secret = (value: unknown) => ({ [SIGNATURE]: SECRET, value });
const asset = (text: string) => ({ [SIGNATURE]: ASSET, text, hash: "a1b2" });
const archive = (assets: object) => ({ [SIGNATURE]: ARCHIVE, assets, hash: "c3d4" });

type Bag = Readonly<Record<string, unknown>>;

/** As it goes over the wire. In examples secrets are objects of a class. */
function onTheWire(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(onTheWire);
  if (raw === null || typeof raw !== "object") return raw;
  if (raw.constructor !== Object) return secret(onTheWire((raw as { readonly value: unknown }).value));
  const given = Object.entries(raw).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, onTheWire(value)]));
}

/** Where two values differ, each place once, at the deepest place that both have. */
function differences(before: unknown, after: unknown, path = ""): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [olds, news] = [before ?? {}, after ?? {}];
  if (typeof olds !== "object" || typeof news !== "object" || Array.isArray(olds) !== Array.isArray(news))
    return [path];
  if ((news as Bag)[SIGNATURE] === SECRET) return differences((olds as Bag)["value"], (news as Bag)["value"], path);
  const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
  const below = (key: string) => (Array.isArray(news) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  return keys.flatMap((key) => differences((olds as Bag)[key], (news as Bag)[key], below(key)));
}

function sentOf(props: unknown): SentInputs {
  const read = readSent(props as object);
  if (!read) throw new Error("the SDK lets nothing be remembered");
  return read;
}

interface Case {
  readonly policy: PolicyModule;
  readonly example: Example;
  readonly subject: ExampleResource;
  readonly config: Bag;
}

/** The resources of examples that a policy would remediate. */
function casesOf(policy: PolicyModule): readonly Case[] {
  return (EXAMPLES[policy.name]?.examples ?? []).flatMap((example) => {
    const config = example.config ?? {};
    const graph = exampleGraph(example.resources);
    return example.resources.flatMap((subject, i) => {
      const resource = graph.resources[i];
      const isCase = resource && concerns(policy, subject.type) && remediesOf(policy, resource, config).length > 0;
      return isCase ? [{ policy, example, subject, config }] : [];
    });
  });
}

function resourceOf(subject: ExampleResource) {
  return ({ inputs }: SentInputs) =>
    new Resource({ type: subject.type, name: subject.name, urn: exampleUrn(subject), inputs });
}

/** What else a program may give: unknown values, secrets, assets and archives, at names that no policy reads. */
const besides = fc.dictionary(
  fc.stringMatching(/^zz[a-z]{1,5}$/),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(null, "", 0, false, "text", ...UNKNOWNS),
      fc.string().map(secret),
      fc.constant(asset("body")),
      fc.constant(archive({ "a/b.txt": asset("b"), "c.txt": asset("c") })),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.string({ minLength: 1, maxLength: 4 }).filter((key) => key !== "__proto__"),
        tie("value"),
      ),
    ),
  })).value,
  { maxKeys: 3 },
);

before(function () {
  // Loads the SDK, which a busy machine takes its time for.
  this.timeout(60_000);
  expect(rememberDeserialised()).to.equal(true);
});

describe("remediation", function () {
  this.timeout(60_000);
  const remediable = POLICIES.filter((policy) => policy.remediates === true);

  it("is what the policies say that have a remedy in an example, and no others", () => {
    const seen = POLICIES.filter((policy) => casesOf(policy).length > 0).map(({ name }) => name);
    expect(seen).to.deep.equal(remediable.map(({ name }) => name));
    expect(seen.length).to.be.greaterThan(80);
  });

  for (const policy of remediable) {
    it(`${policy.name} cures what it calls violated, once, and touches nothing else`, () => {
      for (const { subject, config, example } of casesOf(policy)) {
        const own = onTheWire(subject.props) as Bag;
        fc.assert(
          fc.property(besides, fc.subarray(Object.keys(own)), (more, hidden) => {
            const kept = Object.fromEntries(hidden.map((key) => [key, secret(own[key])]));
            const given = { ...more, ...own, ...kept };
            const text = JSON.stringify(given);
            const resource = resourceOf(subject);
            const wanted = remediesOf(policy, resource(sentOf(given)), config);
            const after = remedy(policy, sentOf(given), resource, config);
            if (!after) throw new Error(`${example.name}: nothing was remediated`);
            expect(JSON.stringify(given), "what was given stays").to.equal(text);
            expect([...differences(given, after.sent)].sort()).to.deep.equal(wanted.map(({ place }) => place).sort());
            for (const path of secretPaths(given)) expect(secretPaths(after.sent), path).to.include(path);
            expect(remediesOf(policy, resource(after), config), "cured").to.deep.equal([]);
            expect(remedy(policy, after, resource, config), "once").to.equal(undefined);
          }),
          { numRuns: 15 },
        );
      }
    });
  }

  it("leaves the policies kept where every fault had a remedy", () => {
    const open = remediable.flatMap((policy) =>
      casesOf(policy).flatMap(({ subject, config, example }) => {
        const resource = resourceOf(subject);
        const alone = policy.alone ? { ...policy, run: policy.alone } : policy;
        const before = judgeResource(alone, resource(sentOf(onTheWire(subject.props))), config);
        const after = remedy(policy, sentOf(onTheWire(subject.props)), resource, config);
        if (!after || before.kind !== "violated" || before.faults.some((fault) => fault.remedy === undefined))
          return [];
        const verdict = judgeResource(alone, resource(after), config);
        return verdict.kind === "holds" ? [] : [`${policy.name}: ${example.name}: ${verdict.kind}`];
      }),
    );
    expect(open).to.deep.equal([]);
  });
});

describe("a remedy's place", () => {
  const policy = POLICIES.find(({ name }) => name === "imagebuilder-imdsv2") as PolicyModule;
  const type = policy.tokens[0] as string;
  const subject: ExampleResource = { type, name: "a", props: {} };
  const remedied = (props: Bag) => remedy(policy, sentOf(props), resourceOf(subject), {})?.sent;

  it("may be in a block that is a list of one, or not given, or null, or secret", () => {
    const right = { httpTokens: "required" };
    expect(remedied({ instanceMetadataOptions: [{ a: 1 }] })).to.deep.equal({
      instanceMetadataOptions: [{ a: 1, ...right }],
    });
    expect(remedied({})).to.deep.equal({ instanceMetadataOptions: right });
    expect(remedied({ instanceMetadataOptions: null })).to.deep.equal({ instanceMetadataOptions: right });
    const hidden = { instanceMetadataOptions: secret({ httpTokens: secret("optional") }) };
    expect(remedied(hidden)).to.deep.equal({ instanceMetadataOptions: secret({ httpTokens: secret("required") }) });
  });

  it("is not made by undoing what is there", () => {
    for (const odd of ["text", 1, [1, 2], [], [{}, {}], asset("x")]) {
      expect(remedied({ instanceMetadataOptions: odd }), JSON.stringify(odd)).to.equal(undefined);
    }
    const read = plainResource({ ...subject, urn: "u", props: { instanceMetadataOptions: UNKNOWNS[0] } });
    expect(remediesOf(policy, read, {})).to.deep.equal([]);
    expect(remedied({ instanceMetadataOptions: UNKNOWNS[0] })).to.equal(undefined);
  });
});

describe("remediation over the wire", function () {
  this.timeout(60_000);
  let pack: PackProcess;
  before(async () => (pack = await PackProcess.start()));
  after(() => pack.stop());

  const key: SentResource = {
    type: "aws:kms/key:Key",
    name: "data",
    props: {
      description: secret("of the ledger"),
      policy: UNKNOWNS[0],
      tags: { code: archive({ "a.txt": asset("a"), "b.txt": asset("b") }), file: asset("c") },
      __defaults: ["bypassPolicyLockoutSafetyCheck"],
    },
  };

  it("is off unless the config asks for it", async () => {
    await pack.configure({});
    expect(await pack.remediate(key)).to.deep.equal([]);
  });

  it("gives everything else back as it was sent: secrets, unknown values, archives with their files and hashes", async () => {
    await pack.configure({ "kms-rotation-required": { level: "remediate" } });
    expect(await pack.remediate(key)).to.deep.equal([
      { policy: "kms-rotation-required", props: { ...key.props, enableKeyRotation: true } },
    ]);
    const cured = { ...key, props: { ...key.props, enableKeyRotation: true } };
    expect(await pack.remediate(cured)).to.deep.equal([]);
  });

  it("goes on from one policy to the next", async () => {
    const levels = ["database-copy-tags", "rds-iam-auth", "database-minor-upgrades"].map((name) => [
      name,
      { level: "remediate" },
    ]);
    await pack.configure(Object.fromEntries(levels) as Record<string, { level: string }>);
    const props = { engine: "postgres", password: secret("x"), autoMinorVersionUpgrade: false };
    const done = await pack.remediate({ type: "aws:rds/instance:Instance", name: "main", props });
    expect(done.map(({ policy }) => policy)).to.have.members(levels.map(([name]) => name));
    expect(done.at(-1)?.props).to.deep.equal({
      ...props,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: true,
      iamDatabaseAuthenticationEnabled: true,
    });
  });

  it("leaves alone what an exception covers, as long as it holds", async () => {
    const DAY_MS = 86_400_000;
    const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
    const config = (expires: string) => ({
      "kms-rotation-required": { level: "remediate" },
      settings: {
        asOf: day(40),
        exceptions: [{ policy: "kms-rotation-required", urn: urnOf(key), reason: "r", owner: "o", expires }],
      },
    });
    await pack.configure(config(day(40)));
    expect(await pack.remediate(key)).to.deep.equal([]);
    expect((await pack.analyze(key)).violations).to.deep.equal([]);
    // Judged before and remediated later, as the engine does with one resource after another.
    await pack.configure(config(day(40)));
    await pack.analyze({ ...key, name: "other", type: "aws:sns/topic:Topic", props: {} });
    expect(await pack.remediate(key)).to.deep.equal([]);
    await pack.analyze(key);
    const { violations } = await pack.analyzeStack([key]);
    expect(violations.filter((line) => line.includes("excuses nothing"))).to.deep.equal([]);
    await pack.configure(config(day(39)));
    expect(await pack.remediate(key)).to.have.length(1);
  });

  it("reports as mandatory what it could not cure", async () => {
    await pack.configure({ "imagebuilder-imdsv2": { level: "remediate" } });
    const type = "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration";
    const odd = { type, name: "a", props: { instanceMetadataOptions: "text" } };
    expect(await pack.remediate(odd)).to.deep.equal([]);
    const { violations } = await pack.analyze(odd);
    expect(violations.filter((line) => line.startsWith("imagebuilder-imdsv2 | mandatory"))).to.have.length(1);
  });
});
