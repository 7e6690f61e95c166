import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:connect/instance:Instance", name: "instance", props } as const;
}

export const examples = defineExamples([
  {
    name: "switched on",
    verdict: "holds",
    resources: [instance({ identityManagementType: "SAML", contactFlowLogsEnabled: true })],
  },
  {
    name: "switched off",
    verdict: "violated",
    resources: [instance({ identityManagementType: "SAML", contactFlowLogsEnabled: false })],
  },
  { name: "AWS's default", verdict: "violated", resources: [instance({ identityManagementType: "SAML" })] },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [instance({ identityManagementType: "SAML", contactFlowLogsEnabled: unknownValue })],
  },
]);
