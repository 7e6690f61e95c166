import { assert, expect } from "chai";
import { checkStatements, type CheckedStatement } from "../../../components/identity/statement-check.ts";
import { overlap } from "../../../components/identity/glob.ts";

const KEY = "arn:aws:kms:us-east-1:111122223333:key/k";
const good: CheckedStatement = { sid: "S", actions: ["kms:Decrypt"], resources: [KEY], complete: true };
const check = (change: Partial<CheckedStatement>) => () => checkStatements([{ ...good, ...change }]);

describe("checkStatements", () => {
  it("takes actions, resources and conditions that IAM has", () => {
    check({ conditions: { StringEquals: { "kms:ViaService": "s", "aws:PrincipalTag/team": "t" } } })();
    check({ conditions: { StringLike: { "kms:EncryptionContext:PARAMETER_ARN": "a" } } })();
    check({ actions: ["s3:*"], resources: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"] })();
    check({ actions: ["cloudwatch:PutMetricData"], resources: ["*"] })();
    check({ actions: ["sts:AssumeRole"], resources: [], principals: { Service: ["ecs-tasks.amazonaws.com"] } })();
  });

  const refused: Readonly<Record<string, [Partial<CheckedStatement>, RegExp]>> = {
    "an action that does not exist": [{ actions: ["kms:Decript"] }, /S\.actions: found kms:Decript.*`kms:Decrypt`/],
    "an action in another case": [{ actions: ["kms:decrypt"] }, /Did you mean `kms:Decrypt`/],
    "a service that does not exist": [{ actions: ["kns:Decrypt"] }, /found kns:Decrypt.*`\w+:Decrypt`/],
    "a wildcard that is no action": [{ actions: ["kms:Frob*"] }, /a pattern of kms's actions/],
    "another service's resource": [{ resources: ["arn:aws:s3:::b"] }, /S\.resources: found arn:aws:s3:::b.*:kms:/],
    "an ARN for an action that has none": [
      { actions: ["kms:Decrypt", "kms:ListKeys"] },
      /found kms:ListKeys on .*expected "\*" as its resource/,
    ],
    "an action that takes none of the ARNs": [
      { actions: ["s3:GetObject", "s3:ListBucket"], resources: ["arn:aws:s3:::b"] },
      /found s3:GetObject on arn:aws:s3:::b/,
    ],
    "a condition key that the action lacks": [
      { conditions: { StringEquals: { "kms:ViaServices": "s" } } },
      /S\.conditions\.StringEquals: found kms:ViaServices.*`kms:viaservice`/,
    ],
    "a global condition key that does not exist": [
      { conditions: { Bool: { "aws:SecureTransports": "false" } } },
      /`aws:securetransport`/,
    ],
  };
  for (const [what, [change, said]] of Object.entries(refused))
    it(`refuses ${what}`, () => assert.throws(check(change), said));

  it("says all problems of all statements at once", () => {
    const bad = (sid: string) => ({ ...good, sid, actions: ["kms:Decript"] });
    assert.throws(() => checkStatements([bad("A"), bad("B")]), /2 problems[^]*A\.actions[^]*B\.actions/);
  });

  it("leaves what an action takes open while a resource is not known", () => {
    check({ actions: ["s3:GetObject", "s3:ListBucket"], resources: ["arn:aws:s3:::b"], complete: false })();
  });
});

describe("overlap", () => {
  it("is whether one text matches both", () => {
    for (const [a, b] of [
      ["a*", "*b"],
      ["a?c", "abc"],
      ["*", ""],
      ["a*c*", "abc"],
    ] as const)
      expect([overlap(a, b), overlap(b, a)], `${a} ${b}`).to.deep.equal([true, true]);
    for (const [a, b] of [
      ["a*", "b*"],
      ["a?", "a"],
      ["abc", "ab"],
      ["*x", "*y"],
    ] as const)
      expect([overlap(a, b), overlap(b, a)], `${a} ${b}`).to.deep.equal([false, false]);
  });
});
