import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "eks-node-group-ssh",
  title: "SSH to the nodes of EKS is open to named security groups at most",
  severity: "high",
  rationale:
    "A node group with a key and no security group named makes one of its own that lets in port 22 from the whole internet.",
  remediation: [
    "Leave remoteAccess out, and reach nodes by Session Manager.",
    "Else name remoteAccess.sourceSecurityGroupIds.",
  ],
  controls: {},
  checkov: ["CKV_AWS_100"],
  url: "https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html",
  demands: [
    {
      tokens: TOKENS.kubernetesNodeGroup,
      when: (nodes) => nodes.at("remoteAccess.ec2SshKey").set(),
      path: "remoteAccess.sourceSecurityGroupIds",
      must: isSet,
      what: "SSH to the nodes is open to the internet",
      required: "ids of security groups",
      fix: "leave remoteAccess out, or name sourceSecurityGroupIds",
    },
  ],
});
