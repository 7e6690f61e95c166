import { defineExamples, unknownValue } from "../policy/examples.ts";

function resource(token: string, props: Readonly<Record<string, unknown>>) {
  return [{ type: `aws:kms/${token}`, name: "data", props }];
}

export const examples = defineExamples([
  { name: "nothing said: KMS checks", verdict: "holds", resources: resource("key:Key", {}) },
  {
    name: "bypassed in the key",
    verdict: "violated",
    resources: resource("key:Key", { bypassPolicyLockoutSafetyCheck: true }),
    says: "leave bypassPolicyLockoutSafetyCheck out",
  },
  {
    name: "bypassed in a policy beside it",
    verdict: "violated",
    resources: resource("keyPolicy:KeyPolicy", { bypassPolicyLockoutSafetyCheck: true }),
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: resource("key:Key", { bypassPolicyLockoutSafetyCheck: unknownValue }),
  },
]);
