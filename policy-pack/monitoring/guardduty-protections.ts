import { definePropertyPolicy, isNoneOf, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "guardduty-protections",
  title: "Protections of GuardDuty are not switched off",
  severity: "medium",
  rationale:
    "Each protection reads a source that the others do not see: S3, EKS, Lambda, RDS, malware on disks, what runs.",
  remediation: ['Set status: "ENABLED", or remove the resource; GuardDuty bills by what it reads.'],
  controls: {
    fsbp: [
      "GuardDuty.5",
      "GuardDuty.6",
      "GuardDuty.7",
      "GuardDuty.8",
      "GuardDuty.9",
      "GuardDuty.10",
      "GuardDuty.11",
      "GuardDuty.12",
      "GuardDuty.13",
    ],
  },
  url: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.threatDetectorFeature,
      path: "status",
      must: isNoneOf(["DISABLED"]),
      what: "a protection of GuardDuty is switched off",
      required: "ENABLED",
      fix: 'set status: "ENABLED"',
    },
    {
      tokens: TOKENS.threatDetectorFeature,
      each: "additionalConfigurations",
      path: "status",
      must: isNoneOf(["DISABLED"]),
      what: "a part of a protection of GuardDuty is switched off",
      required: "ENABLED",
      fix: 'set its status: "ENABLED"',
    },
    ...[
      "s3Logs.enable",
      "kubernetes.auditLogs.enable",
      "malwareProtection.scanEc2InstanceWithFindings.ebsVolumes.enable",
    ].map((source) => ({
      tokens: TOKENS.threatDetector,
      path: `datasources.${source}`,
      must: isTrue({ absent: true }),
      what: "a protection of GuardDuty is switched off",
      required: "true",
      fix: `set datasources.${source}: true`,
    })),
  ],
});
