import type { PolicyModule } from "../policy/define-policy.ts";
import { LEFT_OUT_TYPES } from "./left-out-types.ts";

/** The types that policies look at, but for policies that look at all. */
export function judgedTypes(policies: readonly PolicyModule[]): ReadonlySet<string> {
  return new Set(policies.flatMap(({ tokens }) => (tokens === "any" ? [] : tokens)));
}

/** The section of docs/policies.md on types that no policy judges by themselves. */
export function typesMarkdown(policies: readonly PolicyModule[]): readonly string[] {
  const rows = LEFT_OUT_TYPES.map(({ types, reason, readBy = [] }) => {
    const links = readBy.map((name) => `[${name}](#${name})`).join(", ");
    return `| ${types.map((type) => `\`${type}\``).join(", ")} | ${reason} | ${links} |`;
  });
  return [
    "## Types without a policy of their own",
    `The policies judge ${judgedTypes(policies).size} types of resources by what they are, in all their spellings, and every type of AWS by its tags, region and plain-text credentials. Of these nothing more is asked by themselves:`,
    ["| type | why | read by |", "| --- | --- | --- |", ...rows].join("\n"),
  ];
}
