import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const it = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:cognito/userPool:UserPool",
  name: "it",
  props: { ...props },
});

export const examples = defineExamples([
  { name: "enforced", verdict: "holds", resources: [it({ userPoolAddOns: { advancedSecurityMode: "ENFORCED" } })] },
  {
    name: "only watched",
    verdict: "violated",
    resources: [it({ userPoolAddOns: { advancedSecurityMode: "AUDIT" } })],
    says: "nothing stops sign-ins that look like an attack",
  },
  {
    name: "AWS's default",
    verdict: "violated",
    resources: [it({})],
    says: "nothing stops sign-ins that look like an attack",
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [it({ userPoolAddOns: { advancedSecurityMode: unknownValue } })],
  },
]);
