import { defineExamples, unknownValue } from "../policy/examples.ts";

function classic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ses/configurationSet:ConfigurationSet", name: "classic", props } as const;
}

function newer(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:sesv2/configurationSet:ConfigurationSet", name: "newer", props } as const;
}

export const examples = defineExamples([
  { name: "Require", verdict: "holds", resources: [classic({ deliveryOptions: { tlsPolicy: "Require" } })] },
  { name: "Optional", verdict: "violated", resources: [classic({ deliveryOptions: { tlsPolicy: "Optional" } })] },
  { name: "AWS's default", verdict: "violated", resources: [classic({ deliveryOptions: {} })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [classic({ deliveryOptions: { tlsPolicy: unknownValue } })],
  },
  { name: "sesv2: REQUIRE", verdict: "holds", resources: [newer({ deliveryOptions: { tlsPolicy: "REQUIRE" } })] },
  { name: "sesv2: OPTIONAL", verdict: "violated", resources: [newer({ deliveryOptions: { tlsPolicy: "OPTIONAL" } })] },
  { name: "sesv2: AWS's default", verdict: "violated", resources: [newer({ deliveryOptions: {} })] },
  {
    name: "sesv2: a value that is not known yet",
    verdict: "undecided",
    resources: [newer({ deliveryOptions: { tlsPolicy: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [classic({})] },
]);
