import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const it = (props: Readonly<Record<string, unknown>>): ExampleResource => ({
  type: "aws:cognito/identityPool:IdentityPool",
  name: "it",
  props: { identityPoolName: "shop", ...props },
});

export const examples = defineExamples([
  { name: "switched off", verdict: "holds", resources: [it({ allowUnauthenticatedIdentities: false })] },
  { name: "AWS's default", verdict: "holds", resources: [it({ allowUnauthenticatedIdentities: undefined })] },
  {
    name: "switched on",
    verdict: "violated",
    resources: [it({ allowUnauthenticatedIdentities: true })],
    says: "guests get credentials of AWS",
  },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [it({ allowUnauthenticatedIdentities: unknownValue })],
  },
]);
