import * as pulumi from "@pulumi/pulumi";
import { PlanError } from "../components/plan-error.ts";
import type { Problem } from "../components/plan-error.ts";
import { checkAccess } from "./check-access.ts";
import { checkBackup } from "./check-backup.ts";
import { checkCluster } from "./check-cluster.ts";
import { checkControls } from "./check-controls.ts";
import { checkDatabases } from "./check-databases.ts";
import { checkDeployments } from "./check-deployment.ts";
import { checkDomain } from "./check-domain.ts";
import { checkDirectory } from "./check-directory.ts";
import { checkEdge } from "./check-edge.ts";
import { checkExec } from "./check-exec.ts";
import { checkNames } from "./check-names.ts";
import { checkNetwork } from "./check-network.ts";
import { planProblems } from "./check-plans.ts";
import { checkProvider, regionOf, tagsOf } from "./check-provider.ts";
import { checkServices } from "./check-services.ts";
import { keysIn } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import { masked } from "./masking.ts";
import { parseSections } from "./parse-sections.ts";
import { readConfig } from "./raw-config.ts";
import { resolve } from "./resolve.ts";
import type { Stated } from "./schema.ts";
import type { Settings } from "./settings.ts";

/** What is checked across fields. */
const CHECKS: readonly Check[] = [
  checkProvider,
  checkAccess,
  checkNetwork,
  checkControls,
  checkEdge,
  checkDomain,
  checkDatabases,
  checkServices,
  checkDeployments,
  checkCluster,
  checkExec,
  checkDirectory,
  checkNames,
  checkBackup,
];

/**
 * The settings of the stack that runs, from `Pulumi.<stack>.yaml`.
 *
 * @throws PlanError with all problems of the file at once.
 */
export function loadSettings(): Settings {
  const config = pulumi.runtime.allConfig();
  // The SDK knows which keys are secret but leaves that function out of its typings.
  const { isConfigSecret } = pulumi.runtime as unknown as { isConfigSecret(key: string): boolean };
  return parseSettings(config, pulumi.getStack(), new Set(Object.keys(config).filter((key) => isConfigSecret(key))));
}

/**
 * The settings that a stack's config says: validated, with the defaults of its environment.
 *
 * @param raw Config as Pulumi hands it over: full keys such as `zero-trust-aws:network` and `aws:region`; scalars as text,
 *   mappings and lists as JSON.
 * @param stack The stack's name, for messages.
 * @param secretKeys Keys whose values Pulumi keeps encrypted: no message shows them.
 * @throws PlanError with all problems at once, subject `Settings of stack "<stack>"`.
 */
export function parseSettings(
  raw: Readonly<Record<string, string>>,
  stack: string,
  secretKeys: ReadonlySet<string> = new Set(),
): Settings {
  const config = readConfig(raw);
  const { stated, problems } = parseSections(config);
  const region = regionOf(config.aws);
  const checking: Checking = { config, stated, region, keys: (section) => keysIn(config, section) };
  const all: readonly Problem[] = [...config.problems, ...problems, ...CHECKS.flatMap((check) => check(checking))];
  const refuse = (found: readonly Problem[]) =>
    new PlanError(`Settings of stack "${stack}"`, masked(ordered(found), raw, secretKeys));
  if (all.length > 0 || region === undefined) throw refuse(all);
  const settings = resolve(stack, stated as Stated, { region, tags: tagsOf(config.aws) });
  const refused = planProblems(settings);
  if (refused.length > 0) throw refuse(refused);
  return settings;
}

/** By path, so that the order of keys in the file and of the checks here does not show. */
function ordered(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => compare(a.path, b.path) || compare(a.expected, b.expected));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
