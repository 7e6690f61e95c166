import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "lambda-url-authenticated",
  title: "Addresses of Lambda functions ask who calls",
  severity: "high",
  rationale:
    "A function's address with authorizationType NONE answers the whole internet, at your cost and with the function's role, and no firewall stands before it.",
  remediation: [
    'Set authorizationType: "AWS_IAM", and let callers sign their requests.',
    "For browsers, put CloudFront with origin access control before it.",
  ],
  controls: {
    fsbp: ["Lambda.1"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_258"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
  demands: [
    {
      tokens: TOKENS.functionUrl,
      path: "authorizationType",
      must: isNoneOf(["NONE"]),
      remedy: "AWS_IAM",
      what: "anyone may call the function",
      required: "AWS_IAM",
      fix: 'set authorizationType: "AWS_IAM"',
    },
  ],
});
