import { Problems } from "../plan-error.ts";

/** The plain part of a certificate's arguments. */
export interface CertificatePlanArgs {
  readonly domainName: string;
  readonly alternativeNames?: readonly string[] | undefined;
  readonly hostedZoneId: string;
  readonly regions: readonly string[];
}

/** All that a certificate will be. */
export interface CertificatePlan {
  readonly domainName: string;
  /** Sorted, without the domain name itself. */
  readonly alternativeNames: readonly string[];
  /** Sorted. One certificate is made in each. */
  readonly regions: readonly string[];
  /** Names that need a validation record: a wildcard and its parent share one. */
  readonly validatedNames: readonly string[];
}

/** Names on one certificate, unless raised (AWS Certificate Manager User Guide, "Quotas"). */
const NAMES_PER_CERTIFICATE = 10;

/**
 * Plans a certificate.
 *
 * @throws PlanError with every problem of the arguments.
 */
export function planCertificate(name: string, args: CertificatePlanArgs): CertificatePlan {
  const problems = new Problems(`Certificate "${name}"`);
  checkDomain(problems, "domainName", args.domainName);
  (args.alternativeNames ?? []).forEach((domain, index) => checkDomain(problems, `alternativeNames[${index}]`, domain));
  checkHostedZone(problems, "hostedZoneId", args.hostedZoneId);
  const alternativeNames = [...new Set(args.alternativeNames ?? [])]
    .filter((other) => other !== args.domainName)
    .sort();
  problems.require(alternativeNames.length < NAMES_PER_CERTIFICATE, () => ({
    path: "alternativeNames",
    found: `${alternativeNames.length} names`,
    expected: `at most ${NAMES_PER_CERTIFICATE - 1} beside the domain name`,
    fix: "Use a wildcard or a second certificate.",
  }));
  problems.throwIfAny();
  const names = [args.domainName, ...alternativeNames];
  return {
    domainName: args.domainName,
    alternativeNames,
    regions: [...new Set(args.regions)].sort(),
    validatedNames: [...new Set(names.map(validatedName))].sort(),
  };
}

/** The name whose validation record proves this one: ACM gives a wildcard the record of its parent. */
export function validatedName(domain: string): string {
  return domain.replace(/^\*\./, "");
}

/** Refuses what is no domain name in lower case, with an optional wildcard as its first label. */
export function checkDomain(problems: Problems, path: string, domain: string): void {
  const labels = validatedName(domain).split(".");
  const good = labels.length >= 2 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  problems.require(good && domain.length <= 253, () => ({
    path,
    found: JSON.stringify(domain),
    expected: "a domain name in lower case without a final dot, such as api.example.com or *.example.com",
    fix: "Write the full name.",
  }));
}

/** Refuses what is no id of a hosted zone. */
export function checkHostedZone(problems: Problems, path: string, id: string): void {
  problems.require(/^Z[A-Z0-9]{1,31}$/.test(id), () => ({
    path,
    found: JSON.stringify(id),
    expected: "the id of a public hosted zone: Z followed by capital letters and digits",
    fix: "Take it from `aws route53 list-hosted-zones`, without /hostedzone/.",
  }));
}
