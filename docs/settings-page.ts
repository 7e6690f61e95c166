import { DEFAULTS } from "../stacks/defaults.ts";
import { stackFileSchema } from "../stacks/json-schema.ts";
import { PROJECT, STACK } from "../stacks/schema.ts";
import { adviceOf, schemaAt } from "../stacks/schema-walk.ts";
import { anchor, cell, table } from "./markdown.ts";

/** The parts of a JSON Schema that zod writes for the settings. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
}

/** A setting: where it stands, and what may stand there. */
export interface SettingRow {
  /** From the section on: `.` parts keys, `<key>` stands for a key that the stack chooses, `[]` for each entry of a list. */
  readonly path: string;
  readonly type: string;
  /** As the description says it: "required" or the default. */
  readonly default: string;
  readonly description: string;
}

const DEFAULT = / ?Default: (.+?)\.(?= |$)/;
/** What is required in some stacks only ("Required then.", "Required with ...") says so itself. */
const REQUIRED = / ?Required(?:\.(?= |$)|(?=: ))/;

/** Splits a description into what it says of the default and the rest. */
function splitDefault(description: string): Pick<SettingRow, "default" | "description"> {
  const given = DEFAULT.exec(description);
  if (given !== null) return { default: given[1] ?? "", description: description.replace(DEFAULT, "").trim() };
  if (!REQUIRED.test(description)) return { default: "", description };
  return { default: "required", description: description.replace(/ ?Required\.(?= |$)/, "").trim() };
}

const quoted = (value: unknown) => `\`${String(value)}\``;

/** What a node takes, in words. Where the settings have their own word for it, which error messages use, it is that. */
function typeOf(node: Node, path: string): string {
  if (node.enum !== undefined) return node.enum.map(quoted).join(", ");
  if (node.const !== undefined) return quoted(node.const);
  if (node.properties !== undefined) return "mapping";
  if (typeof node.additionalProperties === "object") return "mapping by key";
  if (node.type === "array") return `list, each: ${typeOf(node.items ?? {}, `${path}[]`)}`;
  const expected = adviceOf(schemaAt(STACK, zodPath(path)))?.expected;
  if (expected !== undefined) return cell(expected);
  const types = [...new Set((node.anyOf ?? []).map((option) => typeOf(option, path)))];
  if (types.length > 0) return types.join(" or ");
  return node.type === "string" ? "text" : (node.type ?? "any");
}

/** The path as the zod schema is walked: any key does for a chosen one, any index for an entry. */
const zodPath = (path: string) => path.replaceAll("[]", ".0").replaceAll("<key>", "key").split(".");

function rowsOf(path: string, node: Node): readonly SettingRow[] {
  const own = { path, type: typeOf(node, path), ...splitDefault(node.description ?? "") };
  return [own, ...childrenOf(path, node)];
}

function childrenOf(path: string, node: Node): readonly SettingRow[] {
  const inner: SettingRow[] = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    rowsOf(`${path}.${key}`, child),
  );
  if (typeof node.additionalProperties === "object")
    inner.push(...childrenOf(`${path}.<key>`, node.additionalProperties));
  if (node.items !== undefined) inner.push(...childrenOf(`${path}[]`, node.items));
  for (const option of node.anyOf ?? []) inner.push(...childrenOf(path, option));
  return inner;
}

/** Every setting, section by section, in the schema's order. */
export function settingRows(): Readonly<Record<string, readonly SettingRow[]>> {
  const { properties } = stackFileSchema() as unknown as { properties: { config: Node } };
  const sections = Object.entries(properties.config.properties ?? {});
  return Object.fromEntries(
    sections.map(([key, node]) => [
      key,
      rowsOf(key.startsWith(`${PROJECT}:`) ? key.slice(PROJECT.length + 1) : key, node),
    ]),
  );
}

function environmentDefaults(): string {
  const fields = Object.keys(DEFAULTS.dev) as (keyof typeof DEFAULTS.dev)[];
  const shown = (value: boolean | number | string) =>
    typeof value === "boolean" ? (value ? "on" : "off") : String(value);
  const stages = ["dev", "staging", "prod"] as const;
  return table(
    ["what", ...stages],
    fields.map((field) => [`\`${field}\``, ...stages.map((stage) => shown(DEFAULTS[stage][field]))]),
  );
}

function sectionOf([key, rows]: readonly [string, readonly SettingRow[]]): string {
  const [head, ...rest] = rows;
  if (head === undefined) return "";
  const line = (row: SettingRow) => [`\`${row.path}\``, row.type, cell(row.default), cell(row.description)];
  return [`## ${key}`, table(["setting", "takes", "default", "what it says"], [head, ...rest].map(line))].join("\n\n");
}

/** docs/settings.md: every setting with what it takes, its default and what it says. */
export function settingsMarkdown(): string {
  const sections = Object.entries(settingRows());
  return `${[
    "<!-- Generated by `npm run docs` from stacks/. -->",
    "",
    "# Settings",
    "",
    "What `Pulumi.<stack>.yaml` may say. Each heading is a key below `config:`; in a path, `.` goes into a mapping, `<key>` is a",
    "key of your own choice (it becomes a part of names), and `[]` stands for each entry of a list. Unknown keys are refused at",
    "every level. Ids in brackets are rows of [requirements.md](requirements.md) and of the documents behind it.",
    "",
  ].join("\n")}
${sections.map(([key]) => `- [${key}](#${anchor(key)})`).join("\n")}

## Defaults that depend on the environment

What \`zero-trust-aws:environment\` picks where the stack says nothing ([stacks/defaults.ts](../stacks/defaults.ts) has the
reasons). Numbers are days.

${environmentDefaults()}

${sections.map(sectionOf).join("\n\n")}
`;
}
