import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function nodes(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:eks/nodeGroup:NodeGroup",
    name: "nodes",
    props: { ...{ clusterName: "main", nodeRoleArn: "arn:aws:iam::123456789012:role/nodes" }, ...props },
  };
}

export const examples = defineExamples([
  {
    name: "a key, and who may use it",
    verdict: "holds",
    resources: [nodes({ remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: [unknownValue] } })],
  },
  { name: "a key alone", verdict: "violated", resources: [nodes({ remoteAccess: { ec2SshKey: "ops" } })] },
  {
    name: "a key, and nobody named",
    verdict: "violated",
    resources: [nodes({ remoteAccess: { ec2SshKey: unknownValue, sourceSecurityGroupIds: [] } })],
  },
  { name: "no remote access", verdict: "not applicable", resources: [nodes()] },
]);
