import type { Access } from "../identity/access.ts";
import { Problems } from "../plan-error.ts";
import { FARGATE_SIZES, memoryFor, nearestSize } from "./fargate-sizes.ts";

/** How many tasks run: a fixed number, or one that follows the load. */
export type Replicas =
  | { readonly desiredCount: number }
  | {
      /** How many run at first; from then on the load decides. */
      readonly initial: number;
      readonly min: number;
      readonly max: number;
      /** The average CPU that is aimed at, in percent of what the tasks have. */
      readonly cpuPercent: number;
    };

/** The plain part of a service's arguments. */
export interface FargateServicePlanArgs {
  readonly port: number;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly replicas: Replicas;
  readonly family?: string | undefined;
  readonly containerName?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** The access's names are plain, its values need not be. */
  readonly uses: readonly Pick<Access, "target" | "environment" | "secrets">[];
  readonly user?: string | undefined;
  readonly readonlyRootFilesystem?: boolean | undefined;
}

/** All that a service will be, but for what only AWS knows. */
export interface FargateServicePlan {
  readonly family: string;
  readonly containerName: string;
  readonly cpu: string;
  readonly memory: string;
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  readonly desiredCount: number;
  readonly scaling: { readonly min: number; readonly max: number; readonly cpuPercent: number } | undefined;
}

const DEFAULTS = {
  /** Neither root nor a user of the host: above 1000, as ledger Z-54 asks. */
  user: "10001:10001",
  /** What a process cannot write it cannot keep (ledger Z-55). /tmp stays writable. */
  readonlyRootFilesystem: true,
} as const;

/** Variables that applications read secrets from. */
const SECRET_NAME = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL)/i;
/** Values that are secrets by their look: access keys, private keys, tokens of GitHub and Slack, URLs with a password. */
const SECRET_VALUE =
  /(AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_[A-Za-z0-9]{30}|xox[abprs]-|:\/\/[^/\s:@]+:[^/\s@]+@/;

/** @throws PlanError with every problem of the arguments. */
export function planFargateService(name: string, args: FargateServicePlanArgs): FargateServicePlan {
  const problems = new Problems(`FargateService "${name}"`);
  checkSize(problems, args);
  checkReplicas(problems, args.replicas);
  checkEnvironment(problems, args);
  const { user = DEFAULTS.user, readonlyRootFilesystem = DEFAULTS.readonlyRootFilesystem } = args;
  problems.require(/^[1-9]\d*(:\d+)?$/.test(user), () => ({
    path: "user",
    found: JSON.stringify(user),
    expected: "a user id other than 0, and perhaps a group id",
    fix: `Use "${DEFAULTS.user}", and let the image's files belong to it.`,
  }));
  problems.require(Number.isInteger(args.port) && args.port >= 1 && args.port <= 65_535, () => ({
    path: "port",
    found: String(args.port),
    expected: "a TCP port from 1 to 65535",
    fix: "Name the port that the container listens on.",
  }));
  problems.throwIfAny();
  const { replicas, family = name, containerName = family } = args;
  return {
    family,
    containerName,
    cpu: String(args.cpu),
    memory: String(args.memoryMiB),
    user,
    readonlyRootFilesystem,
    ...("desiredCount" in replicas
      ? { desiredCount: replicas.desiredCount, scaling: undefined }
      : { desiredCount: replicas.initial, scaling: replicas }),
  };
}

function checkSize(problems: Problems, { cpu, memoryMiB }: FargateServicePlanArgs): void {
  problems.require(
    FARGATE_SIZES.some((size) => size.cpu === cpu && size.memoryMiB === memoryMiB),
    () => {
      const nearest = nearestSize({ cpu, memoryMiB });
      const memory = memoryFor(cpu);
      return {
        path: "memoryMiB",
        found: `${cpu} CPU units with ${memoryMiB} MiB`,
        expected: memory === undefined ? "CPU units that Fargate offers" : `${memory} MiB with ${cpu} CPU units`,
        fix: `The nearest size is cpu: ${nearest.cpu} with memoryMiB: ${nearest.memoryMiB}.`,
      };
    },
  );
}

function checkReplicas(problems: Problems, replicas: Replicas): void {
  if ("desiredCount" in replicas) {
    problems.require(Number.isInteger(replicas.desiredCount) && replicas.desiredCount >= 0, () => ({
      path: "replicas.desiredCount",
      found: String(replicas.desiredCount),
      expected: "a whole number of tasks",
      fix: "Use 2 or more, to survive the loss of a zone.",
    }));
    return;
  }
  const { initial, min, max } = replicas;
  problems.require([initial, min, max].every(Number.isInteger) && min >= 0 && min <= initial && initial <= max, () => ({
    path: "replicas",
    found: `min ${min}, initial ${initial}, max ${max}`,
    expected: "min <= initial <= max",
    fix: "Put the initial number between the other two.",
  }));
}

/** A variable has one source; and what looks like a secret does not stand in the task definition, which is no secret. */
function checkEnvironment(problems: Problems, { environment, uses }: FargateServicePlanArgs): void {
  const sources = new Map<string, string>(Object.keys(environment).map((variable) => [variable, "environment"]));
  for (const use of uses)
    for (const variable of [...Object.keys(use.environment), ...Object.keys(use.secrets)]) {
      const other = sources.get(variable);
      problems.require(other === undefined, () => ({
        path: `environment.${variable}`,
        found: `the same variable from ${other} and ${use.target}`,
        expected: "one source for each variable",
        fix: "Give one of them another `as`.",
      }));
      sources.set(variable, use.target);
    }
  for (const [variable, value] of Object.entries(environment))
    problems.require(!SECRET_NAME.test(variable) && !SECRET_VALUE.test(value), () => ({
      path: `environment.${variable}`,
      found: "what looks like a secret (not shown)",
      expected: "plain settings only: everybody who can read the task definition reads them",
      fix: `Put it into a secret, and give the service \`uses: [{ secret: <key>, as: ${variable} }]\`.`,
    }));
}
