import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function secret(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:secretsmanager/secret:Secret", name: "credentials", props };
}

const FLAT = { pattern: "^fintech/[a-z0-9-]+$" };

export const examples = defineExamples([
  {
    name: "environment, application, component, kind",
    verdict: "holds",
    resources: [secret({ name: "/prod/fintech/database/credentials" })],
  },
  {
    name: "the flat scheme, where the config asks for it",
    verdict: "holds",
    resources: [secret({ name: "fintech/db-credentials" })],
    config: FLAT,
  },
  {
    name: "the flat scheme, where it does not",
    verdict: "violated",
    resources: [secret({ name: "fintech/db-credentials" })],
    says: "fintech/db-credentials",
  },
  { name: "three parts", verdict: "violated", resources: [secret({ name: "/prod/database/credentials" })] },
  { name: "a name that Pulumi makes", verdict: "violated", resources: [secret({})], says: "no name of its own" },
  { name: "a name that is not known yet", verdict: "undecided", resources: [secret({ name: unknownValue })] },
  {
    name: "a config that is no regular expression",
    verdict: "undecided",
    resources: [secret({ name: "fintech/db-credentials" })],
    config: { pattern: "[" },
  },
]);
