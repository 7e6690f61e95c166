/** Some inputs are marked secret by the SDK, whatever the program says: policies must judge them as they judge the unmarked. */
import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type ExampleResource, judgeExample, secret } from "../../policy-pack/policy/examples.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

const SDK = dirname(createRequire(import.meta.url).resolve("@pulumi/aws/package.json"));

const known = new Map<string, readonly string[]>();

/** The inputs that the constructor of a type in the installed SDK wraps in a secret. */
function marksOf(type: string): readonly string[] {
  let marks = known.get(type);
  if (!marks) {
    const file = join(SDK, `${type.split(":")[1] ?? ""}.js`);
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    marks = [...text.matchAll(/resourceInputs\["(\w+)"\] = args\?\.\1 \? pulumi\.secret\(/g)].map((m) => m[1] ?? "");
    known.set(type, marks);
  }
  return marks;
}

function asSent(resource: ExampleResource): ExampleResource {
  const marks = marksOf(resource.type);
  const props = Object.entries(resource.props).map(([key, value]): [string, unknown] => {
    const isMarked = marks.includes(key) && value !== undefined && value !== "";
    return [key, isMarked ? secret(value) : value];
  });
  return { ...resource, props: Object.fromEntries(props) };
}

/** It tells a key that the program marks from one that it does not, which the SDK for Node.js hides. */
const TELLS_MARKS = new Set(["datasync-secret-key-secret"]);

describe("inputs that the SDK marks secret by itself", () => {
  it("are found in the installed SDK", () => {
    expect(marksOf("aws:ssm/parameter:Parameter")).to.include("value").and.not.include("insecureValue");
  });

  it("are judged as if they were not marked", () => {
    let compared = 0;
    for (const policy of POLICIES.filter(({ name }) => !TELLS_MARKS.has(name))) {
      for (const example of EXAMPLES[policy.name]?.examples ?? []) {
        if (!example.resources.some(({ type, props }) => marksOf(type).some((key) => key in props))) continue;
        const sent = { ...example, resources: example.resources.map(asSent) };
        expect(judgeExample(policy, sent).kind, `${policy.name}: ${example.name}`).to.equal(example.verdict);
        compared += 1;
      }
    }
    expect(compared).to.be.greaterThan(20);
  });
});
