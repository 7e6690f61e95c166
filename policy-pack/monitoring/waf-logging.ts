import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "waf-logging",
  title: "Web ACLs log what they judge",
  severity: "low",
  rationale:
    "Without its log nobody sees what the firewall blocked, whether it blocked somebody who had every right, and what came before the request that got through.",
  remediation: [
    "Add an aws.wafv2.WebAclLoggingConfiguration with resourceArn: acl.arn, to a log group, bucket or stream named aws-waf-logs-...",
  ],
  controls: { fsbp: ["WAF.11"] },
  checkov: ["CKV2_AWS_31"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
  tokens: TOKENS.webAcl,
  companion: TOKENS.webAclLogging,
  by: "resourceArn",
  missing: "what the web ACL judges leaves no record",
  required: "an aws.wafv2.WebAclLoggingConfiguration",
  fix: "add new aws.wafv2.WebAclLoggingConfiguration(name, { resourceArn: acl.arn, logDestinationConfigs: [group.arn] })",
});
