import { defineExamples, unknownValue } from "../policy/examples.ts";

function repository(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:ecr/repository:Repository", name: "api", props: { name: "payments-api", ...props } } as const;
}

function registry(scanFrequency: string, filter: string, region?: string) {
  return {
    type: "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
    name: "registry",
    props: {
      scanType: "BASIC",
      rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: "WILDCARD" }] }],
      ...(region === undefined ? {} : { region }),
    },
  } as const;
}

export const examples = defineExamples([
  {
    name: "the repository scans",
    verdict: "holds",
    resources: [repository({ imageScanningConfiguration: { scanOnPush: true } })],
  },
  {
    name: "the registry scans everything",
    verdict: "holds",
    resources: [repository({}), registry("SCAN_ON_PUSH", "*")],
  },
  {
    name: "the registry scans repositories of that name",
    verdict: "holds",
    resources: [repository({}), registry("CONTINUOUS_SCAN", "payments-*")],
  },
  { name: "nothing declared", verdict: "violated", resources: [repository({})], says: "scanOnPush: true" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [repository({ imageScanningConfiguration: { scanOnPush: false } })],
    says: "found false",
  },
  {
    name: "the registry scans other repositories",
    verdict: "violated",
    resources: [repository({}), registry("SCAN_ON_PUSH", "prod")],
    says: "registry",
  },
  {
    name: "the registry scans when somebody asks it to",
    verdict: "violated",
    resources: [repository({}), registry("MANUAL", "*")],
  },
  {
    name: "the registry of another region",
    verdict: "violated",
    resources: [repository({ region: "us-east-1" }), registry("SCAN_ON_PUSH", "*", "eu-west-1")],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [repository({ imageScanningConfiguration: { scanOnPush: unknownValue } })],
  },
  {
    name: "a name that is not known yet, beside a rule for some names",
    verdict: "undecided",
    resources: [repository({ name: unknownValue }), registry("SCAN_ON_PUSH", "payments-*")],
  },
]);
