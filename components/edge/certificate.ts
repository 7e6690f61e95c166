import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { PlanError } from "../plan-error.ts";
import { planCertificate, validatedName, type CertificatePlan } from "./certificate.plan.ts";

/** What a {@link Certificate} is made of. */
export interface CertificateArgs {
  readonly deployment: Deployment;
  /** The name it is for, such as `api.example.com`. Changing it replaces the certificate. */
  readonly domainName: string;
  /** Further names. Changing them replaces the certificate. @default none */
  readonly alternativeNames?: readonly string[] | undefined;
  /** The public hosted zone that the validation records go into. */
  readonly hostedZoneId: string;
  /**
   * Region of the certificate. CloudFront takes certificates of us-east-1 only; a load balancer, of its own region.
   * @default the deployment's region
   */
  readonly region?: string | undefined;
  /**
   * More regions that get a certificate for the same names. They belong to one component since ACM gives a name the same
   * validation record in every region, and two components would both want to own it.
   * @default none
   */
  readonly additionalRegions?: readonly string[] | undefined;
}

/**
 * A public certificate of AWS Certificate Manager, proven by DNS records and so renewed by AWS without anyone handling
 * a key (ledger F-36, Z-50).
 *
 * Keys are ECDSA P-256, which CloudFront takes for viewers and for origins, and load balancers take too.
 *
 * **Changing** a name replaces the certificate: the new one is made and validated, what uses it moves over, then the old
 * one is deleted. Validation waits for Route 53, usually a minute or two.
 */
export class Certificate extends pulumi.ComponentResource {
  /** ARN of the validated certificate in the component's region. */
  readonly arn: pulumi.Output<string>;
  /** The certificates by region. */
  readonly certificates: Readonly<Record<string, aws.acm.Certificate>>;
  /** ARNs of the validated certificates by region. */
  readonly arns: Readonly<Record<string, pulumi.Output<string>>>;
  readonly #name: string;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: CertificateArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:edge:Certificate", name, {}, opts);
    this.#name = name;
    const region = args.region ?? args.deployment.region;
    const plan = planCertificate(name, { ...args, regions: [region, ...(args.additionalRegions ?? [])] });
    this.certificates = Object.fromEntries(
      plan.regions.map((one) => [one, createCertificate(this, `${name}-${one}`, plan, one)]),
    );
    const any = this.certificates[region] as aws.acm.Certificate;
    const records = plan.validatedNames.map((domain) => createRecord(this, name, domain, any, args.hostedZoneId));
    this.arns = Object.fromEntries(
      Object.entries(this.certificates).map(([one, certificate]) => [
        one,
        new aws.acm.CertificateValidation(
          `${name}-validation-${one}`,
          {
            certificateArn: certificate.arn,
            region: one,
            validationRecordFqdns: records.map((record) => record.fqdn),
          },
          { parent: this },
        ).certificateArn,
      ]),
    );
    this.arn = this.arnIn(region);
    this.registerOutputs({ arn: this.arn });
  }

  /**
   * ARN of the validated certificate in a region.
   *
   * @throws PlanError when none was asked for there.
   */
  arnIn(region: string): pulumi.Output<string> {
    const arn = this.arns[region];
    if (arn === undefined)
      throw new PlanError(`Certificate "${this.#name}"`, [
        {
          path: "additionalRegions",
          found: Object.keys(this.arns).join(", "),
          expected: `a certificate in ${region}`,
          fix: `Add ${region} to additionalRegions.`,
        },
      ]);
    return arn;
  }
}

function createCertificate(parent: pulumi.Resource, name: string, plan: CertificatePlan, region: string) {
  return new aws.acm.Certificate(
    name,
    {
      domainName: plan.domainName,
      ...(plan.alternativeNames.length > 0 ? { subjectAlternativeNames: [...plan.alternativeNames] } : {}),
      validationMethod: "DNS",
      keyAlgorithm: "EC_prime256v1",
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
      region,
    },
    { parent },
  );
}

function createRecord(
  parent: pulumi.Resource,
  name: string,
  domain: string,
  certificate: aws.acm.Certificate,
  zoneId: string,
) {
  const option = certificate.domainValidationOptions.apply((options) => {
    const found = options.find(({ domainName }) => validatedName(domainName) === domain);
    if (found === undefined) throw new Error(`ACM gave no validation record for ${domain}: run the update again.`);
    return found;
  });
  return new aws.route53.Record(
    `${name}-record-${domain}`,
    {
      zoneId,
      name: option.resourceRecordName,
      type: option.resourceRecordType,
      records: [option.resourceRecordValue],
      ttl: 300,
    },
    { parent },
  );
}
