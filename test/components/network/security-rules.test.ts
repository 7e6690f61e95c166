import * as aws from "@pulumi/aws";
import { assert } from "chai";
import { connect, egressDns, egressToPrefixList, ingressRule } from "../../../components/network/security-rules.ts";
import { ofType, one, record } from "../harness.ts";

/** What AWS takes as a rule's description (API reference, IpRange, "Description"). */
const DESCRIPTION = /^[A-Za-z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

describe("security group rules", () => {
  it("opens a way on both sides, and only on its port", async () => {
    const recording = await record(() => {
      const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
      connect(vpc, "api-ledger", { from: "sg-api", to: "sg-ledger", port: 5432, what: "database/ledger" });
    });
    const egress = one(recording, "vpc/securityGroupEgressRule", "api-ledger-egress");
    const ingress = one(recording, "vpc/securityGroupIngressRule", "api-ledger-ingress");
    const tcp = { ipProtocol: "tcp", fromPort: 5432, toPort: 5432 };
    assert.deepInclude(egress.inputs, { ...tcp, securityGroupId: "sg-api", referencedSecurityGroupId: "sg-ledger" });
    assert.deepInclude(ingress.inputs, { ...tcp, securityGroupId: "sg-ledger", referencedSecurityGroupId: "sg-api" });
    for (const { inputs, parent } of [egress, ingress]) {
      assert.match(String(inputs.description), DESCRIPTION);
      assert.include(String(inputs.description), "database/ledger");
      assert.equal(parent, "vpc");
    }
  });

  it("opens 443 to a gateway endpoint, and DNS to the VPC over both protocols (Z-17, Z-18)", async () => {
    const recording = await record(() => {
      const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
      egressToPrefixList(vpc, "api-s3", { from: "sg-api", prefixListId: "pl-s3", what: "S3" });
      egressDns(vpc, "api", { from: "sg-api", cidr: "10.0.0.0/16" });
    });
    const rules = ofType(recording, "vpc/securityGroupEgressRule").map(({ name, inputs }) => [
      name,
      inputs.ipProtocol,
      inputs.toPort,
      inputs.prefixListId ?? inputs.cidrIpv4,
    ]);
    assert.deepEqual(rules, [
      ["api-dns-tcp", "tcp", 53, "10.0.0.0/16"],
      ["api-dns-udp", "udp", 53, "10.0.0.0/16"],
      ["api-s3-egress", "tcp", 443, "pl-s3"],
    ]);
  });

  it("names exactly one peer", async () => {
    const recording = await record(() => {
      const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
      const rule = { group: "sg-alb", port: 443, description: "CloudFront" };
      ingressRule(vpc, "list", { ...rule, peer: { prefixListId: "pl-cloudfront" } });
      ingressRule(vpc, "range", { ...rule, peer: { cidr: "198.51.100.0/24" } });
    });
    for (const { inputs } of ofType(recording, "vpc/securityGroupIngressRule"))
      assert.lengthOf(
        Object.keys(inputs).filter((key) =>
          ["prefixListId", "cidrIpv4", "cidrIpv6", "referencedSecurityGroupId"].includes(key),
        ),
        1,
      );
  });
});
