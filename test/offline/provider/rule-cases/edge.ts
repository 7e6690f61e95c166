/** A violating and an obeying case of each rule, by the rule's id. */
import type { Case } from "./fixtures.ts";
import {
  acl2,
  balancer,
  distribution,
  listener,
  listenerRule,
  origin,
  subnetA,
  subnetA2,
  subnetB,
  targets,
  vpc,
  wafRule,
} from "./fixtures.ts";

/** By rule id. */
export const EDGE_CASES: Readonly<Record<string, Case>> = {
  "load-balancer-zones": {
    type: "lb.LoadBalancer",
    before: [vpc, subnetA, subnetA2, subnetB],
    bad: { subnets: ["$a", "$a2"] },
    good: { subnets: ["$a", "$b"] },
  },
  "health-check-timeout": {
    type: "lb.TargetGroup",
    bad: targets({ healthCheck: { interval: 5, timeout: 5 } }),
    good: targets({ healthCheck: { interval: 6, timeout: 5 } }),
  },
  "target-group-needs": { type: "lb.TargetGroup", bad: { targetType: "ip" }, good: { targetType: "lambda" } },
  "listener-rule-priority": {
    type: "lb.ListenerRule",
    before: [
      vpc,
      subnetA,
      subnetB,
      balancer,
      ["lb.Listener", "listener", listener({})],
      ["lb.ListenerRule", "r", listenerRule({})],
    ],
    bad: listenerRule({}),
    good: listenerRule({ priority: 11 }),
  },
  "listener-rule-values": {
    type: "lb.ListenerRule",
    before: [vpc, subnetA, subnetB, balancer, ["lb.Listener", "listener", listener({})]],
    bad: listenerRule({
      conditions: [{ pathPattern: { values: ["/1", "/2", "/3"] } }, { hostHeader: { values: ["a", "b", "c"] } }],
    }),
    good: listenerRule({
      conditions: [{ pathPattern: { values: ["/1", "/2", "/3"] } }, { hostHeader: { values: ["a", "b"] } }],
    }),
  },
  "listener-rule-transforms": {
    type: "lb.ListenerRule",
    before: [vpc, subnetA, subnetB, balancer, ["lb.Listener", "listener", listener({})]],
    bad: listenerRule({
      transforms: [{ type: "url-rewrite", urlRewriteConfig: { rewrite: { regex: "^/a(?=/)", replace: "" } } }],
    }),
    good: listenerRule({
      transforms: [{ type: "url-rewrite", urlRewriteConfig: { rewrite: { regex: "^/a(.*)$", replace: "/$1" } } }],
    }),
  },
  "listener-certificate": {
    type: "lb.Listener",
    before: [vpc, subnetA, subnetB, balancer],
    bad: listener({ protocol: "HTTPS" }),
    good: listener({ protocol: "HTTPS", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x" }),
  },
  "listener-certificate-region": {
    type: "lb.Listener",
    before: [vpc, subnetA, subnetB, balancer],
    bad: listener({ protocol: "HTTPS", certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/x" }),
    good: listener({ protocol: "HTTPS", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x" }),
  },
  "listener-port": {
    type: "lb.Listener",
    before: [vpc, subnetA, subnetB, balancer, ["lb.Listener", "l", listener({})]],
    bad: listener({}),
    good: listener({ port: 81 }),
  },
  "cloudfront-alias-certificate": {
    type: "cloudfront.Distribution",
    bad: distribution({ aliases: ["www.example.com"] }),
    good: distribution({
      aliases: ["www.example.com"],
      viewerCertificate: {
        acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x",
        sslSupportMethod: "sni-only",
      },
    }),
  },
  "cloudfront-certificate-region": {
    type: "cloudfront.Distribution",
    bad: distribution({ viewerCertificate: { acmCertificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/x" } }),
    good: distribution({
      viewerCertificate: { acmCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/x" },
    }),
  },
  "cloudfront-internal-origin": {
    type: "cloudfront.Distribution",
    before: [vpc, subnetA, subnetB, balancer],
    bad: distribution({ origins: [origin({ domainName: "$edge.dnsName" })] }),
    good: distribution({
      origins: [origin({ domainName: "$edge.dnsName", vpcOriginConfig: { vpcOriginId: "vo_1" } })],
    }),
  },
  "cloudfront-origin-ids": {
    type: "cloudfront.Distribution",
    bad: distribution({ origins: [origin({ originId: "p" })] }),
    good: distribution(),
  },
  "cloudfront-web-acl-scope": {
    type: "cloudfront.Distribution",
    bad: distribution({ webAclId: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1" }),
    good: distribution({ webAclId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/w/1" }),
  },
  "waf-cloudfront-region": {
    type: "wafv2.WebAcl",
    bad: acl2({ scope: "CLOUDFRONT", region: "eu-west-1" }),
    good: acl2({ scope: "CLOUDFRONT", region: "us-east-1" }),
  },
  "waf-priorities": {
    type: "wafv2.WebAcl",
    bad: acl2({ rules: [wafRule("a", 1), wafRule("b", 1)] }),
    good: acl2({ rules: [wafRule("a", 1), wafRule("b", 2)] }),
  },
  "waf-log-name": {
    type: "wafv2.WebAclLoggingConfiguration",
    bad: {
      resourceArn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1",
      logDestinationConfigs: ["arn:aws:logs:us-east-1:123456789012:log-group:waf"],
    },
    good: {
      resourceArn: "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/w/1",
      logDestinationConfigs: ["arn:aws:logs:us-east-1:123456789012:log-group:aws-waf-logs-edge"],
    },
  },
  "certificate-names": {
    type: "acm.Certificate",
    bad: { domainName: "a.*.example.com", validationMethod: "DNS" },
    good: { domainName: "*.example.com", validationMethod: "DNS" },
  },
};
