import { defineExamples, unknownValue } from "../policy/examples.ts";

function domain(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:opensearch/domain:Domain", name: "domain", props } as const;
}

function elastic(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticsearch/domain:Domain", name: "elastic", props } as const;
}

export const examples = defineExamples([
  { name: "subnets", verdict: "holds", resources: [domain({ vpcOptions: { subnetIds: ["subnet-1"] } })] },
  {
    name: "security groups, which only a VPC has",
    verdict: "holds",
    resources: [elastic({ vpcOptions: { securityGroupIds: ["sg-1"] } })],
  },
  {
    name: "subnets that are not known yet",
    verdict: "holds",
    resources: [domain({ vpcOptions: { subnetIds: [unknownValue] } })],
  },
  { name: "no VPC", verdict: "violated", resources: [domain({})] },
  { name: "no VPC, in the older type", verdict: "violated", resources: [elastic({})] },
  { name: "empty options", verdict: "violated", resources: [domain({ vpcOptions: { subnetIds: [] } })] },
]);
