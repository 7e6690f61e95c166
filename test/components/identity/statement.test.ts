import * as pulumi from "@pulumi/pulumi";
import { assert } from "chai";
import fc from "fast-check";
import { policyDocument, type Statement } from "../../../components/identity/statement.ts";
import { valueOf } from "../harness.ts";

const READ: Statement = { sid: "Read", actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/*"] };

async function statements(...given: Statement[]): Promise<Record<string, unknown>[]> {
  return JSON.parse(await valueOf(policyDocument(given))).Statement;
}

const words = (...values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: values.length });
const conditions = fc.option(
  fc.record({
    StringEquals: fc.record({ "aws:SourceAccount": words("1", "2"), "aws:PrincipalAccount": words("3", "4") }),
  }),
  { nil: undefined },
);
const arbitrary: fc.Arbitrary<Statement> = fc
  .record({
    sid: fc.constantFrom("A", "B", "A2"),
    effect: fc.constantFrom("Allow" as const, "Deny" as const),
    actions: words("s3:GetObject", "s3:PutObject", "s3:DeleteObject"),
    resources: words("arn:aws:s3:::a/*", "arn:aws:s3:::b/*", "arn:aws:s3:::c/*"),
    conditions,
  })
  .map(({ conditions, ...rest }) => ({ ...rest, ...(conditions === undefined ? {} : { conditions }) }));

/** The same statement with every list turned and every record's keys in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned).toReversed();
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

/** Every (effect, action, resource, condition) that a document says. */
function said(document: readonly Record<string, unknown>[]): readonly string[] {
  const each = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [value as string]);
  return [
    ...new Set(
      document.flatMap(({ Effect, Action, Resource, Condition }) =>
        each(Action).flatMap((action) =>
          each(Resource).map((resource) => JSON.stringify([Effect, action, resource, Condition])),
        ),
      ),
    ),
  ].sort();
}

describe("policyDocument", () => {
  it("is the same text in whatever order statements, lists and keys come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitrary, { minLength: 1, maxLength: 6 }), async (given) => {
        const text = await valueOf(policyDocument(given));
        assert.equal(await valueOf(policyDocument(turned(given) as Statement[])), text);
      }),
    );
  });

  it("says what each statement alone says, no more and no less, under sids that differ", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitrary, { minLength: 1, maxLength: 6 }), async (given) => {
        const together = await statements(...given);
        const alone = (await Promise.all(given.map((statement) => statements(statement)))).flat();
        assert.deepEqual(said(together), said(alone));
        assert.equal(new Set(together.map(({ Sid }) => Sid)).size, together.length);
      }),
    );
  });

  it("is what AWS stores: a list of one as its member, sorted, without repeats", async () => {
    const actions = ["s3:PutObject", "s3:GetObject", "s3:PutObject"];
    assert.deepEqual(await statements({ ...READ, actions }), [
      { Sid: "Read", Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::b/*" },
    ]);
  });

  it("makes one statement of those that differ in their resources only", async () => {
    const other = { ...READ, resources: [pulumi.output("arn:aws:s3:::a/*")] };
    const [merged, ...rest] = await statements(READ, other);
    assert.deepEqual(merged?.Resource, ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]);
    assert.isEmpty(rest);
  });

  it("writes a trust policy without a resource, and never sends the reason", async () => {
    const principals = { Service: ["ecs-tasks.amazonaws.com"] };
    const [trust] = await statements({
      sid: "T",
      actions: ["sts:AssumeRole"],
      resources: [],
      principals,
      why: "because",
    });
    assert.deepEqual(trust, {
      Sid: "T",
      Effect: "Allow",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
    });
  });

  for (const [what, statement, message] of [
    ["every resource", { resources: ["*"] }, /allows "\*" as its resource/],
    ["every action of a service", { actions: ["s3:Get*"] }, /allows "s3:Get\*"/],
    ["no action", { actions: [] }, /names no action/],
    ["no resource and no principal", { resources: [] }, /neither a resource nor a principal/],
    ["a sid that AWS refuses", { sid: "read-it" }, /letters and digits only/],
  ] as const)
    it(`refuses ${what}`, () => assert.throws(() => policyDocument([{ ...READ, ...statement }]), message));

  it("refuses a document that says nothing", () => assert.throws(() => policyDocument([]), /needs a statement/));

  it("takes wildcards with a reason, from a resource policy, and in a deny", () => {
    const wide = { ...READ, actions: ["s3:*"], resources: ["*"] };
    policyDocument([{ ...wide, why: "ListAllMyBuckets has no resource" }]);
    policyDocument([{ ...wide, principals: "*" }]);
    policyDocument([{ ...wide, effect: "Deny" }]);
  });

  it("refuses a wildcard that only the value of an output shows", async () => {
    const document = policyDocument([{ ...READ, resources: [pulumi.output("*")] }]);
    const outcome = await (document as unknown as { promise(): Promise<string> })
      .promise()
      .catch((error: Error) => error.message);
    assert.match(outcome, /allows "\*" as its resource/);
  });
});
