import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const endpoint = resourceOf("aws:ec2clientvpn/endpoint:Endpoint", "staff");

export const examples = defineExamples([
  {
    name: "on",
    verdict: "holds",
    resources: [endpoint({ connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn" } })],
  },
  {
    name: "off",
    verdict: "violated",
    resources: [endpoint({ connectionLogOptions: { enabled: false } })],
    says: "connectionLogOptions.enabled",
  },
  { name: "nothing said", verdict: "violated", resources: [endpoint({})] },
  { name: "not known yet", verdict: "undecided", resources: [endpoint({ connectionLogOptions: unknownValue })] },
]);
