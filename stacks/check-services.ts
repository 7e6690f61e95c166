import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import { FARGATE_SIZES, memoryFor, nearestSize } from "../components/compute/fargate-sizes.ts";
import type { ScalingArgs } from "../components/compute/scaling.plan.ts";
import { withoutPrefix } from "../components/edge/url-rewrite.ts";
import type { Path } from "./problem-paths.ts";
import type { Section, Stated } from "./schema.ts";
import type { Image, Use } from "./settings.ts";
import { didYouMean } from "./suggest.ts";

type Service = Stated["services"][string];

/** Each service's references, sizes and numbers fit together. */
export const checkServices: Check = (checking) =>
  entriesOf(checking, "services").flatMap(([key, service]) => [
    ...checkImages(checking, key, service),
    ...checkShares(key, service),
    ...checkSize(key, service),
    ...checkReplicas(key, service),
    ...checkRoute(key, service),
    ...checkAlarms(checking, key, service),
    ...checkUses(checking, key, service),
  ]);

/** A reference to a thing of the stack by its key, which must be one. */
function checkReference({ keys }: Checking, section: Section, path: Path, key: string): Problem[] {
  const known = keys(section);
  if (known.includes(key)) return [];
  const none = known.length === 0 ? ` Add it under \`zero-trust-aws:${section}\`.` : "";
  return [problem(path, key, `the key of one of the stack's ${section}`, `${didYouMean(key, known, section)}${none}`)];
}

function checkImages(checking: Checking, key: string, { image, sidecars, tracing }: Service): Problem[] {
  const path = ["services", key];
  return [
    ...checkImage(checking, [...path, "image"], image),
    ...Object.entries(sidecars).flatMap(([name, { image }]) =>
      checkImage(checking, [...path, "sidecars", name, "image"], image),
    ),
    ...(tracing === undefined ? [] : checkImage(checking, [...path, "tracing", "image"], tracing.image)),
  ];
}

/** The containers beside the service's own leave it something. */
function checkShares(key: string, { sidecars, tracing, memoryMiB, cpu }: Service): Problem[] {
  const beside = [...Object.values(sidecars), ...(tracing === undefined ? [] : [tracing])];
  const path = ["services", key, "sidecars"];
  const memory = beside.reduce((sum, sidecar) => sum + sidecar.memoryMiB, 0);
  const units = beside.reduce((sum, sidecar) => sum + (sidecar.cpu ?? 0), 0);
  const fix = "Give the task more, or the sidecars and tracing less.";
  return [
    ...(memory < memoryMiB ? [] : [problem(path, `${memory} MiB`, `less than the task's ${memoryMiB} MiB`, fix)]),
    ...(units < cpu ? [] : [problem(path, `${units} CPU units`, `fewer than the task's ${cpu}`, fix)]),
  ];
}

function checkImage(checking: Checking, path: Path, image: Image): Problem[] {
  const problems = checkReference(checking, "registries", [...path, "registry"], image.registry);
  const registry = checking.stated.registries?.[image.registry];
  if (!("tag" in image) || image.tag !== "latest" || registry === undefined) return problems;
  if (registry.mutableTags.some((pattern) => matches(pattern, image.tag))) return problems;
  const fix = `Pin a version such as "1.0.0", or add latest to registries.${image.registry}.mutableTags (C-07).`;
  return [...problems, problem([...path, "tag"], image.tag, "a tag that never moves", fix)];
}

/** Whether a tag is one of those that the pattern of a registry names (Amazon ECR, "image tag mutability exclusion filters"). */
function matches(pattern: string, tag: string): boolean {
  const literal = pattern.split("*").map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${literal.join(".*")}$`).test(tag);
}

function checkSize(key: string, { cpu, memoryMiB }: Service): Problem[] {
  if (FARGATE_SIZES.some((size) => size.cpu === cpu && size.memoryMiB === memoryMiB)) return [];
  const near = nearestSize({ cpu, memoryMiB });
  const fix = `Write \`cpu: ${near.cpu}\` and \`memoryMiB: ${near.memoryMiB}\`.`;
  const memory = memoryFor(cpu);
  return memory === undefined
    ? [problem(["services", key, "cpu"], cpu, "256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units", fix)]
    : [problem(["services", key, "memoryMiB"], memoryMiB, `memory that Fargate gives with cpu ${cpu}: ${memory}`, fix)];
}

function checkReplicas(key: string, service: Service): Problem[] {
  if ("desiredCount" in service.replicas) return [];
  return [...checkBounds(key, service.replicas), ...checkTargets(key, service)];
}

function checkTargets(key: string, { replicas, route }: Service): Problem[] {
  if ("desiredCount" in replicas) return [];
  const path = ["services", key, "scaling"];
  const { requestsPerTask, schedules = {} } = replicas;
  const unrouted =
    requestsPerTask === undefined || route !== undefined
      ? []
      : [
          problem(
            [...path, "requestsPerTask"],
            requestsPerTask,
            "a route, whose requests are counted",
            "Add a route to the service, or aim at cpuPercent.",
          ),
        ];
  const swapped = Object.entries(schedules)
    .filter(([, { min, max }]) => min > max)
    .map(([name, { min, max }]) => {
      const fix = `Swap them: \`min: ${max}\` and \`max: ${min}\`.`;
      return problem([...path, "schedules", name, "min"], min, `at most max, ${max}`, fix);
    });
  return [...unrouted, ...swapped];
}

function checkBounds(key: string, replicas: ScalingArgs): Problem[] {
  const path = ["services", key, "scaling"];
  const { min, initial, max } = replicas;
  if (min > max) {
    const fix = `Swap them: \`min: ${max}\` and \`max: ${min}\`.`;
    return [problem([...path, "min"], min, `at most max, ${max}`, fix)];
  }
  if (initial >= min && initial <= max) return [];
  const fix = `Write \`initial: ${Math.min(Math.max(initial, min), max)}\`.`;
  return [problem([...path, "initial"], initial, `a number from min, ${min}, to max, ${max}`, fix)];
}

function checkRoute(key: string, { route }: Service): Problem[] {
  if (route === undefined) return [];
  const path = ["services", key, "route"];
  const { timeoutSeconds, intervalSeconds } = route.healthCheck;
  const problems: Problem[] = [];
  if (timeoutSeconds >= intervalSeconds) {
    const fix = `Write \`timeoutSeconds: ${Math.max(2, intervalSeconds - 1)}\` or a longer interval.`;
    const expected = `fewer seconds than the interval, ${intervalSeconds}`;
    problems.push(problem([...path, "healthCheck", "timeoutSeconds"], timeoutSeconds, expected, fix));
  }
  const { stripPrefix, paths } = route;
  if (stripPrefix !== undefined && paths.every((one) => withoutPrefix(stripPrefix, one) === undefined)) {
    const expected = `the start of one of the route's paths, up to a slash: ${paths.join(", ")}`;
    const fix = `Add ${stripPrefix}/* to the paths, or remove the prefix.`;
    problems.push(problem([...path, "stripPrefix"], stripPrefix, expected, fix));
  }
  return problems;
}

function checkAlarms(checking: Checking, key: string, { alarms, metricsNamespace, route }: Service): Problem[] {
  const path = ["services", key, "alarms"];
  const problems: Problem[] = [];
  for (const name of ["transactionFailurePercent", "fraudSignals"] as const)
    if (alarms[name] !== undefined && metricsNamespace === undefined) {
      const fix = `Add \`metricsNamespace: ${pascal(checking.stated.application ?? "fintech")}/${pascal(key)}\` to services.${key}.`;
      problems.push(
        problem([...path, name], alarms[name], "a metricsNamespace, in which its metric is published", fix),
      );
    }
  for (const name of ["latencyP95Seconds", "serverErrorPercent", "unhealthyTasks"] as const)
    if (alarms[name] !== undefined && route === undefined) {
      const expected = "a route, whose answers it measures";
      const fix = "Add a route to the service, or remove the alarm.";
      problems.push(problem([...path, name], alarms[name], expected, fix));
    }
  const database = alarms.databaseConnections?.database;
  if (database === undefined) return problems;
  return [
    ...problems,
    ...checkReference(checking, "databases", [...path, "databaseConnections", "database"], database),
  ];
}

function pascal(word: string): string {
  return word.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

const SECTION_OF = {
  database: "databases",
  cache: "caches",
  table: "tables",
  bucket: "buckets",
  service: "services",
  secret: "secrets",
  parameters: "parameters",
} as const;

function checkUses(checking: Checking, key: string, { uses, environment }: Service): Problem[] {
  const names = new Map(Object.keys(environment).map((name) => [name, "environment"]));
  const targets = new Set<string>();
  return uses.flatMap((use, index) => {
    const path = ["services", key, "uses", index];
    const target = targetOf(use);
    const problems = checkReference(checking, SECTION_OF[use.kind], [...path, use.kind], target);
    const id = `${use.kind}/${target}/${use.kind === "secret" || "parameter" in use ? use.as : ""}`;
    problems.push(...checkParameter(checking, use, path));
    if (targets.has(id))
      problems.push(problem([...path, use.kind], target, "each thing once", "Remove one of the two uses."));
    else problems.push(...clashes(use, names, path));
    targets.add(id);
    for (const name of variablesOf(use)) names.set(name, `uses[${index}]`);
    return problems;
  });
}

/** The parameter that is injected is one of its tree. */
function checkParameter({ stated: { parameters } }: Checking, use: Use, path: Path): Problem[] {
  if (!("parameter" in use)) return [];
  const tree = parameters?.[use.parameters];
  const known = tree === undefined ? [] : [...Object.keys(tree.values), ...Object.keys(tree.operatorSet)].sort();
  if (tree === undefined || known.includes(use.parameter)) return [];
  const expected = `one of the parameters of parameters.${use.parameters}`;
  return [problem([...path, "parameter"], use.parameter, expected, didYouMean(use.parameter, known, "parameters"))];
}

function clashes(use: Use, taken: ReadonlyMap<string, string>, path: Path): Problem[] {
  const clash = variablesOf(use).find((name) => taken.has(name));
  if (clash === undefined || use.as === undefined) return [];
  const expected = `a name whose variables nothing else sets: ${clash} comes from ${taken.get(clash)} already`;
  return [problem([...path, "as"], use.as, expected, "Choose another `as`.")];
}

/** The key of what a use means. */
export function targetOf(use: Use): string {
  switch (use.kind) {
    case "database":
      return use.database;
    case "cache":
      return use.cache;
    case "table":
      return use.table;
    case "bucket":
      return use.bucket;
    case "service":
      return use.service;
    case "secret":
      return use.secret;
    case "parameters":
      return use.parameters;
  }
}

/** The variables that a use sets in the container. */
export function variablesOf(use: Use): readonly string[] {
  switch (use.kind) {
    case "database":
      return (use.form === "uri" ? ["URI"] : ["HOST", "PORT", "NAME", "USER", "PASSWORD"]).map(
        (part) => `${use.as}_${part}`,
      );
    case "cache":
      return ["HOST", "PORT", "USER", "AUTH_TOKEN"].map((part) => `${use.as}_${part}`);
    case "service":
      return ["HOST", "PORT", "URL"].map((part) => `${use.as}_${part}`);
    case "secret":
      return [use.as];
    case "table":
      return use.as === undefined ? [] : [`${use.as}_TABLE`];
    case "bucket":
      return use.as === undefined ? [] : [`${use.as}_BUCKET`];
    case "parameters":
      if ("parameter" in use) return [use.as];
      return use.as === undefined ? [] : [`${use.as}_PARAMETERS_PATH`];
  }
}
