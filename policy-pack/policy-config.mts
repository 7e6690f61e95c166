// Merges policy config files and checks them: `npm run policy-config -- presets/strict.json org.json stack.json`.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mergeConfigs } from "./config-files.ts";

const HELP = `usage: policy-config FILE... > merged.json

Merges policy config files for --policy-pack-config, later files over earlier ones, and checks them: names of policies
and settings, levels, values. presets/NAME.json is one of the pack's own where there is no such file: baseline, strict,
pci-dss, ledger, remediate.

  levels and settings   the later file's count
  settings.exceptions   those of all files, as settings.accepted
  settings.enforcement  merged by name

exit codes: 0 merged and printed, 1 failed, 2 wrong usage or something wrong in a file (nothing is printed)
`;

/** A file of the user, else the pack's preset of that name: beside this file, or above it in the published package. */
function find(name: string): string | undefined {
  if (existsSync(name)) return name;
  const preset = /^presets\/([a-z-]+\.json)$/.exec(name)?.[1];
  const places = preset === undefined ? [] : [`./presets/${preset}`, `../presets/${preset}`];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file));
}

function refuse(problems: readonly string[]): never {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(2);
}

const names = process.argv.slice(2);
if (names.includes("--help") || names.includes("-h")) {
  process.stdout.write(HELP);
} else {
  const option = names.find((name) => name.startsWith("-"));
  if (option !== undefined) refuse([`policy-config: no option ${option}; policy-config --help shows the usage`]);
  if (names.length === 0) refuse(["policy-config: name one file or more; policy-config --help shows the usage"]);
  const places = names.map((name) => ({ name, place: find(name) }));
  const missing = places.filter(({ place }) => place === undefined);
  if (missing.length > 0) refuse(missing.map(({ name }) => `${name}: there is no such file`));
  const files = places.map(({ name, place }) => ({ name, text: readFileSync(place ?? name, "utf8") }));
  // Only now: all policies take a second to load, and who asks for help needs none.
  const { POLICIES } = await import("./registry.ts");
  const { config, problems } = mergeConfigs(files, POLICIES);
  if (problems.length > 0) refuse(problems);
  process.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
}
