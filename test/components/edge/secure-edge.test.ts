import { expect } from "chai";
import { planSecureEdge as planEdge } from "../../../components/edge/secure-edge.plan.ts";
import { PlanError } from "../../../components/plan-error.ts";

const PROD = {
  exposure: "vpc-origin",
  ingressFrom: "vpc-origin-group",
  originProtocol: "https-only",
  region: "us-east-1",
  hasDomain: true,
  hasHostedZone: true,
  adopts: { viewers: false, loadBalancer: false },
  hasOriginHeader: true,
} as const;
const planSecureEdge = (args: Parameters<typeof planEdge>[1]) => planEdge("edge", args);

describe("the plan of an edge", () => {
  it("serves HTTPS behind a private origin (F-31, F-40)", () => {
    expect(planSecureEdge(PROD)).to.deep.equal({
      loadBalancerExposure: "internal",
      protocol: "https",
      listenerCertificate: true,
      viewerRegion: "us-east-1",
      madeCertificates: ["us-east-1"],
      logUsesKey: true,
      firewallScope: "CLOUDFRONT",
    });
  });

  it("needs no certificate on a listener of plain HTTP (C-01)", () => {
    const plan = planSecureEdge({ ...PROD, originProtocol: "http-only" });
    expect(plan.protocol).to.equal("http");
    expect(plan.listenerCertificate).to.equal(false);
  });

  it("asks for a certificate in CloudFront's region and in the load balancer's", () => {
    const plan = planSecureEdge({ ...PROD, region: "eu-west-1" });
    expect(plan.madeCertificates).to.deep.equal(["us-east-1", "eu-west-1"]);
    expect(plan.logUsesKey).to.equal(false);
    const plain = planSecureEdge({ ...PROD, region: "eu-west-1", originProtocol: "http-only" });
    expect(plain.madeCertificates).to.deep.equal(["us-east-1"]);
  });

  it("faces the internet only when it is told to", () => {
    expect(planSecureEdge({ ...PROD, exposure: "internet" }).loadBalancerExposure).to.equal("internet");
  });

  it("does not face the internet without the header that tells its own distribution from a stranger's (F-46)", () => {
    const strangers = { ...PROD, exposure: "internet", hasOriginHeader: false } as const;
    expect(() => planSecureEdge(strangers)).to.throw(
      PlanError,
      /originHeader: expected a secret header .*X-Origin-Ver/,
    );
    expect(() => planSecureEdge({ ...PROD, hasOriginHeader: false })).not.to.throw();
  });
});

const PUBLIC = {
  ...PROD,
  cloudFront: false,
  exposure: "internet",
  ingressFrom: "internet",
  hasOriginHeader: false,
} as const;

describe("the certificates of an edge that exist already", () => {
  const ABROAD = { ...PROD, region: "eu-west-1", hasHostedZone: false };
  const both = { viewers: true, loadBalancer: true };

  it("take the place of those that would be made, one by one", () => {
    expect(planSecureEdge({ ...ABROAD, adopts: both }).madeCertificates).to.deep.equal([]);
    const half = { ...ABROAD, hasHostedZone: true, adopts: { ...both, loadBalancer: false } };
    expect(planSecureEdge(half).madeCertificates).to.deep.equal(["eu-west-1"]);
    expect(planSecureEdge({ ...half, region: "us-east-1" }).madeCertificates).to.deep.equal([]);
  });

  it("are all that can do without a zone", () => {
    const refused = (viewers: boolean, loadBalancer: boolean, message: RegExp) =>
      expect(() => planSecureEdge({ ...ABROAD, adopts: { viewers, loadBalancer } })).to.throw(PlanError, message);
    refused(false, false, /domain\.hostedZoneId: .* certificate of us-east-1 and eu-west-1 is proven/);
    refused(false, false, /adopt certificates: domain\.certificateArn and loadBalancer\.certificateArn\./);
    refused(true, false, /certificate of eu-west-1 is proven.* adopt certificates: loadBalancer\.certificateArn\./);
    refused(false, true, /certificate of us-east-1 is proven.* adopt certificates: domain\.certificateArn\./);
    expect(() => planSecureEdge({ ...ABROAD, adopts: both })).not.to.throw();
  });

  it("refuse a second one where one serves both", () => {
    for (const over of [{ region: "us-east-1" }, { originProtocol: "http-only" }] as const)
      expect(() => planSecureEdge({ ...ABROAD, adopts: both, ...over })).to.throw(
        PlanError,
        /loadBalancer\.certificateArn: found a certificate beside the domain's/,
      );
  });
});

describe("the plan of an edge without CloudFront", () => {
  it("makes the load balancer the way in, with a certificate and a firewall of its region (M-09, M-18)", () => {
    expect(planSecureEdge({ ...PUBLIC, region: "eu-west-1" })).to.deep.equal({
      loadBalancerExposure: "internet",
      protocol: "https",
      listenerCertificate: true,
      viewerRegion: "eu-west-1",
      madeCertificates: ["eu-west-1"],
      logUsesKey: true,
      firewallScope: "REGIONAL",
    });
  });

  const refused: Readonly<Record<string, readonly [Partial<Parameters<typeof planEdge>[1]>, RegExp]>> = {
    "an internal load balancer": [{ exposure: "vpc-origin" }, /exposure: found vpc-origin/],
    "CloudFront's prefix list": [{ ingressFrom: "prefix-list" }, /ingress\.from: found prefix-list/],
    "a VPC origin's group": [{ ingressFrom: "vpc-origin-group" }, /ingress\.from: found vpc-origin-group/],
    "a secret header": [{ hasOriginHeader: true }, /originHeader: found a secret header/],
    "plain HTTP": [{ originProtocol: "http-only" }, /originProtocol: found http-only/],
    "no domain": [{ hasDomain: false }, /domain: expected a domain of your own/],
  };
  for (const [title, [over, message]] of Object.entries(refused))
    it(`refuses ${title}`, () => expect(() => planSecureEdge({ ...PUBLIC, ...over })).to.throw(PlanError, message));

  it("never opens to everyone behind CloudFront (M-11)", () => {
    const open = { ...PUBLIC, cloudFront: true, hasOriginHeader: true };
    expect(() => planSecureEdge(open)).to.throw(PlanError, /ingress\.from: found internet, with CloudFront in front/);
  });

  it("decides every combination of CloudFront, exposure and source", () => {
    const works = [true, false].flatMap((cloudFront) =>
      (["vpc-origin", "internet"] as const).flatMap((exposure) =>
        (["vpc-origin-group", "prefix-list", "ip-ranges", "internet"] as const)
          .filter((ingressFrom) => {
            try {
              planSecureEdge({ ...PROD, hasOriginHeader: cloudFront, cloudFront, exposure, ingressFrom });
              return true;
            } catch (error) {
              expect(error).to.be.instanceOf(PlanError);
              return false;
            }
          })
          .map((ingressFrom) => `${cloudFront ? "CloudFront" : "public"} ${exposure} ${ingressFrom}`),
      ),
    );
    expect(works).to.deep.equal([
      "CloudFront vpc-origin vpc-origin-group",
      "CloudFront vpc-origin prefix-list",
      "CloudFront vpc-origin ip-ranges",
      // The group is refused by the load balancer's own plan.
      "CloudFront internet vpc-origin-group",
      "CloudFront internet prefix-list",
      "CloudFront internet ip-ranges",
      "public internet ip-ranges",
      "public internet internet",
    ]);
  });
});
