import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const policyOf = resourceOf("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", "headers");
const headers = (props: Readonly<Record<string, unknown>>) =>
  policyOf({
    securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec: 31536000, override: true, ...props } },
  });

export const examples = defineExamples([
  { name: "with subdomains", verdict: "holds", resources: [headers({ includeSubdomains: true })] },
  { name: "switched off", verdict: "violated", resources: [headers({ includeSubdomains: false })] },
  { name: "nothing said of them", verdict: "violated", resources: [headers({})], says: "includeSubdomains" },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [headers({ includeSubdomains: unknownValue })],
  },
  {
    name: "other headers only",
    verdict: "not applicable",
    resources: [policyOf({ securityHeadersConfig: { contentTypeOptions: { override: true } } })],
  },
]);
