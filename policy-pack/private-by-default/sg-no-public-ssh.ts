import { defineGroupPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineGroupPortPolicy(
  { port: 22, service: "SSH", protocols: ["tcp"] },
  {
    name: "sg-no-public-ssh",
    title: "No security group opens SSH (port 22) to the internet",
    severity: "high",
    rationale:
      "Port 22 is what scanners try first and without pause. One weak key or one flaw in the server, and the machine is somebody else's.",
    remediation: [
      "Remove the rule, and reach machines by AWS Systems Manager Session Manager, which needs no open port.",
      "Or name the security group, prefix list or narrow range that connects.",
    ],
    controls: { fsbp: ["EC2.13"] },
    checkov: ["CKV_AWS_24"],
    url: "https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html",
  },
);
