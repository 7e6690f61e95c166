import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const api = resourceOf("aws:apigateway/restApi:RestApi", "orders");

export const examples = defineExamples([
  {
    name: "TLS 1.2 and 1.3, with post-quantum key exchange",
    verdict: "holds",
    resources: [api({ securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "BASIC" })],
  },
  { name: "the older policy of TLS 1.2", verdict: "holds", resources: [api({ securityPolicy: "TLS_1_2" })] },
  {
    name: "a private API, which has TLS 1.2 by itself",
    verdict: "holds",
    resources: [api({ endpointConfiguration: { types: "PRIVATE", vpcEndpointIds: ["vpce-0a1b"] } })],
  },
  {
    name: "a regional API that says nothing",
    verdict: "violated",
    resources: [api({ endpointConfiguration: { types: "REGIONAL" } })],
    says: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
  },
  { name: "nothing said at all", verdict: "violated", resources: [api({})] },
  { name: "TLS 1.0", verdict: "violated", resources: [api({ securityPolicy: "TLS_1_0" })], says: "TLS_1_0" },
  {
    name: "TLS 1.0 of a private API",
    verdict: "violated",
    resources: [api({ securityPolicy: "TLS_1_0", endpointConfiguration: { types: "PRIVATE" } })],
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [api({ securityPolicy: unknownValue })] },
  {
    name: "a kind of endpoint that is not known yet",
    verdict: "undecided",
    resources: [api({ endpointConfiguration: { types: unknownValue } })],
  },
]);
