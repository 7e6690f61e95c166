import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { isPublicZone } from "../aws/network/hosted-zones.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "route53-dnssec",
  title: "Public hosted zones are signed (DNSSEC)",
  severity: "low",
  rationale:
    "Without signatures a resolver believes whoever answers first. A forged answer sends visitors, and the mail of password resets, to somebody else.",
  remediation: [
    "Make an asymmetric KMS key (ECC_NIST_P256) in us-east-1, an aws.route53.KeySigningKey and an aws.route53.HostedZoneDnsSec.",
    "Then establish the chain of trust: the DS record at the registrar. Watch DNSSECInternalFailure by an alarm.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_38"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html",
  tokens: TOKENS.hostedZone,
  companion: TOKENS.hostedZoneDnsSec,
  by: "hostedZoneId",
  when: (zone, _config, graph) => isPublicZone(zone, graph),
  must: (signing) => signing.at("signingStatus").is("SIGNING", { absent: "SIGNING" }),
  missing: "the zone's answers are not signed",
  weak: "signing is switched off",
  at: "signingStatus",
  required: "an aws.route53.HostedZoneDnsSec that signs",
  fix: "add new aws.route53.HostedZoneDnsSec(name, { hostedZoneId: signingKey.hostedZoneId })",
});
