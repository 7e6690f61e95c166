import { expect } from "chai";
import { planSecureEdge } from "../../../components/edge/secure-edge.plan.ts";

const PROD = { exposure: "vpc-origin", originProtocol: "https-only", region: "us-east-1", hasDomain: true } as const;

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
});
