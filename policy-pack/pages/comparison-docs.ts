import { readFileSync } from "node:fs";
import type { PolicyModule } from "../policy/define-policy.ts";
import { levelOf } from "../policy/metadata.ts";

/** What takes the place of the rules of another tool, as data/comparison.json holds it. */
export interface ComparedTool {
  readonly tool: string;
  /** Where the names are from. */
  readonly source: string;
  /** How many rules the tool has. */
  readonly rules: number;
  readonly note?: string;
  /** Other names that rules go by: `AwsSolutions-S1`. */
  readonly numbers?: Readonly<Record<string, string>>;
  /** The policies that ask for what a rule means. */
  readonly policies: Readonly<Record<string, readonly string[]>>;
  /** Settings that a policy needs to ask for it, by rule and policy. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly leftOut: readonly { readonly reason: string; readonly rules: readonly string[] }[];
}

/** The tools that docs/comparison.md is about, but for Checkov, whose checks policies name themselves. */
export function comparedTools(): readonly ComparedTool[] {
  const file = new URL("../data/comparison.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly tools: readonly ComparedTool[] }).tools;
}

/** The page docs/comparison.md: for who comes from another tool. */
export function comparisonMarkdown(policies: readonly PolicyModule[]): string {
  const byName = new Map(policies.map((policy) => [policy.name, policy]));
  return [
    "<!-- Written by `npm run generate -w policy-pack` from policy-pack/data/comparison.json. Do not edit. -->",
    "# Coming from another tool",
    "Which policies here ask for what the rules of other tools ask for: by meaning, not letter by letter. Many look at more: at companion resources, inline forms, older spellings and values that are not known yet. [All policies](policies.md) says what each of them demands, and at which level; those that are _off_ ask for what few programs want, and are switched on by their level. For Checkov see [Checks of Checkov](policies.md#checks-of-checkov).",
    ...comparedTools().flatMap((tool) => toolMarkdown(tool, byName)),
    "",
  ].join("\n\n");
}

/** Policies by name. */
type Policies = ReadonlyMap<string, PolicyModule>;

function toolMarkdown(tool: ComparedTool, byName: Policies): readonly string[] {
  const rules = Object.entries(tool.policies);
  const rows = rules.map(([rule, policies]) => {
    return `| ${ruleText(tool, rule)} | ${policies.map((name) => policyText(tool, rule, name, byName)).join(", ")} |`;
  });
  const left = tool.leftOut.map(
    ({ reason, rules: names }) =>
      `| ${names.map((rule) => ruleText(tool, rule)).join(", ")} | ${linked(reason, byName)} |`,
  );
  return [
    `## ${tool.tool}`,
    `Of the ${tool.rules} rules of ${tool.source.split(",")[0] ?? tool.tool}, ${rules.length} have policies here; ${tool.rules - rules.length} are left out.${tool.note === undefined ? "" : ` ${tool.note}`}`,
    ["| rule | policies |", "| --- | --- |", ...rows].join("\n"),
    "Left out:",
    ["| rule | why it is left out |", "| --- | --- |", ...left].join("\n"),
  ];
}

function ruleText({ numbers }: ComparedTool, rule: string): string {
  const number = numbers?.[rule];
  return number === undefined ? `\`${rule}\`` : `\`${rule}\` (${number})`;
}

function policyText({ settings }: ComparedTool, rule: string, name: string, byName: Policies): string {
  const given = Object.entries(settings?.[rule]?.[name] ?? {});
  const policy = byName.get(name);
  const off = policy && levelOf(policy) === "disabled" ? " (_off_)" : "";
  const link = `[${name}](policies.md#${name})${off}`;
  if (given.length === 0) return link;
  return `${link} with ${given.map(([key, value]) => `\`${key}: ${JSON.stringify(value)}\``).join(", ")}`;
}

/** A sentence with the names of policies as links. */
function linked(text: string, byName: Policies): string {
  return text.replace(/[\w-]+/g, (word) => (byName.has(word) ? `[${word}](policies.md#${word})` : word));
}
