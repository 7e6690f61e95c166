import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const headers = (accessControlMaxAgeSec: unknown, override: unknown = true) =>
  resourceOf(
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
    "headers",
  )({ securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec, override } } });

export const examples = defineExamples([
  { name: "a year", verdict: "holds", resources: [headers(31536000)] },
  {
    name: "a day, where the config accepts it",
    verdict: "holds",
    resources: [headers(86400)],
    config: { minimumSeconds: 86400 },
  },
  { name: "a second less", verdict: "violated", resources: [headers(31535999)], says: "accessControlMaxAgeSec" },
  {
    name: "other headers only",
    verdict: "violated",
    resources: [
      resourceOf(
        "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
        "headers",
      )({ securityHeadersConfig: { contentTypeOptions: { override: true } } }),
    ],
  },
  {
    name: "an origin may say otherwise",
    verdict: "violated",
    resources: [headers(31536000, false)],
    says: "override",
  },
  {
    name: "nothing said of what an origin may say",
    verdict: "violated",
    resources: [headers(31536000, null)],
    says: "override",
  },
  {
    name: "an override that is not known yet",
    verdict: "undecided",
    resources: [headers(31536000, unknownValue)],
  },
  { name: "not known yet", verdict: "undecided", resources: [headers(unknownValue)] },
]);
