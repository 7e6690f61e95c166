import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "waf-classic-logging",
  title: "Web ACLs of AWS WAF Classic log what they judge",
  severity: "medium",
  rationale:
    "Without its log nobody sees what the firewall blocked, and what came before the request that got through.",
  remediation: [
    "Set loggingConfiguration: { logDestination: stream.arn }, a Firehose stream named aws-waf-logs-...",
    "Better, move to aws.wafv2: AWS is retiring WAF Classic.",
  ],
  controls: { fsbp: ["WAF.1"] },
  checkov: ["CKV_AWS_176"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/classic-logging.html",
  demands: [
    {
      tokens: TOKENS.classicWebAcl,
      path: "loggingConfiguration.logDestination",
      must: isSet,
      what: "what the web ACL judges leaves no record",
      required: "the ARN of a Firehose stream",
      fix: "set loggingConfiguration: { logDestination: stream.arn }",
    },
  ],
});
