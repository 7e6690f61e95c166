import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const WHOLE = {
  minimumLength: 8,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
};
const pool = (passwordPolicy: unknown): ExampleResource => ({
  type: "aws:cognito/userPool:UserPool",
  name: "customers",
  props: { passwordPolicy },
});

export const examples = defineExamples([
  { name: "AWS's default", verdict: "holds", resources: [pool(undefined)] },
  { name: "all that makes guessing hard", verdict: "holds", resources: [pool(WHOLE)] },
  {
    name: "seven characters",
    verdict: "violated",
    resources: [pool({ ...WHOLE, minimumLength: 7 })],
    says: "minimumLength",
  },
  {
    name: "no lowercase letters",
    verdict: "violated",
    resources: [pool({ ...WHOLE, requireLowercase: false })],
    says: "requireLowercase",
  },
  {
    name: "no uppercase letters",
    verdict: "violated",
    resources: [pool({ ...WHOLE, requireUppercase: false })],
    says: "requireUppercase",
  },
  {
    name: "no numbers",
    verdict: "violated",
    resources: [pool({ ...WHOLE, requireNumbers: false })],
    says: "requireNumbers",
  },
  {
    name: "symbols left out of a policy of one's own",
    verdict: "violated",
    resources: [pool({ ...WHOLE, requireSymbols: undefined })],
    says: "requireSymbols",
  },
  {
    name: "longer, where the config asks for it",
    verdict: "violated",
    resources: [pool(undefined)],
    config: { minimum: 12 },
    says: "at least 12",
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [pool(unknownValue)] },
]);
