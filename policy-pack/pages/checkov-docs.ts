import { readFileSync } from "node:fs";
import type { PolicyModule } from "../policy/define-policy.ts";
import { LEFT_OUT } from "./left-out.ts";

/** Where each check of Checkov stands: with which policies, left out with a reason, or neither. */
export interface CheckovCoverage {
  readonly policies: ReadonlyMap<string, readonly string[]>;
  readonly open: readonly string[];
}

/** The numbers of all checks of Checkov for AWS, as data/checkov-checks.json holds them. */
export function checkovChecks(): { readonly source: string; readonly checks: readonly string[] } {
  const file = new URL("../data/checkov-checks.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as { readonly source: string; readonly checks: readonly string[] };
}

/** What the policies name of Checkov's checks, and which checks neither they nor left-out.ts name. */
export function checkovCoverage(policies: readonly PolicyModule[]): CheckovCoverage {
  const named = new Map<string, string[]>();
  for (const { name, checkov = [] } of policies) {
    for (const check of checkov) named.set(check, [...(named.get(check) ?? []), name]);
  }
  const left = new Set(LEFT_OUT.map(({ check }) => check));
  return { policies: named, open: checkovChecks().checks.filter((check) => !named.has(check) && !left.has(check)) };
}

/** The section of docs/policies.md for who comes from Checkov. */
export function checkovMarkdown(policies: readonly PolicyModule[]): readonly string[] {
  const { source, checks } = checkovChecks();
  const coverage = checkovCoverage(policies);
  const covered = checks.filter((check) => coverage.policies.has(check));
  const rows = covered.map((check) => {
    const list = coverage.policies.get(check) ?? [];
    return `| ${check} | ${list.map((name) => `[${name}](#${name})`).join(", ")} |`;
  });
  const left = LEFT_OUT.map(({ check, subject, reason }) => `| ${check} | ${subject} | ${reason} |`);
  return [
    "## Checks of Checkov",
    `Of the ${checks.length} checks that ${source.split(",")[0]} has for AWS, ${covered.length} are asked for by policies here, by meaning and not letter by letter; ${LEFT_OUT.length} are left out.`,
    ["| check | policies |", "| --- | --- |", ...rows].join("\n"),
    "Left out:",
    ["| check | what it asks for | why it is left out |", "| --- | --- | --- |", ...left].join("\n"),
    ...(coverage.open.length === 0 ? [] : [`Neither yet: ${coverage.open.join(", ")}.`]),
  ];
}
