// Writes data/controls.json: what each control of AWS Security Hub stands for in other frameworks. Run by hand when a
// source has a new version; it needs copies of three public repositories:
//
//   node policy-pack/pages/make-controls.mts HUB GUIDE PROWLER
//
// HUB      security-hub-controls.jsonl of iainelder/security-hub-controls: every control, its severity, its standards
// GUIDE    a clone of awsdocs/aws-security-hub-user-guide: AWS's own NIST requirements, to June 2023, in its history
// PROWLER  prowler/compliance/aws of prowler-cloud/prowler: SOC 2 and ISO 27001, joined by Prowler's checks
//
// Newer requirements than the clone's stand in data/security-hub-requirements.json, read from AWS's pages.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface HubControl {
  readonly Id: string;
  readonly Severity: string;
  readonly ApplicableStandards: readonly string[];
}

interface Requirement {
  readonly Id: string;
  readonly Checks: readonly string[];
}

const DATA = new URL("../data/", import.meta.url);
const GUIDE_COMMIT = "47bfe2f1de2e486914543113d2e751f3e2ed8868";
const SOURCES = [
  "iainelder/security-hub-controls a0fcd088 (2026-03): ids, severities, membership in FSBP",
  `awsdocs/aws-security-hub-user-guide ${GUIDE_COMMIT.slice(0, 8)} (2023-06): NIST SP 800-53 r5`,
  "AWS Security Hub CSPM User Guide (2026): PCI DSS 4.0.1, CIS 3.0.0 and 5.0.0, NIST of newer controls",
  "prowler-cloud/prowler 3e000faa (2026-08), Apache-2.0: SOC 2 and ISO/IEC 27001:2022, joined by Prowler's checks",
];

/**
 * Requirements that Prowler's files name for checks of another matter (user end point devices, data masking and web
 * filtering for cloud resources; registration of users and capacity for logs and network exposure): left out.
 */
const MISFITS: ReadonlySet<string> = new Set(["A.8.1", "A.8.11", "A.8.23", "CC6.2", "A1.1"]);

function requirements(folder: string, file: string): readonly Requirement[] {
  const text = readFileSync(join(folder, file), "utf8");
  return (JSON.parse(text) as { readonly Requirements: readonly Requirement[] }).Requirements;
}

/** Ids of AWS differ in case from place to place (`Opensearch.1`, `OpenSearch.1`). */
function fold(id: string): string {
  return id.toLowerCase();
}

/** NIST's ids by control, from the pages of AWS's guide as it was when it was kept on GitHub. */
function nistOfGuide(clone: string): ReadonlyMap<string, readonly string[]> {
  const git = (...args: string[]) => execFileSync("git", ["-C", clone, ...args], { encoding: "utf8" });
  const pages = git("ls-tree", "--name-only", GUIDE_COMMIT, "doc_source/").split("\n");
  const found = new Map<string, readonly string[]>();
  for (const page of pages.filter((name) => name.endsWith("-controls.md"))) {
    const text = git("show", `${GUIDE_COMMIT}:${page}`).replaceAll("\\", "");
    for (const section of text.split(/^## \[/m).slice(1)) {
      const [, id] = /^([A-Za-z0-9]+\.\d+)\]/.exec(section) ?? [];
      const [, related = ""] = /\*\*Related requirements:\*\*([^]*?)\n\n/.exec(section) ?? [];
      const ids = [...related.matchAll(/NIST\.800-53\.r5\s+([A-Z]{2}-\d+(?:\(\d+\))?)/g)].map((m) => m[1] ?? "");
      if (id !== undefined) found.set(fold(id), ids);
    }
  }
  return found;
}

/** SOC 2's ids as the AICPA writes them: `cc_6_6` is CC6.6, `cc_a_1_1` is A1.1, `pi_1_4` is PI1.4. */
function soc2Id(id: string): string {
  const [series = "", ...numbers] = id
    .replace(/^cc_([a-z])_/, "$1_")
    .toUpperCase()
    .split("_");
  return `${series}${numbers.join(".")}`;
}

/** What Prowler's file of a framework demands of a control: the requirements that name each of its checks. */
function byChecks(all: readonly Requirement[], checks: readonly string[], rename = (id: string) => id) {
  if (checks.length === 0) return [];
  const named = all.filter((r) => checks.every((check) => r.Checks.includes(check)));
  return named.map((r) => rename(r.Id)).filter((id) => !MISFITS.has(id));
}

function joined(ids: Iterable<string>): string {
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, "en", { numeric: true })).join(" ");
}

const [hub, guide, prowler] = process.argv.slice(2);
if (hub === undefined || guide === undefined || prowler === undefined) {
  console.error("usage: node policy-pack/pages/make-controls.mts HUB GUIDE PROWLER (see the head of the file)");
  process.exit(2);
}
const lines = readFileSync(hub, "utf8").trim().split("\n");
const nist = nistOfGuide(guide);
const readByHand = JSON.parse(readFileSync(new URL("security-hub-requirements.json", DATA), "utf8")) as {
  readonly controls: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly pciWithoutNumber: { readonly controls: string; readonly why: string };
};
const newer = new Map(Object.entries(readByHand.controls).map(([id, value]) => [fold(id), value]));
const fsbp = requirements(prowler, "aws_foundational_security_best_practices_aws.json");
const soc2 = requirements(prowler, "soc2_aws.json");
const iso = requirements(prowler, "iso27001_2022_aws.json");

const controls: Record<string, Record<string, string>> = {};
for (const { Id, Severity, ApplicableStandards } of lines.map((line) => JSON.parse(line) as HubControl)) {
  const checks = fsbp.find((r) => fold(r.Id) === fold(Id))?.Checks ?? [];
  const entry = {
    severity: Severity.toLowerCase(),
    standard: ApplicableStandards.some((s) => s.includes("Foundational Security")) ? "fsbp" : "",
    nist: joined(nist.get(fold(Id)) ?? []),
    soc2: joined(byChecks(soc2, checks, soc2Id)),
    iso27001: joined(byChecks(iso, checks)),
    ...newer.get(fold(Id)),
  };
  controls[Id] = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== ""));
}
const text = `${JSON.stringify({ sources: SOURCES, pciWithoutNumber: readByHand.pciWithoutNumber, controls }, null, 2)}\n`;
writeFileSync(fileURLToPath(new URL("controls.json", DATA)), text);
console.error(`data/controls.json: ${Object.keys(controls).length} controls`);
