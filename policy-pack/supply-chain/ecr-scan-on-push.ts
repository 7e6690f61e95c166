import { defineGraphPolicy } from "../policy/define-policy.ts";
import { matchesPattern } from "../aws/iam/iam.ts";
import { inSameRegion, type Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, or, some, type Truth, unknown, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

/** A filter without a wildcard matches every name that holds it (Amazon ECR User Guide, "Filters to choose which repositories are scanned"). */
function covers(filter: string, name: string): boolean {
  return filter.includes("*") ? matchesPattern(filter, name) : name.includes(filter);
}

function nameOf(repository: Resource): Value {
  const name = repository.settled("name");
  return name.isAbsent ? repository.at("name") : name;
}

/** The registry scans what is pushed to that repository, or scans it all the time. */
function scannedBy(registry: Resource, repository: Resource): Truth {
  const name = nameOf(repository);
  // Where one of them says no region, it may be the other's.
  const here = registry.region.isAbsent || repository.region.isAbsent ? yes : inSameRegion(registry, repository);
  return some(registry.at("rules").items(), (rule) =>
    and(
      here,
      rule.at("scanFrequency").oneOf(["SCAN_ON_PUSH", "CONTINUOUS_SCAN"]),
      some(rule.at("repositoryFilters").items(), (filter) => {
        const pattern = filter.at("filter");
        if (pattern.is("*").answer === "yes" || pattern.isUnknown) return pattern.is("*");
        if (name.isAbsent) return unknown("name", "the name that AWS gives is not known yet");
        return name.matches((text) => covers(pattern.text() ?? "", text));
      }),
    ),
  );
}

const SWITCH = "imageScanningConfiguration.scanOnPush";

const NOTHING = "nothing scans what is pushed";

const FAULT = {
  required: "true, or a registry rule SCAN_ON_PUSH or CONTINUOUS_SCAN whose filter covers the repository",
  fix: "set imageScanningConfiguration: { scanOnPush: true }",
  remedy: true,
} as const;

export const policy = defineGraphPolicy({
  name: "ecr-scan-on-push",
  title: "Images in ECR are scanned when they are pushed",
  severity: "medium",
  rationale:
    "A known vulnerability in a base image is found by nobody until it is used, unless something looks when the image arrives.",
  remediation: [
    "Set imageScanningConfiguration: { scanOnPush: true } in the repository.",
    "Or scan the whole registry: aws.ecr.RegistryScanningConfiguration with a rule SCAN_ON_PUSH for the filter *.",
  ],
  controls: { fsbp: ["ECR.1"], pci: ["6.3.1", "11.3.1"], nist: ["RA-5"], soc2: ["CC7.1"], iso27001: ["A.8.8"] },
  checkov: ["CKV_AWS_163"],
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
  tokens: TOKENS.repository,
  alone: (repository) => judge(repository.at(SWITCH).is(true), { ...FAULT, what: NOTHING, at: repository.at(SWITCH) }),
  check(repository, _config, graph) {
    const own = repository.at(SWITCH);
    const registries = graph.ofType(TOKENS.registryScanning);
    return judge(
      or(
        own.is(true),
        some(registries, (registry) => scannedBy(registry, repository)),
      ),
      {
        what:
          registries.length > 0 ? "neither the repository nor a rule of the registry scans what is pushed" : NOTHING,
        at: own,
        ...FAULT,
      },
    );
  },
});
