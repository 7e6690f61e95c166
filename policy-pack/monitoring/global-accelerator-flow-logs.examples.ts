import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const accelerator = resourceOf("aws:globalaccelerator/accelerator:Accelerator", "front");
const custom = resourceOf("aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator", "front");

export const examples = defineExamples([
  {
    name: "on",
    verdict: "holds",
    resources: [accelerator({ attributes: { flowLogsEnabled: true, flowLogsS3Bucket: "logs" } })],
  },
  {
    name: "off",
    verdict: "violated",
    resources: [accelerator({ attributes: { flowLogsEnabled: false } })],
    says: "attributes.flowLogsEnabled",
  },
  { name: "nothing said", verdict: "violated", resources: [custom({})] },
  {
    name: "not known yet",
    verdict: "undecided",
    resources: [accelerator({ attributes: { flowLogsEnabled: unknownValue } })],
  },
]);
