import { isBoundary, namesBoundary } from "../aws/iam/boundaries.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, truth } from "../policy/truth.ts";
import { combine, type Fault, judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

/** Where a policy is attached, or named to be; `permissionsBoundary` is where a boundary belongs. */
const KEYS = [
  "policyArn",
  "policyArns",
  "managedPolicyArn",
  "managedPolicyArns",
  "customerManagedPolicyReference.name",
] as const;

function judgeKey(holder: Resource, key: string, graph: Graph): Verdict {
  const place = holder.at(key);
  const { found, open } = graph.follow(holder, key, TOKENS.managedPolicy);
  // Those of elsewhere stand as texts, also in a list with policies of the stack.
  const elsewhere = place.texts().filter((text) => !found.some((policy) => policy.identities().has(text)));
  const fault = (found?: string): Fault => ({
    what: "what is called a permissions boundary grants all that it should only bound",
    at: place,
    found,
    required: "a policy that is not called a boundary",
    fix: "set permissionsBoundary: boundary.arn in the aws.iam.Role or aws.iam.User, and attach a policy that names what is needed; or call the policy something else",
  });
  return combine([
    ...found.map((policy) => judge(not(isBoundary(policy)), fault(`the policy ${policy.name}`))),
    ...elsewhere.map((arn) => judge(truth(!namesBoundary(arn)), fault())),
    ...(open ? [undecided(place.path)] : []),
  ]);
}

export const policy = defineGraphPolicy({
  name: "iam-boundary-not-attached",
  title: "What is called a permissions boundary is attached to nobody",
  severity: "medium",
  rationale:
    "A boundary says how far others may go, and is wide for that reason: this pack judges no policy as a grant that is called one. Attached, it grants all that it was to hold in.",
  remediation: [
    "Name the boundary in permissionsBoundary of the role or user.",
    "Attach a policy that names the actions and resources that are needed.",
    "Give a policy that is meant to grant a name without the word boundary.",
  ],
  controls: { pci: ["7.2.1", "7.2.2"], nist: ["AC-3", "AC-6"], soc2: ["CC6.3"], iso27001: ["A.5.15", "A.8.2"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
  tokens: families(TOKENS.policyAttachment, TOKENS.role, TOKENS.permissionSetCustomerPolicy),
  check(holder, _config, graph) {
    const keys = KEYS.filter((key) => !holder.at(key).isAbsent);
    if (keys.length === 0) return notApplicable("it attaches no policy");
    return keys.map((key) => judgeKey(holder, key, graph));
  },
});
