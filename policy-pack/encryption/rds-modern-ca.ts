import { texts } from "../policy/config.ts";
import { definePropertyPolicy, type Demand, isNoneOf } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

/** The last of them in August 2024; those of the name g1 took their place (Amazon RDS User Guide, as of 2026-04). */
const EXPIRED = ["rds-ca-2010", "rds-ca-2015", "rds-ca-2019"];

const INSTANCES = [TOKENS.rdsInstance, TOKENS.rdsClusterInstance, TOKENS.docdbClusterInstance] as const;

function demand(tokens: readonly string[], path: string, expired: readonly string[]): Demand {
  return {
    tokens,
    path,
    must: isNoneOf(expired),
    what: "the certificate authority has expired",
    required: "rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1",
    fix: `set ${path}: "rds-ca-rsa2048-g1"`,
  };
}

export const policy = definePropertyPolicy({
  name: "rds-modern-ca",
  title: "Databases present a certificate of an authority that has not expired",
  severity: "medium",
  rationale:
    "Clients that check the server's certificate, as they should, refuse one of an expired authority; those that do not check it talk to anybody. Either the application stops or its check is switched off.",
  remediation: [
    'Set caCertIdentifier: "rds-ca-rsa2048-g1" (clusters: caCertificateIdentifier), after the clients trust it.',
  ],
  controls: {},
  checkov: ["CKV_AWS_211"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html",
  settings: { expired: texts(EXPIRED, "Certificate authorities of RDS that have expired") },
  tokens: families(...INSTANCES, TOKENS.rdsCluster),
  demands: ({ expired }) => [
    ...INSTANCES.map((tokens) => demand(tokens, "caCertIdentifier", expired)),
    demand(TOKENS.rdsCluster, "caCertificateIdentifier", expired),
  ],
});
