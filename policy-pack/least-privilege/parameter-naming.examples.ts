import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function parameter(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:ssm/parameter:Parameter", name: "limit", props: { type: "SecureString", ...props } };
}

const OWN = { pattern: "^/shop/dev/[a-z0-9-]+/[a-z0-9-]+$" };

export const examples = defineExamples([
  {
    name: "application, environment, component, key",
    verdict: "holds",
    resources: [parameter({ name: "/shop/prod/app/max-connections" })],
  },
  {
    name: "the application and stage that the config names",
    verdict: "holds",
    resources: [parameter({ name: "/shop/dev/app/max-connections" })],
    config: OWN,
  },
  {
    name: "those of another stage",
    verdict: "violated",
    resources: [parameter({ name: "/shop/prod/app/max-connections" })],
    config: OWN,
    says: "/shop/prod/app/max-connections",
  },
  { name: "no path", verdict: "violated", resources: [parameter({ name: "max-connections" })] },
  { name: "a name that Pulumi makes", verdict: "violated", resources: [parameter({})], says: "no name of its own" },
  { name: "a name that is not known yet", verdict: "undecided", resources: [parameter({ name: unknownValue })] },
]);
