import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

function distribution(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:cloudfront/distribution:Distribution", name: "edge", props: { enabled: true, ...props } };
}

export const examples = defineExamples([
  {
    name: "a web ACL by its ARN",
    verdict: "holds",
    resources: [distribution({ webAclId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/edge/0d9d4b5b-0000" })],
  },
  {
    name: "a web ACL that is made in the same deployment: unknown is not absent",
    verdict: "holds",
    resources: [distribution({ webAclId: unknownValue })],
  },
  { name: "none", verdict: "violated", resources: [distribution({})], says: "webAclId: webAcl.arn" },
  { name: "an empty id", verdict: "violated", resources: [distribution({ webAclId: "" })] },
]);
