import { defineAclPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineAclPortPolicy(
  { port: 22, service: "SSH", protocols: ["tcp"] },
  {
    name: "nacl-no-public-ssh",
    title: "No network ACL lets everyone through to SSH (port 22)",
    severity: "medium",
    rationale:
      "A network ACL is what still holds when somebody opens a security group by mistake. SSH is the port that is opened by mistake most often.",
    remediation: [
      "Allow the ports that are served and 1024-65535 for answers, or deny port 22 by an entry with a lower number.",
    ],
    controls: { fsbp: ["EC2.21"] },
    checkov: ["CKV_AWS_232"],
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  },
);
