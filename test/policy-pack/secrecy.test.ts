import { expect } from "chai";
import { type ExampleResource, exampleGraph, subjects } from "../../policy-pack/policy/examples.ts";
import { judgeResource } from "../../policy-pack/policy/judge.ts";
import { parseOnce } from "../../policy-pack/policy/json-texts.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { explain, type Verdict } from "../../policy-pack/policy/verdict.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { Value } from "../../policy-pack/policy/value.ts";
import { changed, marked, MARKER } from "./shapes.ts";

function said(verdict: Verdict): string {
  if (verdict.kind === "violated") return explain(verdict.faults);
  return verdict.kind === "undecided" ? `${verdict.path} ${verdict.why}` : "";
}

/** How many scalar leaves the resources have. */
function leavesOf(resources: readonly ExampleResource[]): number {
  let count = 0;
  changed(
    resources,
    (n) => (count = Math.max(count, n + 1)) < 0,
    (raw) => raw,
  );
  return count;
}

/** Policies that look at the region of the provider, with a config that makes them. */
const OF_REGIONS = {
  "ecs-private-registry": { sameRegion: true },
};

const PASSWORD = "Xk9-q7Zp-hunter2";
const CREDENTIALS: Readonly<Record<string, unknown>> = {
  password: PASSWORD,
  environment: [{ name: "DB_PASSWORD", value: PASSWORD }],
  command: ["start", `--password=${PASSWORD}`],
  settings: JSON.stringify({ db: { password: PASSWORD } }),
};

/** A copy in which every object, those in JSON texts too, begins with such a member. */
function withMember(raw: unknown, name: string): unknown {
  if (typeof raw === "string") {
    const document = parseOnce(raw);
    return document === undefined ? raw : JSON.stringify(withMember(document, name));
  }
  if (Array.isArray(raw)) return raw.map((item) => withMember(item, name));
  if (raw === null || typeof raw !== "object" || Object.getPrototypeOf(raw) !== Object.prototype) return raw;
  const members = Object.entries(raw).map(([key, value]) => [key, withMember(value, name)]);
  return { [name]: CREDENTIALS[name], ...(Object.fromEntries(members) as object) };
}

describe("a credential in plain text", () => {
  it("is never printed by datasync-secret-key-secret, however short", () => {
    const policy = POLICIES.find((one) => one.name === "datasync-secret-key-secret");
    for (const secretKey of ["abc", "hunter2hunter2", "correct horse"]) {
      const type = "aws:datasync/locationObjectStorage:LocationObjectStorage";
      const resource = plainResource({
        type,
        name: "a",
        urn: `urn:pulumi:a::b::${type}::a`,
        props: { secretKey },
        secrets: new Set(),
      });
      const verdict = policy && judgeResource(policy, resource, {}, undefined);
      expect(verdict && said(verdict))
        .to.contain("not shown")
        .and.not.to.contain(secretKey);
    }
  });

  for (const policy of POLICIES) {
    it(`is never printed by ${policy.name}, whichever object of a bad example holds it`, () => {
      const bad = (EXAMPLES[policy.name]?.examples ?? []).filter((example) => example.verdict === "violated");
      for (const { name, resources, config } of bad) {
        for (const member of Object.keys(CREDENTIALS)) {
          const graph = exampleGraph(
            resources.map((r) => ({ ...r, props: withMember(r.props, member) as ExampleResource["props"] })),
          );
          for (const resource of subjects(policy, graph)) {
            const text = said(judgeResource(policy, resource, config ?? {}, graph));
            expect(text, `${member} in "${name}"`).not.to.contain(PASSWORD);
          }
        }
      }
    });
  }
});

describe("what the engine marks secret", () => {
  for (const [name, config] of Object.entries(OF_REGIONS)) {
    it(`is never printed by ${name}, be it the provider's region`, () => {
      const policy = POLICIES.find((one) => one.name === name);
      const image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1";
      const resource = plainResource({
        type: "aws:ecs/taskDefinition:TaskDefinition",
        name: "api",
        urn: "urn:pulumi:a::b::aws:ecs/taskDefinition:TaskDefinition::api",
        props: { containerDefinitions: JSON.stringify([{ name: "api", image }]) },
        region: new Value(MARKER, "region", undefined, true),
      });
      const verdict = policy && judgeResource(policy, resource, config, undefined);
      expect(verdict?.kind).to.equal("violated");
      expect(verdict && said(verdict)).not.to.contain(MARKER);
    });
  }

  for (const policy of POLICIES) {
    it(`is never printed by ${policy.name}, whichever value of a bad example it is`, () => {
      const bad = (EXAMPLES[policy.name]?.examples ?? []).filter((example) => example.verdict === "violated");
      for (const { name, resources, config } of bad) {
        for (let chosen = 0; chosen < leavesOf(resources); chosen++) {
          for (const side of [0, 1]) {
            const secret = changed(
              resources,
              (n) => n === chosen,
              (raw) => marked(raw, side),
            );
            const graph = exampleGraph(secret);
            for (const resource of subjects(policy, graph)) {
              const text = said(judgeResource(policy, resource, config ?? {}, graph));
              expect(text, `leaf ${chosen} of "${name}"`).not.to.contain(MARKER);
            }
          }
        }
      }
    });
  }
});
