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
} as const satisfies Record<string, readonly string[]>;
