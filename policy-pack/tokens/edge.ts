/** What stands at the edge: load balancers, CloudFront, certificates, WAF, DNS. See ../tokens.ts. */
export const EDGE = {
  loadBalancer: ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"],
  listener: ["aws:lb/listener:Listener", "aws:alb/listener:Listener"],
  listenerRule: ["aws:lb/listenerRule:ListenerRule", "aws:alb/listenerRule:ListenerRule"],
  targetGroup: ["aws:lb/targetGroup:TargetGroup", "aws:alb/targetGroup:TargetGroup"],
  targetGroupAttachment: [
    "aws:lb/targetGroupAttachment:TargetGroupAttachment",
    "aws:alb/targetGroupAttachment:TargetGroupAttachment",
  ],
  classicLoadBalancer: ["aws:elb/loadBalancer:LoadBalancer"],
  distribution: ["aws:cloudfront/distribution:Distribution"],
  vpcOrigin: ["aws:cloudfront/vpcOrigin:VpcOrigin"],
  cachePolicy: ["aws:cloudfront/cachePolicy:CachePolicy"],
  certificate: ["aws:acm/certificate:Certificate"],
  serverCertificate: ["aws:iam/serverCertificate:ServerCertificate"],
  webAcl: ["aws:wafv2/webAcl:WebAcl"],
  webAclAssociation: ["aws:wafv2/webAclAssociation:WebAclAssociation"],
  webAclLogging: ["aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration"],
  /** Rules that are resources of their own. */
  webAclRule: ["aws:wafv2/webAclRule:WebAclRule", "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation"],
  webAclRuleGroup: ["aws:wafv2/ruleGroup:RuleGroup"],
  /** AWS WAF Classic, of CloudFront and regional. */
  classicWebAcl: ["aws:waf/webAcl:WebAcl", "aws:wafregional/webAcl:WebAcl"],
  classicRuleGroup: ["aws:waf/ruleGroup:RuleGroup", "aws:wafregional/ruleGroup:RuleGroup"],
  classicRule: ["aws:waf/rule:Rule", "aws:wafregional/rule:Rule"],
  classicWebAclAssociation: ["aws:wafregional/webAclAssociation:WebAclAssociation"],
  responseHeadersPolicy: ["aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy"],
  accelerator: [
    "aws:globalaccelerator/accelerator:Accelerator",
    "aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator",
  ],
  hostedZone: ["aws:route53/zone:Zone"],
  dnsRecord: ["aws:route53/record:Record"],
  dnsQueryLog: ["aws:route53/queryLog:QueryLog"],
  hostedZoneDnsSec: ["aws:route53/hostedZoneDnsSec:HostedZoneDnsSec"],
  registeredDomain: ["aws:route53domains/registeredDomain:RegisteredDomain", "aws:route53domains/domain:Domain"],
  logDeliverySource: ["aws:cloudwatch/logDeliverySource:LogDeliverySource"],
} as const satisfies Record<string, readonly string[]>;
