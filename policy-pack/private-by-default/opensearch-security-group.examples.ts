import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [domain({ vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [domain({ vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: unknownValue } })],
  },
  { name: "left out", verdict: "violated", resources: [domain({ vpcOptions: { subnetIds: ["subnet-1"] } })] },
  {
    name: "the older type",
    verdict: "violated",
    resources: [elastic({ vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: [] } })],
  },
  { name: "a domain outside of a VPC", verdict: "not applicable", resources: [domain({})] },
]);
