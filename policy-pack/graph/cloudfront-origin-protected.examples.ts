import { defineExamples, type ExampleResource, secret, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const DNS_NAME = "edge-1.us-east-1.elb.amazonaws.com";
const CUSTOM = { customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy: "https-only" } };
const HEADER = { customHeaders: [{ name: "X-Origin-Verify", value: secret("a-value-that-is-kept") }] };

function distribution(origin: Props, dependencies: readonly string[] = []): ExampleResource {
  return {
    type: "aws:cloudfront/distribution:Distribution",
    name: "site",
    props: { origins: [{ originId: "main", ...origin }] },
    propertyDependencies: { origins: dependencies },
  };
}

function balancer(props: Props, family = "lb"): ExampleResource {
  return {
    type: `aws:${family}/loadBalancer:LoadBalancer`,
    name: "edge",
    props: { securityGroups: ["sg-edge"], ...props },
    outputs: { arn: "arn:edge", dnsName: DNS_NAME },
  };
}

const group: ExampleResource = {
  type: "aws:ec2/securityGroup:SecurityGroup",
  name: "edge-group",
  props: { vpcId: unknownValue },
  outputs: { id: "sg-edge" },
};

function ingress(source: Props): ExampleResource {
  return {
    type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    name: "edge-in",
    props: { securityGroupId: "sg-edge", ipProtocol: "tcp", fromPort: 443, toPort: 443, ...source },
  };
}

const vpcOrigin: ExampleResource = {
  type: "aws:cloudfront/vpcOrigin:VpcOrigin",
  name: "edge-origin",
  props: { vpcOriginEndpointConfig: { arn: "arn:edge", originProtocolPolicy: "https-only" } },
  outputs: { id: "vo-1" },
};

const FORWARD = [{ type: "forward", targetGroupArn: unknownValue }];
const REFUSE = [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "403" } }];

function listener(defaultActions: unknown): ExampleResource {
  return {
    type: "aws:lb/listener:Listener",
    name: "https",
    props: { loadBalancerArn: "arn:edge", port: 443, protocol: "HTTPS", defaultActions },
    outputs: { arn: "arn:https" },
  };
}

function rule(...conditions: readonly Props[]): ExampleResource {
  return {
    type: "aws:lb/listenerRule:ListenerRule",
    name: "all",
    props: { listenerArn: "arn:https", actions: FORWARD, conditions },
  };
}

const ASKS = { httpHeader: { httpHeaderName: "x-origin-verify", values: [secret("a-value-that-is-kept")] } };
const ANY = { pathPattern: { values: ["/*"] } };
const VPC = { domainName: DNS_NAME, vpcOriginConfig: { vpcOriginId: "vo-1" } };
const DEMANDED = { requireHeader: true };

export const examples = defineExamples([
  {
    name: "an internal load balancer by a VPC origin",
    verdict: "holds",
    resources: [balancer({ internal: true }), vpcOrigin, distribution(VPC)],
  },
  {
    name: "a load balancer that takes CloudFront's prefix list only",
    verdict: "holds",
    resources: [
      balancer({ internal: false }),
      group,
      ingress({ prefixListId: "pl-3b927c52" }),
      distribution({ domainName: unknownValue, ...CUSTOM }, ["edge"]),
    ],
  },
  {
    name: "a bucket with origin access control",
    verdict: "holds",
    resources: [distribution({ domainName: unknownValue, originAccessControlId: unknownValue })],
  },
  {
    name: "the secret header that the config demands, and rules that ask for it",
    verdict: "holds",
    resources: [
      balancer({ internal: true }),
      vpcOrigin,
      listener(REFUSE),
      rule(ANY, ASKS),
      distribution({ ...VPC, ...HEADER }),
    ],
    config: DEMANDED,
  },
  {
    name: "somebody else's server",
    verdict: "not applicable",
    resources: [distribution({ domainName: "api.example.com", ...CUSTOM })],
  },
  {
    name: "a load balancer that answers everyone, by the other token",
    verdict: "violated",
    resources: [
      balancer({ internal: false }, "alb"),
      group,
      ingress({ cidrIpv4: "0.0.0.0/0" }),
      distribution({ domainName: DNS_NAME, ...CUSTOM }),
    ],
    says: "past CloudFront",
  },
  {
    name: "an internal load balancer by its name",
    verdict: "violated",
    resources: [balancer({ internal: true }), distribution({ domainName: DNS_NAME, ...CUSTOM })],
    says: "VpcOrigin",
  },
  {
    name: "a bucket without origin access control",
    verdict: "violated",
    resources: [distribution({ domainName: "site.s3.us-east-1.amazonaws.com" })],
    says: "originAccessControlId",
  },
  {
    name: "a bucket's website",
    verdict: "violated",
    resources: [distribution({ domainName: "site.s3-website-us-east-1.amazonaws.com", ...CUSTOM })],
  },
  {
    name: "no header where the config demands one",
    verdict: "violated",
    resources: [balancer({ internal: true }), vpcOrigin, distribution(VPC)],
    config: DEMANDED,
    says: "X-Origin-Verify",
  },
  {
    name: "a header that a rule does not ask for",
    verdict: "violated",
    resources: [
      balancer({ internal: true }),
      vpcOrigin,
      listener(REFUSE),
      rule(ANY),
      distribution({ ...VPC, ...HEADER }),
    ],
    config: DEMANDED,
    says: "listener rule all",
  },
  {
    name: "a header, and a listener that forwards without it",
    verdict: "violated",
    resources: [balancer({ internal: true }), vpcOrigin, listener(FORWARD), distribution({ ...VPC, ...HEADER })],
    config: DEMANDED,
    says: "fixed-response 403",
  },
  {
    name: "a load balancer whose groups are of another stack",
    verdict: "undecided",
    resources: [balancer({ internal: false }), distribution({ domainName: DNS_NAME, ...CUSTOM })],
  },
  {
    name: "origins that are not known yet",
    verdict: "undecided",
    resources: [{ ...distribution({}), props: { origins: unknownValue } }],
  },
  {
    name: "a header that the rules ask for, in front of everyone",
    verdict: "holds",
    resources: [
      balancer({ internal: false }),
      group,
      ingress({ cidrIpv4: "0.0.0.0/0" }),
      listener(REFUSE),
      rule(ANY, ASKS),
      distribution({ domainName: DNS_NAME, ...CUSTOM, ...HEADER }),
    ],
  },
  {
    name: "a header that nobody asks for, in front of everyone",
    verdict: "violated",
    resources: [
      balancer({ internal: false }),
      group,
      ingress({ cidrIpv4: "0.0.0.0/0" }),
      listener(FORWARD),
      distribution({ domainName: DNS_NAME, ...CUSTOM, ...HEADER }),
    ],
    says: "past CloudFront",
  },
  {
    name: "origin access control, which a load balancer does not have",
    verdict: "violated",
    resources: [
      balancer({ internal: false }),
      group,
      ingress({ cidrIpv4: "0.0.0.0/0" }),
      distribution({ domainName: DNS_NAME, ...CUSTOM, originAccessControlId: "E1" }),
    ],
  },
]);
