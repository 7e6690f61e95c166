import { calls, of, type TypeActions } from "./type-actions.ts";

const TAGS = "TagResource UntagResource";
const LOAD_BALANCER_TAGS = "AddTags RemoveTags";

/** Actions of the edge's resource types, by token. */
export const EDGE_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:acm/certificate:Certificate": calls("acm", {
    create: "RequestCertificate AddTagsToCertificate",
    read: "DescribeCertificate ListTagsForCertificate",
    update: "UpdateCertificateOptions AddTagsToCertificate RemoveTagsFromCertificate",
    delete: "DeleteCertificate",
  }),
  // Only waits for the certificate.
  "aws:acm/certificateValidation:CertificateValidation": calls("acm", { read: "DescribeCertificate" }),
  "aws:route53/record:Record": calls("route53", {
    create: "ChangeResourceRecordSets GetChange",
    read: "GetHostedZone ListResourceRecordSets",
    update: "ChangeResourceRecordSets GetChange",
    delete: "ChangeResourceRecordSets GetChange",
  }),
  "aws:cloudfront/distribution:Distribution": calls(
    "cloudfront",
    {
      create: "CreateDistribution TagResource",
      read: "GetDistribution ListTagsForResource",
      update: `UpdateDistribution ${TAGS}`,
      delete: "UpdateDistribution DeleteDistribution",
    },
    // To attach a web ACL (AWS WAF Developer Guide, "How AWS WAF works with IAM").
    ["wafv2:GetWebACL"],
  ),
  "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": calls("cloudfront", {
    create: "CreateOriginRequestPolicy",
    read: "GetOriginRequestPolicy",
    update: "UpdateOriginRequestPolicy",
    delete: "DeleteOriginRequestPolicy",
  }),
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": calls("cloudfront", {
    create: "CreateResponseHeadersPolicy",
    read: "GetResponseHeadersPolicy",
    update: "UpdateResponseHeadersPolicy",
    delete: "DeleteResponseHeadersPolicy",
  }),
  "aws:cloudfront/vpcOrigin:VpcOrigin": calls(
    "cloudfront",
    {
      create: "CreateVpcOrigin TagResource",
      read: "GetVpcOrigin ListTagsForResource",
      update: `UpdateVpcOrigin ${TAGS}`,
      delete: "DeleteVpcOrigin",
    },
    // CloudFront looks at the load balancer and its network with the caller's rights, and makes its service-linked role.
    [
      ...of("ec2", "DescribeInternetGateways DescribeSecurityGroups DescribeSubnets DescribeVpcs"),
      ...of("elasticloadbalancing", "DescribeListeners DescribeLoadBalancers"),
      "iam:CreateServiceLinkedRole",
    ],
  ),
  "aws:lb/loadBalancer:LoadBalancer": calls(
    "elasticloadbalancing",
    {
      create: "CreateLoadBalancer AddTags ModifyLoadBalancerAttributes",
      read: "DescribeLoadBalancers DescribeLoadBalancerAttributes DescribeCapacityReservation DescribeTags",
      update: `ModifyLoadBalancerAttributes SetSecurityGroups SetSubnets SetIpAddressType ${LOAD_BALANCER_TAGS}`,
      delete: "DeleteLoadBalancer",
    },
    [
      ...of("ec2", "DescribeAccountAttributes DescribeInternetGateways DescribeNetworkInterfaces"),
      ...of("ec2", "DescribeSecurityGroups DescribeSubnets DescribeVpcs"),
      "iam:CreateServiceLinkedRole",
    ],
  ),
  "aws:lb/listener:Listener": calls("elasticloadbalancing", {
    create: "CreateListener AddTags",
    read: "DescribeListeners DescribeListenerAttributes DescribeTags",
    update: `ModifyListener ModifyListenerAttributes ${LOAD_BALANCER_TAGS}`,
    delete: "DeleteListener",
  }),
  "aws:lb/listenerRule:ListenerRule": calls("elasticloadbalancing", {
    create: "CreateRule AddTags",
    read: "DescribeRules DescribeTags",
    update: `ModifyRule SetRulePriorities ${LOAD_BALANCER_TAGS}`,
    delete: "DeleteRule",
  }),
  "aws:lb/targetGroup:TargetGroup": calls("elasticloadbalancing", {
    create: "CreateTargetGroup AddTags ModifyTargetGroupAttributes",
    read: "DescribeTargetGroups DescribeTargetGroupAttributes DescribeTags",
    update: `ModifyTargetGroup ModifyTargetGroupAttributes ${LOAD_BALANCER_TAGS}`,
    delete: "DeleteTargetGroup",
  }),
  "aws:wafv2/webAcl:WebAcl": calls("wafv2", {
    create: "CreateWebACL TagResource",
    read: "GetWebACL ListTagsForResource",
    update: `UpdateWebACL ${TAGS}`,
    delete: "DeleteWebACL",
  }),
  "aws:wafv2/webAclAssociation:WebAclAssociation": calls(
    "wafv2",
    { create: "AssociateWebACL", read: "GetWebACLForResource", delete: "DisassociateWebACL" },
    ["elasticloadbalancing:SetWebAcl"],
  ),
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": calls(
    "wafv2",
    { create: "PutLoggingConfiguration", read: "GetLoggingConfiguration", delete: "DeleteLoggingConfiguration" },
    // AWS WAF Developer Guide, "Sending web ACL traffic logs to a CloudWatch Logs log group".
    of("logs", "CreateLogDelivery DeleteLogDelivery PutResourcePolicy DescribeResourcePolicies DescribeLogGroups"),
  ),
};
