import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { isPublicZone } from "../aws/network/hosted-zones.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "route53-query-logs",
  title: "Public hosted zones log their queries",
  severity: "medium",
  rationale:
    "Whoever looks for a way in asks for names first. The query log shows it, and shows which names are still asked for before one is removed.",
  remediation: ["Add an aws.route53.QueryLog with a log group in us-east-1 that lets route53.amazonaws.com write."],
  controls: { fsbp: ["Route53.2"] },
  checkov: ["CKV2_AWS_39"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html",
  tokens: TOKENS.hostedZone,
  companion: TOKENS.dnsQueryLog,
  by: "zoneId",
  when: (zone, _config, graph) => isPublicZone(zone, graph),
  missing: "nobody can tell which names were asked for",
  required: "an aws.route53.QueryLog",
  fix: "add new aws.route53.QueryLog(name, { zoneId: zone.zoneId, cloudwatchLogGroupArn: group.arn })",
});
