import { defineExamples, unknownValue } from "../policy/examples.ts";

function key(props: Readonly<Record<string, unknown>>, type = "aws:kms/key:Key") {
  return { type, name: "data", props: { description: "data", ...props } } as const;
}

export const examples = defineExamples([
  { name: "rotation on", verdict: "holds", resources: [key({ enableKeyRotation: true })] },
  {
    name: "more often than asked for",
    verdict: "holds",
    resources: [key({ enableKeyRotation: true, rotationPeriodInDays: 180 })],
  },
  {
    name: "a key that signs, which KMS cannot rotate",
    verdict: "not applicable",
    resources: [key({ keyUsage: "SIGN_VERIFY", customerMasterKeySpec: "ECC_NIST_P256" })],
  },
  {
    name: "imported material",
    verdict: "not applicable",
    resources: [key({}, "aws:kms/externalKey:ExternalKey")],
  },
  {
    name: "a replica of another region's key",
    verdict: "not applicable",
    resources: [key({ primaryKeyArn: unknownValue }, "aws:kms/replicaKey:ReplicaKey")],
  },
  {
    name: "nothing declared, which is off",
    verdict: "violated",
    resources: [key({})],
    says: "enableKeyRotation: true",
  },
  { name: "rotation off", verdict: "violated", resources: [key({ enableKeyRotation: false })], says: "found false" },
  {
    name: "every seven years",
    verdict: "violated",
    resources: [key({ enableKeyRotation: true, rotationPeriodInDays: 2560 })],
    says: "at most 365 days",
  },
  {
    name: "every year, where more is asked for",
    verdict: "violated",
    resources: [key({ enableKeyRotation: true })],
    config: { maxDays: 90 },
    says: "rotationPeriodInDays: 90",
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [key({ enableKeyRotation: unknownValue })],
  },
]);
