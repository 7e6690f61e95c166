import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "vpc-dns-queries-logged",
  title: "The names that a VPC asks for are logged",
  severity: "medium",
  preset: "strict",
  rationale:
    "Malware asks for the name of its master, and data leaves in names that nobody else answers. Flow logs show neither, as queries to Amazon's resolver do not stand in them.",
  remediation: [
    "Make an aws.route53.ResolverQueryLogConfig to a log group or bucket, and associate the VPC with it by aws.route53.ResolverQueryLogConfigAssociation.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html",
  tokens: TOKENS.vpc,
  companion: TOKENS.dnsQueryLogAssociation,
  by: "resourceId",
  missing: "nothing logs the names that the VPC asks for",
  required: "an aws.route53.ResolverQueryLogConfigAssociation of the VPC",
  fix: "add new aws.route53.ResolverQueryLogConfigAssociation(name, { resolverQueryLogConfigId: log.id, resourceId: vpc.id })",
});
