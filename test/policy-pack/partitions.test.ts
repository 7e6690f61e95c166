/** The partitions of AWS for China and for the United States' government: what holds in one holds in the others. */
import { expect } from "chai";
import { type Example, judgeExample } from "../../policy-pack/policy/examples.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

/** The same with every ARN in the other partition; marks of secrets keep their class. */
function moved<T>(raw: T, partition: string): T {
  if (typeof raw === "string") return raw.replaceAll("arn:aws:", `arn:${partition}:`) as T;
  if (raw === null || typeof raw !== "object") return raw;
  if (Array.isArray(raw)) return raw.map((item: unknown) => moved(item, partition)) as T;
  const entries = Object.entries(raw).map(([key, value]) => [
    moved(key, partition),
    moved(value as unknown, partition),
  ]);
  return Object.assign(Object.create(Object.getPrototypeOf(raw) as object) as object, Object.fromEntries(entries)) as T;
}

describe("policies in other partitions", () => {
  for (const partition of ["aws-cn", "aws-us-gov"]) {
    it(`judge every example with ARNs of ${partition} as those of aws`, () => {
      let changed = 0;
      const otherwise: string[] = [];
      for (const policy of POLICIES) {
        for (const example of EXAMPLES[policy.name]?.examples ?? []) {
          const there: Example = moved(example, partition);
          if (JSON.stringify(there) === JSON.stringify(example)) continue;
          changed += 1;
          const { kind } = judgeExample(policy, there);
          if (kind !== example.verdict) otherwise.push(`${policy.name}: ${example.name}: ${kind}`);
        }
      }
      expect(otherwise).to.deep.equal([]);
      expect(changed).to.be.greaterThan(500);
    });
  }
});
