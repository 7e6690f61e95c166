import type { Resource } from "./resource.ts";
import { TOKENS } from "./tokens.ts";
import { not } from "./truth.ts";
import type { Value } from "./value.ts";
import { combine, judge, notApplicable, type Verdict } from "./verdict.ts";

/** Where policies are attached. A permissions boundary is none of them: it only takes away. */
const KEYS = ["policyArn", "policyArns", "managedPolicyArn", "managedPolicyArns"] as const;

/** The ARNs of policies that a resource attaches; of a policy that is only looked up, its own. */
export function attachedArns(holder: Resource): readonly Value[] {
  const isPolicy = TOKENS.managedPolicy.includes(holder.type as never);
  const keys = isPolicy ? ["arn"] : KEYS;
  return keys.flatMap((key) => holder.at(key).items());
}

/** None of the ARNs is one that must not be attached; `what` says what is wrong where one is. */
export function judgeAttached(arns: readonly Value[], isWrong: (arn: string) => boolean, what: string): Verdict {
  if (arns.length === 0) return notApplicable("it attaches no policy");
  return combine(
    arns.map((arn) =>
      judge(not(arn.matches(isWrong)), {
        what,
        at: arn,
        required: "a policy of your own with the actions that are needed",
        fix: "replace it by an aws.iam.RolePolicy that names actions and resources",
      }),
    ),
  );
}
