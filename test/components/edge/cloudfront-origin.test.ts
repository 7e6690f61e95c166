import { assert } from "chai";
import {
  planCloudFrontOrigin,
  vpcOriginName,
  type CloudFrontOriginPlanArgs,
} from "../../../components/edge/cloudfront-origin.plan.ts";
import { CloudFrontOrigin, type CloudFrontOriginArgs } from "../../../components/edge/cloudfront-origin.ts";
import type { LoadBalancer, LoadBalancerArgs } from "../../../components/edge/load-balancer.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf, type RecordOptions } from "../harness.ts";
import { devLoadBalancer, network, prodLoadBalancer, type EdgeNetwork } from "./edge.ts";

const DOMAIN = {
  name: "api.example.com",
  hostedZoneId: "Z0EXAMPLE",
  certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/2",
};
const ANSWERS: RecordOptions = {
  outputs: (type) =>
    type === "aws:cloudfront/distribution:Distribution"
      ? { domainName: "d111111abcdef8.cloudfront.net", hostedZoneId: "Z2FDTNDATAQYW2" }
      : {},
  invoke: (token) => ({ id: token.includes("getSecurityGroup") ? "sg-vpcorigins" : "pl-0a1b2c3d" }),
};

function create(
  balance: (within: EdgeNetwork, args?: Partial<LoadBalancerArgs>) => LoadBalancer,
  args: Partial<CloudFrontOriginArgs> = {},
  balancerArgs: Partial<LoadBalancerArgs> = {},
) {
  return record(() => {
    const within = network();
    return new CloudFrontOrigin("edge", {
      deployment: DEPLOYMENT,
      network: within,
      loadBalancer: balance(within, balancerArgs),
      exposure: "vpc-origin",
      originProtocol: "http-only",
      webAclArn: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/waf/1",
      ...args,
    });
  }, ANSWERS);
}

const dev = () => create(devLoadBalancer);
const prod = (args: Partial<CloudFrontOriginArgs> = {}) =>
  create(prodLoadBalancer, {
    originProtocol: "https-only",
    originHeader: { name: "X-Origin-Verify", value: "current" },
    domain: DOMAIN,
    ...args,
  });

interface Distribution {
  origins: [Record<string, unknown>];
  defaultCacheBehavior: Record<string, unknown>;
  viewerCertificate: Record<string, unknown>;
}

describe("CloudFrontOrigin", () => {
  it("serves viewers over HTTPS from all edge locations, uncached, behind the firewall (D-39 to D-46, F-45)", async () => {
    const { inputs } = one(await dev(), "cloudfront/distribution");
    assert.deepInclude(inputs, {
      enabled: true,
      httpVersion: "http2and3",
      isIpv6Enabled: true,
      priceClass: "PriceClass_All",
      webAclId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/waf/1",
      viewerCertificate: { cloudfrontDefaultCertificate: true },
    });
    assert.notProperty(inputs, "aliases");
    const behaviour = (inputs as unknown as Distribution).defaultCacheBehavior;
    assert.deepInclude(behaviour, {
      viewerProtocolPolicy: "redirect-to-https",
      cachedMethods: ["GET", "HEAD"],
      cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      originRequestPolicyId: "edge-request-policy-id",
      responseHeadersPolicyId: "edge-response-policy-id",
    });
    assert.sameMembers(behaviour.allowedMethods as string[], [
      "GET",
      "HEAD",
      "POST",
      "PUT",
      "PATCH",
      "OPTIONS",
      "DELETE",
    ]);
  });

  it("forwards all headers and query strings and no cookies (D-45, C-30)", async () => {
    assert.deepInclude(one(await dev(), "cloudfront/originRequestPolicy").inputs, {
      headersConfig: { headerBehavior: "allViewer" },
      queryStringsConfig: { queryStringBehavior: "all" },
      cookiesConfig: { cookieBehavior: "none" },
    });
  });

  it("reaches the internal load balancer through a VPC origin (F-40, D-25, C-13)", async () => {
    const recording = await dev();
    const [origin] = (one(recording, "cloudfront/distribution").inputs as unknown as Distribution).origins;
    assert.deepEqual(origin.vpcOriginConfig, {
      vpcOriginId: "edge-vpc-origin-id",
      originReadTimeout: 30,
      originKeepaliveTimeout: 5,
    });
    assert.notProperty(origin, "customOriginConfig");
    const { inputs, replaceOnChanges, ignoreChanges, dependsOn } = one(recording, "cloudfront/vpcOrigin");
    assert.deepInclude(inputs.vpcOriginEndpointConfig as object, {
      originProtocolPolicy: "http-only",
      originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
    });
    assert.deepEqual(replaceOnChanges, ["vpcOriginEndpointConfig"]);
    assert.includeMembers([...ignoreChanges], ["tags"]);
    assert.include(dependsOn, "igw");
  });

  it("names the VPC origin by what is in it, so that an old and a new one coexist (PITFALLS 8)", () => {
    const endpoint = { arn: "arn:a", httpPort: 80, httpsPort: 443, originProtocolPolicy: "https-only" } as const;
    const name = vpcOriginName("edge", endpoint);
    assert.equal(vpcOriginName("edge", { ...endpoint }), name);
    assert.notEqual(vpcOriginName("edge", { ...endpoint, arn: "arn:b" }), name);
    assert.notEqual(vpcOriginName("edge", { ...endpoint, originProtocolPolicy: "http-only" }), name);
  });

  it("opens the load balancer to the prefix list, one group a port, and to nobody else (D-34, D-47)", async () => {
    const recording = await dev();
    assert.deepEqual(
      ofType(recording, "vpc/securityGroupIngressRule").map(({ name, inputs }) => [
        name,
        inputs.securityGroupId,
        inputs.fromPort,
        inputs.toPort,
        inputs.prefixListId,
      ]),
      [
        ["edge-ingress-443", "lb-sg-443-id", 443, 443, "pl-3b927c52"],
        ["edge-ingress-80", "lb-sg-80-id", 80, 80, "pl-3b927c52"],
      ],
    );
    assert.isEmpty(recording.invokes);
  });

  it("opens it to the VPC origin's own group, looked up after the origin is made (F-41, PITFALLS 26)", async () => {
    const recording = await prod();
    const rule = one(recording, "vpc/securityGroupIngressRule");
    assert.deepInclude(rule.inputs, { referencedSecurityGroupId: "sg-vpcorigins", fromPort: 443, toPort: 443 });
    assert.include(rule.dependsOn, "edge-vpc-origin");
    assert.deepEqual(recording.invokes, [
      {
        token: "aws:ec2/getSecurityGroup:getSecurityGroup",
        inputs: { vpcId: "vpc-id", filters: [{ name: "group-name", values: ["CloudFront-VPCOrigins-Service-SG"] }] },
      },
    ]);
  });

  it("opens it to ranges, and looks the prefix list up where no id is given", async () => {
    const ranges = await create(devLoadBalancer, {}, { ingress: { from: "ip-ranges", ipRanges: ["52.1.2.0/24"] } });
    assert.equal(one(ranges, "vpc/securityGroupIngressRule").inputs.cidrIpv4, "52.1.2.0/24");
    const looked = await create(devLoadBalancer, {}, { ingress: { from: "prefix-list", ports: [80, 443] } });
    assert.deepEqual(
      ofType(looked, "vpc/securityGroupIngressRule").map(({ inputs }) => inputs.prefixListId),
      ["pl-0a1b2c3d", "pl-0a1b2c3d"],
    );
    assert.lengthOf(looked.invokes, 1);
  });

  it("has a name, a certificate, TLS 1.2 and a secret header in prod (F-30, F-31, F-36, F-46)", async () => {
    const recording = await prod();
    const { inputs, secretInputs } = one(recording, "cloudfront/distribution");
    const { origins, viewerCertificate } = inputs as unknown as Distribution;
    assert.deepEqual(inputs.aliases, ["api.example.com"]);
    assert.deepEqual(viewerCertificate, {
      acmCertificateArn: DOMAIN.certificateArn,
      minimumProtocolVersion: "TLSv1.2_2021",
      sslSupportMethod: "sni-only",
    });
    assert.deepEqual(origins[0].customHeaders, [{ name: "X-Origin-Verify", value: "current" }]);
    assert.isNotEmpty(secretInputs);
    for (const path of secretInputs) assert.match(path, /^origins/);
    assert.deepInclude(one(recording, "cloudfront/vpcOrigin").inputs.vpcOriginEndpointConfig as object, {
      originProtocolPolicy: "https-only",
    });
    assert.deepEqual(
      ofType(recording, "route53/record").map(({ inputs: record }) => [record.name, record.type, record.aliases]),
      ["A", "AAAA"].map((type) => [
        "api.example.com",
        type,
        [{ name: "d111111abcdef8.cloudfront.net", zoneId: "Z2FDTNDATAQYW2", evaluateTargetHealth: false }],
      ]),
    );
    assert.equal(await valueOf(recording.result.url), "https://api.example.com");
  });

  it("serves the further names of the certificate too", async () => {
    const recording = await prod({ domain: { ...DOMAIN, alternativeNames: ["www.example.com"] } });
    assert.deepEqual(one(recording, "cloudfront/distribution").inputs.aliases, ["api.example.com", "www.example.com"]);
    assert.lengthOf(ofType(recording, "route53/record"), 4);
  });

  it("sends security headers and hides the software behind", async () => {
    const { inputs } = one(await dev(), "cloudfront/responseHeadersPolicy");
    assert.deepInclude(inputs.securityHeadersConfig as object, {
      frameOptions: { frameOption: "DENY", override: true },
      contentTypeOptions: { override: true },
    });
    assert.deepEqual(inputs.removeHeadersConfig, { items: [{ header: "Server" }, { header: "X-Powered-By" }] });
  });

  it("reaches a load balancer that faces the internet over HTTPS only", async () => {
    const recording = await create(
      prodLoadBalancer,
      {
        exposure: "internet",
        originProtocol: "https-only",
        originHeader: { name: "x-origin-verify", value: "current" },
        domain: DOMAIN,
      },
      { exposure: "internet", ingress: { from: "prefix-list", prefixListId: "pl-3b927c52" } },
    );
    const [origin] = (one(recording, "cloudfront/distribution").inputs as unknown as Distribution).origins;
    assert.deepInclude(origin.customOriginConfig as object, {
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
    });
    assert.notProperty(origin, "vpcOriginConfig");
    assert.isEmpty(ofType(recording, "cloudfront/vpcOrigin"));
    assert.isFalse(one(recording, "lb/loadBalancer").inputs.internal);
  });
});

describe("planCloudFrontOrigin", () => {
  const GOOD: CloudFrontOriginPlanArgs = {
    application: "fintech",
    environment: "prod",
    exposure: "vpc-origin",
    originProtocol: "https-only",
    originHeader: "X-Origin-Verify",
    domain: { name: "api.example.com", hostedZoneId: "Z0EXAMPLE" },
    loadBalancer: { exposure: "internal", protocol: "https", originHeader: "X-Origin-Verify" },
  };
  const internet = { ...GOOD.loadBalancer, exposure: "internet" } as const;

  it("takes the good one", () => {
    assert.deepInclude(planCloudFrontOrigin("edge", GOOD), { vpcOrigin: true, priceClass: "PriceClass_All" });
  });

  it("keeps the comment within CloudFront's 128 characters", () => {
    const { comment } = planCloudFrontOrigin("edge", { ...GOOD, application: "a".repeat(200) });
    assert.isAtMost(comment.length, 128);
  });

  const bad: Record<string, [Partial<CloudFrontOriginPlanArgs>, RegExp]> = {
    "an internal load balancer without a VPC origin (C-13)": [{ exposure: "internet" }, /exposure: found internet/],
    "a VPC origin before the internet": [{ loadBalancer: internet }, /exposure: found vpc-origin/],
    "HTTP over the internet (C-01)": [
      {
        exposure: "internet",
        originProtocol: "http-only",
        loadBalancer: { ...internet, protocol: "http" },
      },
      /originProtocol: found http-only over the internet/,
    ],
    "a protocol that the load balancer does not speak": [
      { originProtocol: "http-only" },
      /originProtocol: found http-only, before a load balancer that serves https/,
    ],
    "HTTPS to the origin without a domain": [{ domain: undefined }, /domain: expected a domain of your own/],
    "no header where one is asked for": [{ originHeader: undefined }, /originHeader: found none/],
    "a header that nobody asks for": [
      { loadBalancer: { ...GOOD.loadBalancer, originHeader: undefined } },
      /originHeader: found "X-Origin-Verify", expected none/,
    ],
    "what is no domain": [{ domain: { name: "localhost", hostedZoneId: "Z0EXAMPLE" } }, /domain\.name/],
    "what is no zone": [{ domain: { name: "api.example.com", hostedZoneId: "1" } }, /domain\.hostedZoneId/],
    "a timeout above the quota": [{ readTimeoutSeconds: 61 }, /readTimeoutSeconds: found 61/],
  };
  for (const [what, [args, message]] of Object.entries(bad))
    it(`refuses ${what}`, () => {
      assert.throws(() => planCloudFrontOrigin("edge", { ...GOOD, ...args }), PlanError, message);
    });
});
