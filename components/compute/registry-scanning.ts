import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** Arguments of RegistryScanning. */
export interface RegistryScanningArgs {
  /**
   * `basic`: ECR's own scan of operating system packages at each push. `enhanced`: Amazon Inspector's, which also knows the
   * packages of programming languages and looks again at every image as new vulnerabilities are published.
   */
  readonly mode: "basic" | "enhanced";
}

/** How often each kind looks. */
const MODES = {
  basic: { scanType: "BASIC", scanFrequency: "SCAN_ON_PUSH" },
  enhanced: { scanType: "ENHANCED", scanFrequency: "CONTINUOUS_SCAN" },
} as const;

/**
 * How the account's private registry scans images, in this region (ledger M-22, Z-58). There is one such configuration for
 * all repositories of account and region, of whichever stack: let one stack alone own it. It always exists, so that making
 * this takes it over, whatever it said before.
 *
 * `basic` is free; `enhanced` costs about $0.09 for each image, and $0.01 each time that it is looked at again (Amazon Inspector
 * pricing).
 *
 * Changing: the mode updates in place. Removing it puts the registry back to AWS's own default, basic without rules, by which
 * each repository's own scan at push remains.
 */
export class RegistryScanning extends pulumi.ComponentResource {
  readonly configuration: aws.ecr.RegistryScanningConfiguration;

  constructor(name: string, { mode }: RegistryScanningArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:RegistryScanning", name, {}, opts);
    const { scanType, scanFrequency } = MODES[mode];
    const repositoryFilters = [{ filter: "*", filterType: "WILDCARD" }];
    this.configuration = new aws.ecr.RegistryScanningConfiguration(
      `${name}-configuration`,
      { scanType, rules: [{ scanFrequency, repositoryFilters }] },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
