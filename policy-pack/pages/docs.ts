import { checkovMarkdown } from "./checkov-docs.ts";
import { effectiveControls } from "../policy/controls.ts";
import { type Controls, type PolicyModule, type Theme, THEMES } from "../policy/define-policy.ts";
import { type Example, judgeExample } from "../policy/examples.ts";
import { shownRemedies } from "./remedies.ts";
import { FRAMEWORK_KEYS, FRAMEWORKS, levelOf } from "../policy/metadata.ts";
import { typesMarkdown } from "./type-docs.ts";
import { explain } from "../policy/verdict.ts";

/** Themes and examples by policy name, as registry-examples.ts holds them. */
export type ExamplesByPolicy = Readonly<
  Record<string, { readonly theme: Theme; readonly examples: readonly Example[] }>
>;

const THEME_TITLES: Readonly<Record<Theme, string>> = {
  encryption: "Encryption",
  secrets: "Secrets in clear text, and rotation",
  "least-privilege": "Least privilege",
  "private-by-default": "Private by default",
  "container-hardening": "Container hardening",
  "supply-chain": "Supply chain",
  resilience: "Resilience",
  monitoring: "Monitoring",
  graph: "Across the graph",
};

/** The reference of all policies in Markdown: an overview table, then each policy with its settings and examples. */
export function policiesMarkdown(policies: readonly PolicyModule[], examples: ExamplesByPolicy): string {
  const themes = THEMES.map((theme) => ({ theme, list: policies.filter((p) => examples[p.name]?.theme === theme) }));
  const used = themes.filter(({ list }) => list.length > 0);
  return [
    "<!-- Written by `npm run generate -w policy-pack` from the policies themselves. Do not edit. -->",
    "# Policies",
    `${policies.length} policies. *Level* is what they have unless the policy config says otherwise; those of the preset \`strict\` advise, those of the preset \`ledger\` are off until switched on ([how](../policy-pack/README.md#config)). [Controls](controls.md) lists them by framework; controls in italics are derived from those of AWS Security Hub.`,
    overview(used),
    ...used.flatMap(({ theme, list }) => [
      `## ${THEME_TITLES[theme]}`,
      ...list.map((policy) => section(policy, examples[policy.name]?.examples ?? [])),
    ]),
    ...typesMarkdown(policies),
    ...checkovMarkdown(policies),
    "",
  ].join("\n\n");
}

function overview(themes: readonly { readonly theme: Theme; readonly list: readonly PolicyModule[] }[]): string {
  const rows = themes.flatMap(({ theme, list }) =>
    list.map((p) => `| [${p.name}](#${p.name}) | ${cell(p.title)} | ${p.severity} | ${levelOf(p)} | ${theme} |`),
  );
  return ["| policy | what it demands | severity | level | theme |", "| --- | --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

function section(policy: PolicyModule, examples: readonly Example[]): string {
  const types = policy.tokens === "any" ? "all resources of AWS" : policy.tokens.map((t) => `\`${t}\``).join(", ");
  return [
    `### ${policy.name}`,
    `**${policy.title}.** ${policy.rationale}`,
    `Severity ${policy.severity}; level ${levelOf(policy)}; preset ${policy.preset}; judged ${policy.scope === "graph" ? "at the end, over all resources" : "before each resource is made"}.`,
    `Looks at: ${types}.`,
    `What to do:\n\n${policy.remediation.map((step, i) => `${i + 1}. ${step}`).join("\n")}`,
    ...settings(policy),
    ...remedies(policy, examples),
    `Controls: ${controls(policy.controls)}. See [AWS's documentation](${policy.url}).`,
    `Examples:\n\n${examples.map((e) => exampleLine(policy, e)).join("\n")}`,
  ].join("\n\n");
}

function remedies(policy: PolicyModule, examples: readonly Example[]): readonly string[] {
  const shown = shownRemedies(policy, examples);
  if (shown.length === 0) return [];
  const named = (types: readonly string[]) => types.map((type) => `\`${type}\``).join(", ");
  const lines = shown.map(({ path, value, replaces, unsure }) => {
    const notes = [
      ...(replaces.length > 0 ? [`**replaces** what exists of ${named(replaces)}`] : []),
      ...(unsure.length > 0 ? [`read the preview for ${named(unsure)}, which it may replace`] : []),
    ];
    return `sets \`${path}\` to \`${JSON.stringify(value)}\`${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
  });
  return [`Can [remediate](../policy-pack/README.md#remediation): ${lines.join("; ")}.`];
}

function settings(policy: PolicyModule): readonly string[] {
  const rows = Object.entries(policy.settings).map(
    ([name, { schema }]) =>
      `| \`${name}\` | ${schema.type} | \`${JSON.stringify(schema.default)}\` | ${cell(schema.description)} |`,
  );
  if (rows.length === 0) return [];
  return [["| setting | type | default | meaning |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function controls(list: Controls): string {
  const effective = effectiveControls(list);
  const parts = FRAMEWORK_KEYS.flatMap((key) => {
    const ids = effective[key].map(({ id, via }) => (via.length === 0 ? id : `*${id}*`));
    const { name, version } = FRAMEWORKS[key];
    return ids.length === 0 ? [] : [`${name} ${version}: ${ids.join(", ")}`];
  });
  return parts.join("; ");
}

function exampleLine(policy: PolicyModule, example: Example): string {
  const config = example.config ? ` (with \`${JSON.stringify(example.config)}\`)` : "";
  const verdict = judgeExample(policy, example);
  const message = verdict.kind === "violated" ? `\n  > ${explain(verdict.faults).split("\n")[0]}` : "";
  return `- **${example.verdict}**: ${example.name}${config}${message}`;
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|");
}
