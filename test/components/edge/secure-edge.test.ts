import { expect } from "chai";
import { planSecureEdge as planEdge } from "../../../components/edge/secure-edge.plan.ts";
import { PlanError } from "../../../components/plan-error.ts";

const PROD = {
  exposure: "vpc-origin",
  originProtocol: "https-only",
  region: "us-east-1",
  hasDomain: true,
  hasOriginHeader: true,
} as const;
const planSecureEdge = (args: Parameters<typeof planEdge>[1]) => planEdge("edge", args);

describe("the plan of an edge", () => {
  it("serves HTTPS behind a private origin (F-31, F-40)", () => {
    expect(planSecureEdge(PROD)).to.deep.equal({
      loadBalancerExposure: "internal",
      protocol: "https",
      listenerCertificate: true,
      certificate: { region: "us-east-1", additionalRegions: [] },
      logUsesKey: true,
    });
  });

  it("needs no certificate on a listener of plain HTTP (C-01)", () => {
    const plan = planSecureEdge({ ...PROD, originProtocol: "http-only" });
    expect(plan.protocol).to.equal("http");
    expect(plan.listenerCertificate).to.equal(false);
  });

  it("asks for a certificate in CloudFront's region and in the load balancer's", () => {
    const plan = planSecureEdge({ ...PROD, region: "eu-west-1" });
    expect(plan.certificate).to.deep.equal({ region: "us-east-1", additionalRegions: ["eu-west-1"] });
    expect(plan.logUsesKey).to.equal(false);
    const plain = planSecureEdge({ ...PROD, region: "eu-west-1", originProtocol: "http-only" });
    expect(plain.certificate.additionalRegions).to.deep.equal([]);
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
