import { assert } from "chai";
import { SecureEdge, type SecureEdgeArgs } from "../../../components/edge/secure-edge.ts";
import type { SecureVpc } from "../../../components/network/secure-vpc.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf, type Recording, type RecordOptions } from "../harness.ts";
import { network } from "./edge.ts";

const LOG_KEY = "arn:aws:kms:us-east-1:123456789012:key/logs";
const HEADER = "X-Origin-Verify";
const DOMAIN = { name: "api.example.com", hostedZoneId: "Z0EXAMPLE" };
const ANSWERS: RecordOptions = {
  outputs: (type, name) =>
    type === "aws:cloudfront/distribution:Distribution"
      ? { domainName: "d111111abcdef8.cloudfront.net", hostedZoneId: "Z2FDTNDATAQYW2" }
      : type === "aws:acm/certificate:Certificate"
        ? {
            domainValidationOptions: [
              {
                domainName: DOMAIN.name,
                resourceRecordName: "_x",
                resourceRecordType: "CNAME",
                resourceRecordValue: "_y",
              },
            ],
          }
        : type === "aws:acm/certificateValidation:CertificateValidation"
          ? { certificateArn: `arn:aws:acm:us-east-1:123456789012:certificate/${name}` }
          : {},
  invoke: () => ({ id: "sg-vpcorigins" }),
};

/** As dev has it, with the parts of prod that a test asks for. */
function edge(over: Partial<SecureEdgeArgs> = {}): Promise<Recording<SecureEdge>> {
  return record(
    () =>
      new SecureEdge("edge", {
        deployment: DEPLOYMENT,
        network: network() as SecureVpc,
        exposure: "vpc-origin",
        originProtocol: "http-only",
        ingress: { from: "prefix-list", prefixListId: "pl-3b927c52", ports: [80] },
        loadBalancer: { name: "fintech-alb", accessLogs: { expireAfterDays: 30 } },
        routes: { api: { paths: ["/*"], port: 8080, healthCheck: { path: "/health" } } },
        firewall: { rateLimit: { requests: 2000, windowSeconds: 300 }, logRetentionDays: 30 },
        logKeyArn: LOG_KEY,
        deletionProtection: false,
        ...over,
      }),
    ANSWERS,
  );
}

const prod = (over: Partial<SecureEdgeArgs> = {}) =>
  edge({
    originProtocol: "https-only",
    ingress: { from: "vpc-origin-group" },
    originHeader: { name: HEADER },
    domain: DOMAIN,
    deletionProtection: true,
    ...over,
  });

const components = ({ resources }: Recording) =>
  resources
    .filter(({ type, parent }) => type.startsWith("zero-trust-aws:") && parent === "edge")
    .map(({ name }) => name);

const viewerCertificate = (recording: Recording) =>
  (one(recording, "cloudfront/distribution").inputs.viewerCertificate as { acmCertificateArn?: unknown })
    .acmCertificateArn;

const listenerOn = (recording: Recording, port: number) =>
  ofType(recording, "lb/listener").find(({ inputs }) => inputs.port === port)?.inputs;

/** Where a secret stands among the inputs, as `<resource>.<path>`. Fails where one of these places is not marked as secret. */
function placesOf({ resources }: Recording, secret: string): readonly string[] {
  return resources
    .flatMap(({ name, inputs, secretInputs }) =>
      leaves(inputs, "")
        .filter(([, text]) => text.includes(secret))
        .map(([path]) => {
          const hidden = secretInputs.some((marked) => path.startsWith(marked));
          assert.isTrue(hidden, `${name}.${path} shows it`);
          return `${name}.${path}`;
        }),
    )
    .sort();
}

function leaves(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (value === null || typeof value !== "object") return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

describe("SecureEdge", () => {
  it("is made of a load balancer, a firewall and CloudFront, and of a certificate with a domain (D-01)", async () => {
    assert.deepEqual(components(await edge()), ["edge-cloudfront", "edge-alb", "edge-firewall"]);
    assert.deepEqual(components(await prod()), ["edge-certificate", "edge-cloudfront", "edge-alb", "edge-firewall"]);
  });

  it("puts the firewall before the distribution, and says where viewers go (F-36, F-45, D-39)", async () => {
    const dev = await edge();
    assert.equal(
      one(dev, "cloudfront/distribution").inputs.webAclId,
      "arn:aws:wafv2:us-east-1:123456789012:edge-firewall-acl",
    );
    assert.equal(await valueOf(dev.result.url), "https://d111111abcdef8.cloudfront.net");
    assert.equal(await valueOf((await prod()).result.url), "https://api.example.com");
  });

  it("hides the load balancer, whose name and protection are the stack's (D-23, D-24, D-38, C-13)", async () => {
    assert.deepInclude(one(await edge(), "lb/loadBalancer").inputs, {
      name: "fintech-alb",
      internal: true,
      enableDeletionProtection: false,
    });
    assert.deepInclude(one(await prod(), "lb/loadBalancer").inputs, { internal: true, enableDeletionProtection: true });
  });

  it("gives the listener the certificate of its own region, and CloudFront that of us-east-1 (F-31, F-36)", async () => {
    const listener = (recording: Recording) =>
      ofType(recording, "lb/listener").find(({ inputs }) => inputs.port === 443);
    const here = await prod();
    assert.equal(listener(here)?.inputs.certificateArn, viewerCertificate(here));
    const abroad = await prod({ deployment: { ...DEPLOYMENT, region: "eu-west-1" } });
    assert.match(String(viewerCertificate(abroad)), /us-east-1$/);
    assert.match(String(listener(abroad)?.inputs.certificateArn), /validation-eu-west-1$/);
  });

  it("needs no certificate on a plain listener behind a private origin (C-01)", async () => {
    const recording = await edge({ domain: DOMAIN });
    assert.notProperty(one(recording, "lb/listener").inputs, "certificateArn");
    assert.isString(viewerCertificate(recording));
  });

  it("shows the header's value to CloudFront and the listener's rules alone, as a secret (F-46, D-49)", async () => {
    const recording = await prod();
    assert.deepInclude(one(recording, "random:index/randomPassword:RandomPassword").inputs, {
      length: 40,
      special: false,
    });
    const value = "generated-edge-origin-header";
    assert.deepEqual(placesOf(recording, value), [
      "edge-alb-rule-api-all.conditions[1].httpHeader.values[0]",
      "edge-cloudfront-distribution.origins[0].customHeaders[0].value",
    ]);
  });

  it("makes no header where none is asked for", async () => {
    const recording = await edge();
    assert.isEmpty(ofType(recording, "random:index/randomPassword:RandomPassword"));
    assert.isEmpty(placesOf(recording, "generated-"));
  });

  it("keeps the header out of the firewall's log, which a key of its own region encrypts", async () => {
    const log = (recording: Recording) => one(recording, "cloudwatch/logGroup").inputs;
    const recording = await prod();
    assert.deepEqual(one(recording, "wafv2/webAclLoggingConfiguration").inputs.redactedFields, [
      { singleHeader: { name: "authorization" } },
      { singleHeader: { name: "cookie" } },
      { singleHeader: { name: HEADER.toLowerCase() } },
    ]);
    assert.deepInclude(log(recording), { kmsKeyId: LOG_KEY, retentionInDays: 30 });
    const abroad = await prod({ deployment: { ...DEPLOYMENT, region: "eu-west-1" } });
    assert.notProperty(log(abroad), "kmsKeyId");
    assert.equal(log(abroad).region, "us-east-1");
  });

  it("keeps the header of testers out of the firewall's log", async () => {
    const routes = { api: { paths: ["/*"], port: 8080, healthCheck: { path: "/health" }, shifted: true } };
    const [log] = ofType(await edge({ routes }), "wafv2/webAclLoggingConfiguration");
    assert.deepInclude(log?.inputs.redactedFields, { singleHeader: { name: "x-deployment-test" } });
  });

  it("is refused, before anything is made, where a stranger's distribution would be let in", async () => {
    const error = await prod({ exposure: "internet", originHeader: undefined }).catch((caught: unknown) => caught);
    assert.instanceOf(error, PlanError);
    assert.match((error as PlanError).message, /SecureEdge "edge".*\n.*originHeader/);
    const safe = await prod({ exposure: "internet", ingress: { from: "prefix-list" } });
    assert.isFalse(one(safe, "lb/loadBalancer").inputs.internal);
  });
});

describe("The certificates of an edge", () => {
  it("are known by region, and none are without a domain (Z-50)", async () => {
    const elsewhere = await prod({ deployment: { ...DEPLOYMENT, region: "eu-west-1" } });
    assert.hasAllKeys(elsewhere.result.certificateArns, ["eu-west-1", "us-east-1"]);
    assert.isUndefined((await edge()).result.certificateArns);
  });
});

describe("An edge whose certificates and DNS are somebody else's", () => {
  const arn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/existing`;
  const elsewhere = { name: DOMAIN.name, certificateArn: arn("us-east-1") };

  it("makes no certificate and no record, and says where the name must lead", async () => {
    const recording = await prod({
      deployment: { ...DEPLOYMENT, region: "eu-west-1" },
      domain: elsewhere,
      loadBalancer: { certificateArn: arn("eu-west-1"), accessLogs: { expireAfterDays: 30 } },
    });
    assert.isEmpty([...ofType(recording, "acm/certificate"), ...ofType(recording, "route53/record")]);
    assert.equal(viewerCertificate(recording), arn("us-east-1"));
    assert.equal(listenerOn(recording, 443)?.certificateArn, arn("eu-west-1"));
    assert.deepEqual(await valueOf(recording.result.dnsRecord), {
      name: "api.example.com",
      type: "CNAME",
      value: "d111111abcdef8.cloudfront.net",
    });
    assert.hasAllKeys(recording.result.certificateArns, ["eu-west-1", "us-east-1"]);
  });

  it("leads the name here all the same where its zone is one of Route 53's", async () => {
    const recording = await prod({ domain: { ...DOMAIN, certificateArn: arn("us-east-1") } });
    assert.isEmpty(ofType(recording, "acm/certificate"));
    assert.lengthOf(ofType(recording, "route53/record"), 2);
    assert.isUndefined(recording.result.dnsRecord);
  });

  it("makes the load balancer's alone where CloudFront's is there", async () => {
    const recording = await prod({
      deployment: { ...DEPLOYMENT, region: "eu-west-1" },
      domain: { ...DOMAIN, certificateArn: arn("us-east-1") },
    });
    assert.equal(one(recording, "acm/certificate").inputs.region, "eu-west-1");
    assert.equal(viewerCertificate(recording), arn("us-east-1"));
    assert.match(String(listenerOn(recording, 443)?.certificateArn), /validation-eu-west-1$/);
  });
});

describe("SecureEdge without CloudFront", () => {
  const open = (over: Partial<SecureEdgeArgs> = {}) =>
    prod({
      cloudFront: false,
      exposure: "internet",
      ingress: { from: "internet", ports: [80, 443] },
      originHeader: undefined,
      routes: { auth: { paths: ["/auth", "/auth/*"], port: 3000, healthCheck: { path: "/health" } } },
      ...over,
    });

  it("is a load balancer that faces the internet, its name and its firewall, and no distribution (M-09)", async () => {
    const recording = await open();
    assert.sameMembers(components(recording) as string[], [
      "edge-certificate",
      "edge-alb",
      "edge-firewall",
      "edge-public",
    ]);
    assert.isEmpty(ofType(recording, "cloudfront/distribution"));
    assert.isFalse(one(recording, "lb/loadBalancer").inputs.internal);
    assert.equal(await valueOf(recording.result.url), "https://api.example.com");
    const alias = ofType(recording, "route53/record").filter(({ inputs }) => inputs.aliases !== undefined);
    assert.deepEqual(
      alias.map(({ name, inputs }) => [name, inputs.name, inputs.type, inputs.zoneId]),
      [["edge-public-alias-api.example.com-a", "api.example.com", "A", "Z0EXAMPLE"]],
    );
  });

  it("lets everyone in on 80 and 443, or listed ranges, and nothing else (M-11)", async () => {
    const rules = (recording: Recording) =>
      ofType(recording, "vpc/securityGroupIngressRule").map(({ name, inputs }) => [
        name,
        inputs.fromPort,
        inputs.toPort,
        inputs.cidrIpv4,
      ]);
    assert.sameDeepMembers(rules(await open()), [
      ["edge-public-ingress-80", 80, 80, "0.0.0.0/0"],
      ["edge-public-ingress-443", 443, 443, "0.0.0.0/0"],
    ]);
    assert.sameDeepMembers(
      rules(await open({ ingress: { from: "ip-ranges", ports: [443], ipRanges: ["198.51.100.0/24"] } })),
      [["edge-public-ingress-443-198.51.100.0-24", 443, 443, "198.51.100.0/24"]],
    );
  });

  it("redirects 80 to 443, answers 404 to what no path names, and sends security headers (M-17, C-23)", async () => {
    const recording = await open();
    assert.deepEqual(listenerOn(recording, 80)?.defaultActions, [
      { type: "redirect", redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301", host: DOMAIN.name } },
    ]);
    assert.deepNestedInclude(listenerOn(recording, 443), {
      "defaultActions[0].fixedResponse.statusCode": "404",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      routingHttpResponseServerEnabled: false,
      routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=63072000; includeSubDomains",
      routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
      routingHttpResponseXFrameOptionsHeaderValue: "DENY",
    });
    assert.notProperty(listenerOn(await prod(), 443), "routingHttpResponseXFrameOptionsHeaderValue");
  });

  it("serves its own name alone: neither its address nor a host that somebody makes up", async () => {
    const rules = (recording: Recording) => ofType(recording, "lb/listenerRule").map(({ inputs }) => inputs.conditions);
    const routes = { api: { paths: ["/*"], port: 8080, healthCheck: { path: "/health" } } };
    const recording = await open({ routes });
    assert.deepEqual(rules(recording), [
      [{ pathPattern: { values: ["/*"] } }, { hostHeader: { values: [DOMAIN.name] } }],
    ]);
    assert.deepNestedInclude(listenerOn(recording, 443), { "defaultActions[0].fixedResponse.statusCode": "404" });
    assert.notInclude(JSON.stringify(rules(await prod())), "hostHeader", "CloudFront knows its own names");
  });

  it("protects the load balancer by a firewall of its region, whose log the key encrypts (M-18)", async () => {
    const recording = await open({ deployment: { ...DEPLOYMENT, region: "eu-west-1" } });
    assert.deepInclude(one(recording, "wafv2/webAcl").inputs, { scope: "REGIONAL", region: "eu-west-1" });
    assert.equal(
      one(recording, "wafv2/webAclAssociation").inputs.resourceArn,
      await valueOf(recording.result.loadBalancer.loadBalancer.arn),
    );
    assert.deepInclude(one(recording, "cloudwatch/logGroup").inputs, { kmsKeyId: LOG_KEY, region: "eu-west-1" });
  });
});
