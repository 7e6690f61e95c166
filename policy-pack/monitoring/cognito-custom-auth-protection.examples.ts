import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const pool = resourceOf("aws:cognito/userPool:UserPool", "users");
const CUSTOM = { lambdaConfig: { defineAuthChallenge: unknownValue } };
const flows = (customAuthMode: unknown) => ({
  userPoolAddOns: { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode } },
});

export const examples = defineExamples([
  {
    name: "custom sign-ins that are watched",
    verdict: "holds",
    resources: [pool({ ...CUSTOM, ...flows("ENFORCED") })],
  },
  { name: "no custom sign-ins", verdict: "not applicable", resources: [pool({ name: "users" })] },
  { name: "only reported", verdict: "violated", resources: [pool({ ...CUSTOM, ...flows("AUDIT") })], says: "ENFORCED" },
  {
    name: "passwords only",
    verdict: "violated",
    resources: [pool({ ...CUSTOM, userPoolAddOns: { advancedSecurityMode: "ENFORCED" } })],
  },
  { name: "not known yet", verdict: "undecided", resources: [pool({ ...CUSTOM, ...flows(unknownValue) })] },
]);
