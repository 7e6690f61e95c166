// Merges policy config files and checks them: `npm run policy-config -- presets/strict.json org.json stack.json`.
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { aboutPolicy } from "./config/about.ts";
import { mergeConfigs } from "./config/config-files.ts";
import { hint, nearest } from "./config/nearest.ts";

const HELP = `usage: policy-config FILE... > merged.json
       policy-config --about POLICY...

Merges policy config files for --policy-pack-config, later files over earlier ones, and checks them: names of policies
and settings, levels, values. presets/NAME.json is one of the pack's own where there is no such file: baseline, strict,
pci-dss, ledger, remediate.

  levels and settings   the later file's count
  settings.exceptions   those of all files, as settings.accepted
  settings.enforcement  merged by name, as settings.thresholds

The merged config goes to standard output. What is right and yet has no effect, such as a level that settings.enforcement
overrules, is named on standard error.

--about prints what policies demand and why, their levels, settings and controls. The names of all policies are in
presets/policy-names.json.

exit codes: 0 merged and printed, 1 failed, 2 wrong usage or something wrong in a file (nothing is printed)
`;

/** A file of the user, else the pack's preset of that name: beside this file, or above it in the published package. */
function find(name: string): string | undefined {
  if (existsSync(name)) return name;
  const preset = /^presets\/([a-z-]+\.json)$/.exec(name)?.[1];
  const places = preset === undefined ? [] : [`./presets/${preset}`, `../presets/${preset}`];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file));
}

const PRESETS = ["baseline", "strict", "pci-dss", "ledger", "remediate"].map((name) => `presets/${name}.json`);

/** The file's text, or what is wrong with it. */
function read(name: string): { readonly name: string; readonly text: string; readonly problem?: string } {
  const place = find(name);
  const near = nearest(name, PRESETS);
  const preset = near === undefined ? "" : `; did you mean the pack's ${near}?`;
  if (place === undefined) return { name, text: "", problem: `${name}: there is no such file${preset}` };
  if (statSync(place).isDirectory()) return { name, text: "", problem: `${name}: a folder; name a file` };
  try {
    return { name, text: readFileSync(place, "utf8") };
  } catch (error) {
    return {
      name,
      text: "",
      problem: `${name}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** More notices than this are of a file that says every level anew. */
const MOST_NOTICES = 10;

function note(notices: readonly string[]): void {
  const more = notices.length - MOST_NOTICES;
  const lines = [...notices.slice(0, MOST_NOTICES), ...(more > 0 ? [`and ${more} more of the kind`] : [])];
  for (const line of lines) process.stderr.write(`note: ${line}\n`);
}

function refuse(problems: readonly string[]): never {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(2);
}

async function about(names: readonly string[]): Promise<void> {
  if (names.length === 0) refuse(["policy-config: name one policy or more after --about"]);
  const { POLICIES } = await import("./registry.ts");
  const known = new Map(POLICIES.map((policy) => [policy.name, policy]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) refuse(unknown.map((name) => `${name}: no such policy, ${hint(name, [...known.keys()])}`));
  process.stdout.write(
    `${names
      .flatMap((name) => known.get(name) ?? [])
      .map(aboutPolicy)
      .join("\n\n\n")}\n`,
  );
}

async function merge(names: readonly string[]): Promise<void> {
  if (names.length === 0) refuse(["policy-config: name one file or more; policy-config --help shows the usage"]);
  const files = names.map(read);
  const unread = files.flatMap(({ problem }) => problem ?? []);
  if (unread.length > 0) refuse(unread);
  // Only now: all policies take a second to load, and who asks for help needs none.
  const { POLICIES } = await import("./registry.ts");
  const { config, problems, notices } = mergeConfigs(files, POLICIES);
  if (problems.length > 0) refuse(problems);
  note(notices);
  process.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
}

const names = process.argv.slice(2);
if (names.includes("--help") || names.includes("-h")) {
  process.stdout.write(HELP);
} else {
  const isAbout = names[0] === "--about";
  const operands = isAbout ? names.slice(1) : names;
  const option = operands.find((name) => name.startsWith("-"));
  if (option !== undefined) refuse([`policy-config: no option ${option}; policy-config --help shows the usage`]);
  await (isAbout ? about(operands) : merge(operands));
}
