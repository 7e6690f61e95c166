import { defineGroupPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineGroupPortPolicy(
  { port: 80, service: "HTTP in the clear", protocols: ["tcp"] },
  {
    name: "sg-no-public-http",
    title: "No security group opens HTTP (port 80) to the internet",
    severity: "low",
    rationale:
      "What arrives on port 80 arrives in the clear. A load balancer that only redirects may listen there; whatever else does shows its traffic to everyone on the way.",
    remediation: [
      "Serve 443 only, with HTTP Strict Transport Security, or let CloudFront do the redirect and take its prefix list only.",
      "Where a load balancer redirects on 80, except its group from this policy.",
    ],
    controls: {},
    checkov: ["CKV_AWS_260"],
    preset: "strict",
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  },
);
