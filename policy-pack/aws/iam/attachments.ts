import { createHash } from "node:crypto";
import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { not } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { combine, judge, notApplicable, type Verdict } from "../../policy/verdict.ts";

/** Where policies are attached. A permissions boundary is none of them: it only takes away. */
const KEYS = ["policyArn", "policyArns", "managedPolicyArn", "managedPolicyArns"] as const;

/** The ARNs of policies that a resource attaches; of a policy that is only looked up, its own. */
export function attachedArns(holder: Resource): readonly Value[] {
  const isPolicy = TOKENS.managedPolicy.includes(holder.type as never);
  const keys = isPolicy ? ["arn"] : KEYS;
  return keys.flatMap((key) => holder.at(key).items());
}

/**
 * The program did not write the attachment itself: `aws.lambda.CallbackFunction` and the task definitions of awsx name
 * those that they make after the policy, and make some for whoever gives no role and no policies.
 */
function isOfComponent(holder: Resource, arn: Value): boolean {
  const text = arn.text();
  if (text === undefined || holder.at("policyArn").isAbsent) return false;
  return holder.name.endsWith(`-${createHash("sha1").update(text).digest("hex").slice(0, 8)}`);
}

const REPLACE = "replace it by an aws.iam.RolePolicy that names actions and resources";
const OF_COMPONENT =
  "name the policies that are needed, or a role, where the function or task is made (policies, role, taskRole.policyArns): Pulumi attaches this one where there are none";

/** None of the ARNs that the holder attaches is one that must not be; `what` says what is wrong where one is. */
export function judgeAttached(holder: Resource, isWrong: (arn: string) => boolean, what: string): Verdict {
  const arns = attachedArns(holder);
  if (arns.length === 0) return notApplicable("it attaches no policy");
  return combine(
    arns.map((arn) =>
      judge(not(arn.matches(isWrong)), {
        what,
        at: arn,
        required: "a policy of your own with the actions that are needed",
        fix: isOfComponent(holder, arn) ? OF_COMPONENT : REPLACE,
      }),
    ),
  );
}
