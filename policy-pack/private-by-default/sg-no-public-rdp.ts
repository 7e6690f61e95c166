import { defineGroupPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineGroupPortPolicy(
  { port: 3389, service: "remote desktop", protocols: ["tcp", "udp"] },
  {
    name: "sg-no-public-rdp",
    title: "No security group opens remote desktop (port 3389) to the internet",
    severity: "high",
    rationale:
      "Remote desktop open to everyone is how most ransomware gets in: by stolen or guessed passwords, and by flaws that need none.",
    remediation: [
      "Remove the rule, and reach machines by Fleet Manager or port forwarding of Session Manager, which need no open port.",
      "Or name the security group, prefix list or narrow range that connects.",
    ],
    controls: { fsbp: ["EC2.14"] },
    checkov: ["CKV_AWS_25"],
    url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html",
  },
);
