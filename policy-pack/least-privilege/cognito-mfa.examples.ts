import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const it = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:cognito/userPool:UserPool",
  name: "it",
  props: { ...props },
});

export const examples = defineExamples([
  { name: "of everyone", verdict: "holds", resources: [it({ mfaConfiguration: "ON" })] },
  { name: "of those who want one", verdict: "holds", resources: [it({ mfaConfiguration: "OPTIONAL" })] },
  {
    name: "switched off",
    verdict: "violated",
    resources: [it({ mfaConfiguration: "OFF" })],
    says: "users need no second factor",
  },
  { name: "AWS's default", verdict: "violated", resources: [it({})], says: "users need no second factor" },
  { name: "a value that is not known yet", verdict: "undecided", resources: [it({ mfaConfiguration: unknownValue })] },
]);
