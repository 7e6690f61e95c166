import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import type { Path } from "./problem-paths.ts";
import { suffixed } from "./resolve.ts";

/** A name that the stack fixes: two of one kind may not be the same, and each has a limit. */
interface Fixed {
  readonly kind: string;
  readonly path: Path;
  readonly name: string;
  readonly limit: number;
}

/** Names are given once each, fit with the suffix, and no two services want the same path. */
export const checkNames: Check = (checking) => {
  const fixed = fixedNames(checking);
  return [
    ...checkRepeated(fixed),
    ...checkSuffixed(fixed, checking),
    ...checkPaths(checking),
    ...checkPriorities(checking),
  ];
};

function fixedNames(checking: Checking): Fixed[] {
  const names: Fixed[] = [];
  const add = (kind: string, path: Path, name: string | undefined, limit: number) => {
    if (name !== undefined) names.push({ kind, path, name, limit });
  };
  for (const [key, { name }] of entriesOf(checking, "registries"))
    add("repository", ["registries", key, "name"], name, 256);
  for (const [key, { name }] of entriesOf(checking, "tables")) add("table", ["tables", key, "name"], name, 255);
  for (const [key, { name }] of entriesOf(checking, "buckets")) add("bucket", ["buckets", key, "name"], name, 63);
  for (const section of ["databases", "caches"] as const)
    for (const [key, { secretName }] of entriesOf(checking, section))
      add("secret", [section, key, "secretName"], secretName, 512);
  for (const [key, { component = key, values, operatorSet }] of entriesOf(checking, "parameters"))
    for (const [section, held] of Object.entries({ values, operatorSet }))
      for (const parameter of Object.keys(held))
        add("parameter", ["parameters", key, section, parameter], `${component}/${parameter}`, 1011);
  for (const [key, { masterSecret }] of entriesOf(checking, "databases"))
    add("secret", ["databases", key, "masterSecret", "name"], masterSecret?.name, 512);
  for (const [key, { name }] of entriesOf(checking, "secrets")) add("secret", ["secrets", key, "name"], name, 512);
  const { edge, cluster, alerts } = checking.stated;
  add("load balancer", ["edge", "loadBalancer", "name"], edge?.loadBalancer.name, 32);
  add("cluster", ["cluster", "name"], cluster?.name, 255);
  add("topic", ["alerts", "topicName"], alerts?.topicName, 256);
  for (const [key, service] of entriesOf(checking, "services")) {
    const path = ["services", key];
    add("service", [...path, "name"], service.name, 255);
    add("task family", [...path, "family"], service.family, 255);
    add("log group", [...path, "logGroup"], service.logGroup, 512);
    add("role", [...path, "roles", "execution"], service.roles.execution, 64);
    add("role", [...path, "roles", "task"], service.roles.task, 64);
    add("target group", [...path, "route", "targetGroupName"], service.route?.targetGroupName, 32);
  }
  return names;
}

function checkRepeated(fixed: readonly Fixed[]): Problem[] {
  return fixed.flatMap(({ kind, path, name }, index) => {
    const first = fixed.findIndex((other) => other.kind === kind && other.name === name);
    if (first === index) return [];
    const other = fixed[first]?.path.join(".") ?? "";
    return [
      problem(path, name, `a ${kind} name of its own: ${other} has this one`, "Choose another name, or leave it out."),
    ];
  });
}

function checkSuffixed(fixed: readonly Fixed[], { stated: { nameSuffix } }: Checking): Problem[] {
  if (nameSuffix === undefined) return [];
  return fixed.flatMap(({ kind, path, name, limit }) => {
    const full = suffixed(name, nameSuffix) ?? name;
    if (full.length <= limit) return [];
    const room = limit - nameSuffix.length - 1;
    const expected = `a ${kind} name of at most ${limit} characters with the suffix: ${full} has ${full.length}`;
    return [problem(path, name, expected, `Shorten it to ${room} characters.`)];
  });
}

function checkPaths(checking: Checking): Problem[] {
  const owners = new Map<string, string>();
  return entriesOf(checking, "services").flatMap(([key, { route }]) =>
    (route?.paths ?? []).flatMap((pattern, index) => {
      const owner = owners.get(pattern);
      if (owner === undefined) {
        owners.set(pattern, key);
        return [];
      }
      const path = ["services", key, "route", "paths", index];
      const expected = owner === key ? "each path once" : `a path that no other service has: ${owner} has this one`;
      return [problem(path, pattern, expected, "Choose another path for one of them.")];
    }),
  );
}

/** Priorities of listener rules are unique. */
function checkPriorities(checking: Checking): Problem[] {
  const owners = new Map<number, string>();
  return entriesOf(checking, "services").flatMap(([key, { route }]) => {
    if (route?.priority === undefined) return [];
    const owner = owners.get(route.priority);
    owners.set(route.priority, owner ?? key);
    if (owner === undefined) return [];
    const path = ["services", key, "route", "priority"];
    return [problem(path, route.priority, `a priority of its own: ${owner} has this one`, "Choose another number.")];
  });
}
