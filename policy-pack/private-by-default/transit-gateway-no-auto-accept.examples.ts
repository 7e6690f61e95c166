import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const gateway = resourceOf("aws:ec2transitgateway/transitGateway:TransitGateway", "hub");

export const examples = defineExamples([
  { name: "off", verdict: "holds", resources: [gateway({ autoAcceptSharedAttachments: "disable" })] },
  { name: "off, as AWS has it by default", verdict: "holds", resources: [gateway({})] },
  {
    name: "on",
    verdict: "violated",
    resources: [gateway({ autoAcceptSharedAttachments: "enable" })],
    says: "autoAcceptSharedAttachments",
  },
  { name: "not known yet", verdict: "undecided", resources: [gateway({ autoAcceptSharedAttachments: unknownValue })] },
]);
