import { assert } from "chai";
import { planCertificate } from "../../../components/edge/certificate.plan.ts";
import { Certificate, type CertificateArgs } from "../../../components/edge/certificate.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, record, valueOf } from "../harness.ts";

const ARGS = { deployment: DEPLOYMENT, domainName: "api.example.com", hostedZoneId: "Z0EXAMPLE" };

/** Creates it with ACM's answer: one validation option for each name, a wildcard's being its parent's. */
function create(args: CertificateArgs) {
  return record(() => new Certificate("cert", args), {
    outputs: (type, _name, inputs) =>
      type === "aws:acm/certificate:Certificate"
        ? {
            domainValidationOptions: [inputs.domainName, ...((inputs.subjectAlternativeNames as string[]) ?? [])].map(
              (domainName) => ({
                domainName,
                resourceRecordName: `_proof.${String(domainName).replace("*.", "")}`,
                resourceRecordType: "CNAME",
                resourceRecordValue: "_value.acm-validations.aws",
              }),
            ),
          }
        : {},
  });
}

describe("Certificate", () => {
  it("is proven by DNS and holds no key of ours (F-36)", async () => {
    const recording = await create(ARGS);
    const { inputs } = one(recording, "acm/certificate");
    assert.deepInclude(inputs, { domainName: "api.example.com", validationMethod: "DNS", region: "us-east-1" });
    assert.notProperty(inputs, "privateKey");
    assert.notProperty(inputs, "subjectAlternativeNames");
    assert.deepInclude(one(recording, "route53/record").inputs, {
      zoneId: "Z0EXAMPLE",
      name: "_proof.api.example.com",
      type: "CNAME",
      records: ["_value.acm-validations.aws"],
    });
  });

  it("hands on the ARN only once it is validated", async () => {
    const recording = await create(ARGS);
    assert.deepEqual(one(recording, "acm/certificateValidation").dependsOn, [
      "cert-record-api.example.com",
      "cert-us-east-1",
    ]);
    assert.match(await valueOf(recording.result.arn), /cert-us-east-1$/);
  });

  it("has one record for a wildcard and its parent, and one set for all regions", async () => {
    const recording = await create({
      ...ARGS,
      alternativeNames: ["*.api.example.com", "api.example.com"],
      region: "eu-central-1",
      additionalRegions: ["us-east-1", "eu-central-1"],
    });
    assert.lengthOf(ofType(recording, "route53/record"), 1);
    assert.deepEqual(
      ofType(recording, "acm/certificate").map(({ inputs }) => inputs.region),
      ["eu-central-1", "us-east-1"],
    );
    assert.match(await valueOf(recording.result.arn), /cert-eu-central-1$/);
    assert.match(await valueOf(recording.result.arnIn("us-east-1")), /cert-us-east-1$/);
    assert.throws(() => recording.result.arnIn("sa-east-1"), PlanError, /Add sa-east-1 to additionalRegions/);
  });

  it("reports every bad argument at once", () => {
    assert.throws(
      () =>
        planCertificate("cert", {
          domainName: "API.example.com",
          alternativeNames: ["localhost", "a.*.example.com"],
          hostedZoneId: "/hostedzone/Z1",
          regions: ["us-east-1"],
        }),
      PlanError,
      /4 problems[^]*domainName[^]*alternativeNames\[0\][^]*alternativeNames\[1\][^]*hostedZoneId/,
    );
  });

  it("does not depend on the order of names and regions", () => {
    const args = { domainName: "a.example.com", hostedZoneId: "Z0EXAMPLE" };
    assert.deepEqual(
      planCertificate("c", { ...args, alternativeNames: ["c.example.com", "b.example.com"], regions: ["b", "a"] }),
      planCertificate("c", { ...args, alternativeNames: ["b.example.com", "c.example.com"], regions: ["a", "b"] }),
    );
  });
});
