import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const method = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:apigateway/method:Method", "post")({ httpMethod: "POST", ...props });

export const examples = defineExamples([
  { name: "checked", verdict: "holds", resources: [method({ requestValidatorId: unknownValue })] },
  {
    name: "what browsers ask before a call",
    verdict: "not applicable",
    resources: [method({ httpMethod: "OPTIONS" })],
  },
  { name: "not checked", verdict: "violated", resources: [method({})], says: "requestValidatorId" },
  { name: "a method that is not known yet", verdict: "undecided", resources: [method({ httpMethod: unknownValue })] },
]);
