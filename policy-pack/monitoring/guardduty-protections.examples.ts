import { defineExamples, unknownValue } from "../policy/examples.ts";

function feature(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:guardduty/detectorFeature:DetectorFeature", name: "feature", props } as const;
}

function detector(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:guardduty/detector:Detector", name: "detector", props } as const;
}

export const examples = defineExamples([
  {
    name: "a feature that is on",
    verdict: "holds",
    resources: [feature({ name: "S3_DATA_EVENTS", status: "ENABLED" })],
  },
  {
    name: "a feature that is off",
    verdict: "violated",
    resources: [feature({ name: "S3_DATA_EVENTS", status: "DISABLED" })],
  },
  {
    name: "a status that is not known yet",
    verdict: "undecided",
    resources: [feature({ name: "S3_DATA_EVENTS", status: unknownValue })],
  },
  {
    name: "a part that is on",
    verdict: "holds",
    resources: [
      feature({ status: "ENABLED", additionalConfigurations: [{ name: "EKS_ADDON_MANAGEMENT", status: "ENABLED" }] }),
    ],
  },
  {
    name: "a part that is off",
    verdict: "violated",
    resources: [
      feature({ status: "ENABLED", additionalConfigurations: [{ name: "EKS_ADDON_MANAGEMENT", status: "DISABLED" }] }),
    ],
  },
  { name: "S3: switched on", verdict: "holds", resources: [detector({ datasources: { s3Logs: { enable: true } } })] },
  {
    name: "S3: switched off",
    verdict: "violated",
    resources: [detector({ datasources: { s3Logs: { enable: false } } })],
  },
  { name: "S3: AWS's default", verdict: "holds", resources: [detector({ datasources: { s3Logs: {} } })] },
  {
    name: "S3: a switch that is not known yet",
    verdict: "undecided",
    resources: [detector({ datasources: { s3Logs: { enable: unknownValue } } })],
  },
  {
    name: "EKS: switched on",
    verdict: "holds",
    resources: [detector({ datasources: { kubernetes: { auditLogs: { enable: true } } } })],
  },
  {
    name: "EKS: switched off",
    verdict: "violated",
    resources: [detector({ datasources: { kubernetes: { auditLogs: { enable: false } } } })],
  },
  {
    name: "EKS: AWS's default",
    verdict: "holds",
    resources: [detector({ datasources: { kubernetes: { auditLogs: {} } } })],
  },
  {
    name: "EKS: a switch that is not known yet",
    verdict: "undecided",
    resources: [detector({ datasources: { kubernetes: { auditLogs: { enable: unknownValue } } } })],
  },
  {
    name: "malware: switched on",
    verdict: "holds",
    resources: [
      detector({
        datasources: { malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: { enable: true } } } },
      }),
    ],
  },
  {
    name: "malware: switched off",
    verdict: "violated",
    resources: [
      detector({
        datasources: { malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: { enable: false } } } },
      }),
    ],
  },
  {
    name: "malware: AWS's default",
    verdict: "holds",
    resources: [detector({ datasources: { malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: {} } } } })],
  },
  {
    name: "malware: a switch that is not known yet",
    verdict: "undecided",
    resources: [
      detector({
        datasources: { malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: { enable: unknownValue } } } },
      }),
    ],
  },
]);
