import { defineAclPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineAclPortPolicy(
  { port: 3389, service: "remote desktop", protocols: ["tcp", "udp"] },
  {
    name: "nacl-no-public-rdp",
    title: "No network ACL lets everyone through to remote desktop (port 3389)",
    severity: "medium",
    rationale:
      "A network ACL is what still holds when somebody opens a security group by mistake. Remote desktop that is open to everyone is the usual door of ransomware.",
    remediation: [
      "Allow the ports that are served and 1024-65535 for answers, or deny port 3389 by an entry with a lower number.",
    ],
    controls: { fsbp: ["EC2.21"] },
    checkov: ["CKV_AWS_231"],
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  },
);
