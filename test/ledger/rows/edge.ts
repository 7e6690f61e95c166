import { assert } from "chai";
import { at, balancerGroups, egress, ingress, list, serviceGroup, subnets } from "../ask.ts";
import type { StackGraph, StackResource, Value } from "../graph.ts";
import type { Row } from "../row.ts";

/** AWS's managed cache policy that keeps nothing (CloudFront, "Use managed cache policies": CachingDisabled). */
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "DELETE"];

function distribution(graph: StackGraph): StackResource {
  return graph.one("cloudfront/distribution");
}

function behaviour(graph: StackGraph, property: string): Value | undefined {
  return at(distribution(graph).inputs, `defaultCacheBehavior.${property}`);
}

/** A copy of the stack with one property of the distribution's default behaviour changed. */
function withBehaviour(graph: StackGraph, change: Record<string, Value>): StackGraph {
  const found = distribution(graph).inputs.defaultCacheBehavior as Record<string, Value>;
  return graph.with("cloudfront/distribution", { defaultCacheBehavior: { ...found, ...change } });
}

function healthCheck(graph: StackGraph, property: string): Value | undefined {
  return at(graph.one("lb/targetGroup").inputs, `healthCheck.${property}`);
}

function withHealthCheck(graph: StackGraph, change: Record<string, Value>): StackGraph {
  const found = graph.one("lb/targetGroup").inputs.healthCheck as Record<string, Value>;
  return graph.with("lb/targetGroup", { healthCheck: { ...found, ...change } });
}

function health(property: string, expected: Value, broken: Value): Pick<Row, "holds" | "breaks" | "breaker"> {
  return {
    holds: (graph) => assert.equal(healthCheck(graph, property), expected),
    breaks: (graph) => withHealthCheck(graph, { [property]: broken }),
    breaker: `${property} is ${String(broken)}`,
  };
}

function listener(graph: StackGraph, port: number): StackResource {
  return graph.one("lb/listener", ({ inputs }) => inputs.port === port);
}

function action(found: StackResource): Value | undefined {
  return at(found.inputs, "defaultActions[0]");
}

function redirectsViewers(graph: StackGraph): void {
  assert.equal(behaviour(graph, "viewerProtocolPolicy"), "redirect-to-https");
}

/** What the origin demands of a request beside where it comes from: the rule's secret header. */
function headerRules(graph: StackGraph): readonly Value[] {
  const conditions = graph
    .all("lb/listenerRule")
    .flatMap(({ inputs }) => (inputs.conditions ?? []) as readonly Value[]);
  return conditions.filter((condition) => at(condition, "httpHeader") !== undefined);
}

function demandsHeader(graph: StackGraph): void {
  assert.isNotEmpty(headerRules(graph), "a rule asks for the header");
  const headers = (at(distribution(graph).inputs, "origins[0].customHeaders") ?? []) as readonly Value[];
  assert.lengthOf(headers, 1);
  const values = headerRules(graph).flatMap((condition) => list(at(condition, "httpHeader.values")));
  assert.include(values, String(at(headers[0], "value")), "CloudFront sends what the rule asks for");
  assert.equal(at(action(listener(graph, 443)), "type"), "fixed-response");
  assert.equal(String(at(action(listener(graph, 443)), "fixedResponse.statusCode")), "403");
}

function admitsCloudFrontOnly(graph: StackGraph): void {
  for (const group of balancerGroups(graph))
    for (const { inputs, name } of ingress(graph, group)) {
      const fromCloudFront =
        inputs.prefixListId === "pl-3b927c52" || String(inputs.referencedSecurityGroupId ?? "").startsWith("sg-");
      assert.isTrue(fromCloudFront && !("cidrIpv4" in inputs), name);
    }
}

export const rows: readonly Row[] = [
  {
    id: "F-30",
    holds: (graph) => {
      redirectsViewers(graph);
      if (graph.stack === "prod")
        assert.match(
          String(at(distribution(graph).inputs, "viewerCertificate.minimumProtocolVersion")),
          /^TLSv1\.(2_202\d|3)/,
        );
    },
    breaks: (graph) => withBehaviour(graph, { viewerProtocolPolicy: "allow-all" }),
    breaker: "viewers may use HTTP",
  },
  {
    id: "F-31",
    holds: (graph) => {
      const config = at(graph.one("cloudfront/vpcOrigin").inputs, "vpcOriginEndpointConfig");
      assert.equal(at(config, "originProtocolPolicy"), "https-only");
      assert.deepEqual(at(config, "originSslProtocols.items"), ["TLSv1.2"]);
      assert.equal(listener(graph, 443).inputs.protocol, "HTTPS");
    },
    breaks: (graph) => graph.with("lb/listener", { protocol: "HTTP" }),
    breaker: "the listener speaks HTTP",
  },
  {
    id: "F-36",
    holds: (graph) => {
      for (const { inputs } of graph.some("acm/certificate")) {
        assert.equal(inputs.validationMethod, "DNS");
        assert.notProperty(inputs, "privateKey");
      }
      const viewer = at(distribution(graph).inputs, "viewerCertificate");
      assert.isTrue(
        graph.all("acm/certificate").some(({ outputs }) => outputs.arn === at(viewer, "acmCertificateArn")),
      );
      assert.equal(at(viewer, "sslSupportMethod"), "sni-only");
    },
    breaks: (graph) => graph.with("acm/certificate", { validationMethod: "EMAIL" }),
    breaker: "the certificate is validated by e-mail",
  },
  {
    id: "F-37",
    holds: (graph) =>
      assert.isTrue(
        graph.all("acm/certificate").some(({ outputs }) => outputs.arn === listener(graph, 443).inputs.certificateArn),
      ),
    breaks: (graph) =>
      graph.with("lb/listener", { certificateArn: "arn:aws:iam::123456789012:server-certificate/old" }),
    breaker: "the listener has a certificate from elsewhere",
  },
  {
    id: "F-45",
    holds: (graph) => {
      const acl = graph.one("wafv2/webAcl", ({ inputs }) => inputs.scope === "CLOUDFRONT");
      assert.equal(distribution(graph).inputs.webAclId, acl.outputs.arn);
      assert.isTrue(distribution(graph).inputs.enabled);
    },
    breaks: (graph) => graph.with("cloudfront/distribution", { webAclId: "" }),
    breaker: "the distribution has no web ACL",
  },
  {
    id: "F-46",
    holds: (graph) => {
      admitsCloudFrontOnly(graph);
      if (graph.stack === "prod") demandsHeader(graph);
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupIngressRule", { cidrIpv4: "0.0.0.0/0" }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer admits everybody",
  },
  {
    id: "D-01",
    holds: (graph) => {
      const balancer = graph.one("lb/loadBalancer");
      assert.equal(at(graph.one("cloudfront/vpcOrigin").inputs, "vpcOriginEndpointConfig.arn"), balancer.outputs.arn);
      const target = graph.one("lb/targetGroup").outputs.arn;
      assert.equal(at(graph.one("ecs/service").inputs, "loadBalancers[0].targetGroupArn"), target);
      const reached = egress(graph, serviceGroup(graph)).map(({ inputs }) => inputs.toPort);
      assert.includeMembers(reached, [5432, 6379, 443]);
    },
    breaks: (graph) => graph.with("ecs/service", { loadBalancers: [] }),
    breaker: "the service is behind no load balancer",
  },
  {
    id: "D-02",
    holds: (graph) => {
      assert.isTrue(distribution(graph).inputs.enabled);
      redirectsViewers(graph);
    },
    breaks: (graph) => graph.with("cloudfront/distribution", { enabled: false }),
    breaker: "the distribution is disabled",
  },
  {
    id: "D-03",
    holds: (graph) => {
      const zones = new Set(
        subnets(graph, list(graph.one("lb/loadBalancer").inputs.subnets)).map(({ inputs }) => inputs.availabilityZone),
      );
      assert.sameMembers([...zones], ["us-east-1a", "us-east-1b"]);
      assert.notEqual(healthCheck(graph, "enabled"), false);
    },
    breaks: (graph) => graph.with("ec2/subnet", { availabilityZone: "us-east-1a" }),
    breaker: "the load balancer stands in one zone",
  },
  {
    id: "D-04",
    holds: (graph) => {
      redirectsViewers(graph);
      for (const { inputs } of graph.some("elasticache/replicationGroup"))
        assert.isTrue(inputs.transitEncryptionEnabled);
      assert.notEqual(at(graph.one("ecs/service").inputs, "networkConfiguration.assignPublicIp"), true);
      for (const { inputs } of graph.some("iam/rolePolicy")) assert.notMatch(String(inputs.policy), /"Action":"\*"/);
    },
    breaks: (graph) => graph.with("elasticache/replicationGroup", { transitEncryptionEnabled: false }),
    breaker: "the cache speaks without TLS",
  },
  {
    id: "D-23",
    holds: (graph) => assert.equal(graph.one("lb/loadBalancer").inputs.name, "fintech-alb"),
    breaks: (graph) => graph.with("lb/loadBalancer", { name: "another" }),
    breaker: "the load balancer has another name",
  },
  {
    id: "D-24",
    holds: (graph) => {
      const { inputs } = graph.one("lb/loadBalancer");
      assert.deepEqual([inputs.internal, inputs.loadBalancerType, inputs.ipAddressType], [true, "application", "ipv4"]);
    },
    breaks: (graph) => graph.with("lb/loadBalancer", { ipAddressType: "dualstack" }),
    breaker: "the load balancer has IPv6 addresses",
  },
  {
    id: "D-25",
    holds: (graph) =>
      assert.equal(
        at(distribution(graph).inputs, "origins[0].domainName"),
        graph.one("lb/loadBalancer").outputs.dnsName,
      ),
    breaks: (graph) => graph.with("cloudfront/distribution", { origins: [{ domainName: "elsewhere.example.com" }] }),
    breaker: "the origin is elsewhere",
  },
  {
    id: "D-26",
    holds: (graph) => {
      const target = graph.one("lb/targetGroup").outputs.arn;
      const plain = action(listener(graph, 80));
      if (graph.stack === "dev") {
        assert.equal(listener(graph, 80).inputs.protocol, "HTTP");
        assert.deepEqual([at(plain, "type"), at(plain, "targetGroupArn")], ["forward", target]);
      } else {
        assert.deepEqual([at(plain, "type"), at(plain, "redirect.protocol")], ["redirect", "HTTPS"]);
        const rules = graph.some(
          "lb/listenerRule",
          ({ inputs }) => inputs.listenerArn === listener(graph, 443).outputs.arn,
        );
        assert.isTrue(rules.some(({ inputs }) => at(inputs, "actions[0].targetGroupArn") === target));
      }
    },
    breaks: (graph) =>
      graph.with("lb/listener", { defaultActions: [{ type: "fixed-response" }] }, ({ inputs }) => inputs.port === 80),
    breaker: "port 80 answers by itself",
  },
  {
    id: "D-27",
    holds: (graph) => assert.equal(graph.one("lb/targetGroup").inputs.name, "fintech-api-tg"),
    breaks: (graph) => graph.with("lb/targetGroup", { name: "another" }),
    breaker: "the target group has another name",
  },
  {
    id: "D-28",
    holds: (graph) => {
      const { inputs } = graph.one("lb/targetGroup");
      assert.deepEqual([inputs.protocol, inputs.port], ["HTTP", 8080]);
    },
    breaks: (graph) => graph.with("lb/targetGroup", { port: 80 }),
    breaker: "the targets are reached on port 80",
  },
  {
    id: "D-29",
    holds: (graph) => assert.equal(graph.one("lb/targetGroup").inputs.targetType, "ip"),
    breaks: (graph) => graph.with("lb/targetGroup", { targetType: "instance" }),
    breaker: "the targets are instances",
  },
  { id: "D-30", ...health("path", "/health", "/") },
  { id: "D-31", ...health("interval", 30, 300) },
  { id: "D-32", ...health("timeout", 5, 29) },
  {
    id: "D-33",
    holds: (graph) =>
      assert.deepEqual([healthCheck(graph, "healthyThreshold"), healthCheck(graph, "unhealthyThreshold")], [2, 2]),
    breaks: (graph) => withHealthCheck(graph, { unhealthyThreshold: 10 }),
    breaker: "unhealthyThreshold is 10",
  },
  {
    id: "D-34",
    holds: (graph) => {
      const rules = balancerGroups(graph).flatMap((group) => ingress(graph, group));
      const ports = rules.map(({ inputs }) => inputs.fromPort);
      assert.sameMembers(ports, graph.stack === "dev" ? [80, 443] : [443]);
      if (graph.stack === "dev") {
        for (const { inputs } of rules) assert.equal(inputs.prefixListId, "pl-3b927c52");
        assert.lengthOf(new Set(rules.map(({ inputs }) => inputs.securityGroupId)), 2, "one group a port");
      } else for (const { inputs } of rules) assert.match(String(inputs.referencedSecurityGroupId), /^sg-/);
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupIngressRule", { fromPort: 22, toPort: 22 }, ({ inputs }) =>
        balancerGroups(graph).includes(String(inputs.securityGroupId)),
      ),
    breaker: "the load balancer is open on port 22",
  },
  {
    id: "D-36",
    holds: (graph) => {
      const found = subnets(graph, list(graph.one("lb/loadBalancer").inputs.subnets));
      assert.sameMembers(
        found.map(({ inputs }) => inputs.availabilityZone),
        ["us-east-1a", "us-east-1b"],
      );
      for (const { name } of found) assert.match(name, /-web-/);
    },
    breaks: (graph) =>
      graph.with("lb/loadBalancer", { subnets: [list(graph.one("lb/loadBalancer").inputs.subnets)[0] as string] }),
    breaker: "the load balancer stands in one subnet",
  },
  {
    id: "D-37",
    holds: (graph) => assert.isTrue(graph.one("lb/loadBalancer").inputs.enableCrossZoneLoadBalancing),
    breaks: (graph) => graph.with("lb/loadBalancer", { enableCrossZoneLoadBalancing: false }),
    breaker: "each zone keeps its load",
  },
  {
    id: "D-39",
    holds: (graph) => {
      const aliases = list(distribution(graph).inputs.aliases);
      if (graph.stack === "dev") {
        assert.isEmpty(aliases);
        assert.match(String(distribution(graph).outputs.domainName), /\.cloudfront\.net$/);
      } else assert.deepEqual(aliases, ["api.fintech.example.com"]);
    },
    breaks: (graph) => graph.with("cloudfront/distribution", { aliases: ["www.example.com"] }),
    breaker: "the distribution answers to another name",
  },
  {
    id: "D-40",
    holds: (graph) => {
      const config = at(graph.one("cloudfront/vpcOrigin").inputs, "vpcOriginEndpointConfig");
      assert.equal(at(config, "originProtocolPolicy"), graph.stack === "dev" ? "http-only" : "https-only");
      assert.equal(
        at(distribution(graph).inputs, "origins[0].vpcOriginConfig.vpcOriginId"),
        graph.one("cloudfront/vpcOrigin").id,
      );
    },
    breaks: (graph) =>
      graph.with("cloudfront/vpcOrigin", { vpcOriginEndpointConfig: { originProtocolPolicy: "match-viewer" } }),
    breaker: "the origin is called as the viewer calls",
  },
  {
    id: "D-41",
    holds: redirectsViewers,
    breaks: (graph) => withBehaviour(graph, { viewerProtocolPolicy: "allow-all" }),
    breaker: "HTTP is answered",
  },
  {
    id: "D-42",
    holds: (graph) => assert.equal(distribution(graph).inputs.priceClass, "PriceClass_All"),
    breaks: (graph) => graph.with("cloudfront/distribution", { priceClass: "PriceClass_100" }),
    breaker: "only some edge locations serve",
  },
  {
    id: "D-43",
    holds: (graph) => {
      assert.isTrue(distribution(graph).inputs.isIpv6Enabled);
      assert.match(String(distribution(graph).inputs.httpVersion), /^http2/);
    },
    breaks: (graph) => graph.with("cloudfront/distribution", { httpVersion: "http1.1" }),
    breaker: "only HTTP/1.1 is spoken",
  },
  {
    id: "D-44",
    holds: (graph) => {
      assert.sameMembers([...list(behaviour(graph, "allowedMethods"))], METHODS);
      assert.sameMembers([...list(behaviour(graph, "cachedMethods"))], ["GET", "HEAD"]);
    },
    breaks: (graph) => withBehaviour(graph, { allowedMethods: ["GET", "HEAD"] }),
    breaker: "only reading is allowed",
  },
  {
    id: "D-45",
    holds: (graph) => {
      const policy = graph.one("cloudfront/originRequestPolicy");
      assert.equal(behaviour(graph, "originRequestPolicyId"), policy.id);
      assert.equal(at(policy.inputs, "queryStringsConfig.queryStringBehavior"), "all");
      assert.equal(at(policy.inputs, "cookiesConfig.cookieBehavior"), "none");
      assert.equal(at(policy.inputs, "headersConfig.headerBehavior"), "allViewer");
    },
    breaks: (graph) => graph.with("cloudfront/originRequestPolicy", { cookiesConfig: { cookieBehavior: "all" } }),
    breaker: "cookies are forwarded",
  },
  {
    id: "D-46",
    holds: (graph) => assert.equal(behaviour(graph, "cachePolicyId"), CACHING_DISABLED),
    breaks: (graph) => withBehaviour(graph, { cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6" }),
    breaker: "answers are cached",
  },
  {
    id: "D-47",
    holds: (graph) => {
      admitsCloudFrontOnly(graph);
      assert.isTrue(graph.one("lb/loadBalancer").inputs.internal);
    },
    breaks: (graph) => graph.with("lb/loadBalancer", { internal: false }),
    breaker: "the load balancer faces the internet",
  },
  {
    id: "D-49",
    holds: demandsHeader,
    breaks: (graph) => graph.without(({ type }) => type === "aws:lb/listenerRule:ListenerRule"),
    breaker: "no rule asks for the header",
  },
];
