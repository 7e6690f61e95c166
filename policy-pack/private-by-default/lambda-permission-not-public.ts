import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "lambda-permission-not-public",
  title: "No permission of a Lambda function lets in everyone",
  severity: "critical",
  rationale:
    "A permission for the star lets every AWS account call the function, at your cost and with its role. A source beside it narrows the events and names nobody; the service that sends them can be named.",
  remediation: [
    "Name the service (events.amazonaws.com), account or role in principal, and keep sourceArn beside it.",
    "For an organization, keep the star and set principalOrgId.",
  ],
  controls: {
    fsbp: ["Lambda.1"],
    pci: ["7.2.1"],
    nist: ["AC-3", "AC-4", "AC-6", "AC-21", "SC-7"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.3"],
  },
  checkov: ["CKV_AWS_301"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
  tokens: TOKENS.functionPermission,
  check(permission) {
    return judge(not(and(permission.at("principal").is("*"), not(permission.at("principalOrgId").set()))), {
      what: "the permission names nobody who may call the function",
      at: permission.at("principal"),
      required: "a service, account or role, or an organization beside the star",
      fix: 'set principal: "events.amazonaws.com" (or whoever calls), or principalOrgId',
    });
  },
});
