/** A summary as Markdown, which is also readable in a terminal. */
import type { Complaint, Summary } from "./summary.ts";

/** How many lines of a list the terminal shows; the file has all. */
const SHOWN = 12;

/** @param short For the terminal: long lists are cut. */
export function summaryText(summary: Summary, short: boolean): string {
  const cut = (lines: readonly string[]) =>
    short && lines.length > SHOWN ? [...lines.slice(0, SHOWN), `... and ${lines.length - SHOWN} more`] : lines;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...cut(lines).map((line) => `- ${line.replaceAll("\n", "\n  ")}`)];
  const { policies } = summary;
  return [
    `# Preview of ${summary.stack}: ${verdict(summary)}`,
    "",
    `Resources: ${summary.resources}`,
    ...Object.entries(summary.services).map(([service, types]) => serviceLine(service, types)),
    "",
    `Policies: ${policies.held.length} held, ${policies.violated.length} violations, ${policies.undecided.length} undecided, ` +
      `${policies.tolerated.length} accepted deviations and exceptions, ${policies.advised.length} advisories`,
    ...list(
      "Violations (each must be solved, or become an exception with a reason and an end):",
      complaints(policies.violated),
    ),
    ...list(
      "Undecided before the deployment:",
      policies.undecided.map((line) => line.replace(/^- /, "")),
    ),
    ...list("Accepted deviations and exceptions:", complaints(policies.tolerated)),
    ...list("Advisories:", complaints(policies.advised)),
    ...list("Errors:", summary.errors),
    ...list("The program said:", summary.messages),
    "",
    "AWS was not asked: the real Pulumi engine ran on a simulated account.",
    ...summary.notices.map((notice) => `- ${notice}`),
    ...(short ? [] : ["", "Stack outputs:", "", "```json", JSON.stringify(summary.outputs, undefined, 2), "```"]),
    "",
  ].join("\n");
}

function verdict(summary: Summary): string {
  if (summary.exitCode === 0) return `good, in ${summary.seconds} s`;
  if (summary.exitCode === 3) return "a mandatory policy is violated";
  return summary.exitCode === 2 ? "the settings are wrong" : "it failed";
}

function serviceLine(service: string, types: Readonly<Record<string, number>>): string {
  const parts = Object.entries(types).map(([type, count]) => (count === 1 ? type : `${type} x ${count}`));
  return `- ${service}: ${parts.join(", ")}`;
}

function complaints(list: readonly Complaint[]): string[] {
  return list.map(({ policy, resource, message }) => `${policy}, ${resource}: ${message}`);
}
