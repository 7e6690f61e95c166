import { readFileSync } from "node:fs";
import { type Control, effectiveControls, type Framework, hubControl, hubData } from "../policy/controls.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { FRAMEWORKS } from "../policy/metadata.ts";

/** Why a control has no policy. */
const REASONS = {
  organization: "a matter of people, contracts or processes",
  account: "a setting of the account or a matter of design that no policy judges on its own",
  live: "needs the running account: age, use, state, results of scans",
  workload: "inside of hosts, images, databases or applications",
} as const;

/** Further reasons, for controls of Security Hub, which ask for one property each. */
const HUB_REASONS = {
  undeclared: "no type of the AWS provider has the property: no program can say it",
  "not yet": "could be seen in a program; no policy does so far",
} as const;

/** Controls of a framework of one subject, and why those of them without a policy have none. */
interface Group {
  /** Ids parted by spaces, or where they start: `8.2` stands for 8.2.1 and 8.2.2, `AC` for AC-3(7). */
  readonly ids: string;
  readonly subject: string;
  readonly reason: keyof typeof REASONS;
}

type Groups = Readonly<Record<Exclude<Framework, "fsbp" | "hub">, readonly Group[]>>;

/** Which policies a control is met by; `via` where that is derived. */
interface Met {
  readonly policy: string;
  readonly via: Control["via"];
}

/** Resources that show only in a running account, by what their controls ask: see the legend of the page. */
const HUB_LIVE = new Set(
  ["EC2.4", "EC2.12", "EC2.20", "EC2.22", "IAM.8", "IAM.22", "IAM.26", "SSM.1", "SSM.2", "SSM.3"].concat([
    "SecretsManager.2",
    "SecretsManager.3",
    "ACM.1",
    "RDS.45",
    "Opensearch.10",
    "CloudFront.12",
    "EC2.16",
  ]),
);
const HUB_ACCOUNT = /^(Account|Config|Macie|Inspector|GuardDuty|SecurityHub|Detective)\.|^IAM\.(3|4|5|6|9|18|20|28)$/;

/**
 * What no type of the AWS provider has a property for, as of @pulumi/aws 7: who may restore a snapshot, job types, recovery
 * points (AWS Backup makes them, encrypted as what they are made of; that is judged at its source).
 */
const HUB_UNDECLARED = /^(Backup\.1|CloudFormation\.3|DMS\.10|DocumentDB\.3|Glue\.3|Neptune\.3|SageMaker\.1[0235])$/;

/** The page of all controls: by framework, which policies help to meet which control, and what no policy shows. */
export function controlsMarkdown(policies: readonly PolicyModule[]): string {
  const met = meetings(policies);
  const file = new URL("../data/framework-controls.json", import.meta.url);
  const groups = JSON.parse(readFileSync(file, "utf8")) as Groups;
  const others = (Object.keys(groups) as (keyof Groups)[]).flatMap((key) => [
    ...heading(key),
    ...(key === "pci" ? [pciNote(met)] : []),
    coveredTable(met[key]),
    uncoveredTable(groups[key], [...met[key].keys()]),
  ]);
  return [
    "<!-- Written by `npm run generate -w policy-pack` from the policies and data/controls.json. Do not edit. -->",
    "# Controls",
    "Which policies help to meet which control, by framework. A policy shows that what a program declares is in order; it does not show that nobody changed it since, nor what only people can do. No table here makes a system compliant.",
    "_Derived_ from a control of AWS Security Hub, by the mappings below, is what is followed by it in brackets; the rest is named by the policy itself.",
    `Sources: ${hubData().sources.join("; ")}.`,
    `Reasons for no policy:\n\n${Object.entries({ ...REASONS, ...HUB_REASONS })
      .map(([name, text]) => `- _${name}_: ${text}`)
      .join("\n")}`,
    ...heading("fsbp"),
    hubTable(met.fsbp),
    hubUncovered(met.fsbp),
    ...heading("hub"),
    "Controls of Security Hub that are not in that standard (now or any more), or only in another.",
    hubTable(met.hub),
    ...others,
    "",
  ].join("\n\n");
}

/** Which policies stand for controls that AWS counts to PCI DSS, though nobody here knows for which requirement. */
function pciNote(met: ReturnType<typeof meetings>): string {
  const { controls, why } = hubData().pciWithoutNumber;
  const list = controls.split(" ").map((id) => {
    const policies = [...(met.fsbp.get(id) ?? []), ...(met.hub.get(id) ?? [])].map(link);
    return `${id} (${policies.length > 0 ? policies.join(", ") : "no policy"})`;
  });
  return `Not in the table, as nothing is derived from them: ${list.join("; ")}. The reason: ${why}.`;
}

function heading(key: Framework): readonly string[] {
  return [`## ${FRAMEWORKS[key].name} ${FRAMEWORKS[key].version}`];
}

function meetings(policies: readonly PolicyModule[]): Readonly<Record<Framework, ReadonlyMap<string, readonly Met[]>>> {
  const made = Object.fromEntries(Object.keys(FRAMEWORKS).map((key) => [key, new Map<string, Met[]>()]));
  for (const policy of policies) {
    for (const [key, controls] of Object.entries(effectiveControls(policy.controls))) {
      for (const { id, via } of controls) {
        const list = made[key]?.get(id) ?? [];
        made[key]?.set(id, [...list, { policy: policy.name, via }]);
      }
    }
  }
  return made as Readonly<Record<Framework, Map<string, Met[]>>>;
}

function byNumber(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function coveredTable(met: ReadonlyMap<string, readonly Met[]>): string {
  const rows = [...met]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([id, list]) => `| ${id} | ${list.map(link).join(", ")} |`);
  return ["| control | policies |", "| --- | --- |", ...rows].join("\n");
}

function link({ policy, via }: Met): string {
  return `[${policy}](policies.md#${policy})${via.length === 0 ? "" : ` (${via.join(", ")})`}`;
}

/** Whether a control stands below one of these: `8.2` has 8.2.1 but not 8.20; `AC` has AC-3. */
function below(id: string, start: string): boolean {
  return id === start || (id.startsWith(start) && /^[.(-]/.test(id.slice(start.length)));
}

function uncoveredTable(groups: readonly Group[], covered: readonly string[]): string {
  const rows = groups.flatMap(({ ids, subject, reason }) => {
    const all = ids.split(" ");
    const open = all.filter((id) => !covered.some((met) => below(met, id)));
    const partly = all.filter((id) => !covered.includes(id) && covered.some((met) => below(met, id)));
    return [
      ...(open.length > 0 ? [`| ${open.join(", ")} | ${subject} | ${reason} |`] : []),
      ...(partly.length > 0 ? [`| the rest of ${partly.join(", ")} | ${subject} | ${reason} |`] : []),
    ];
  });
  return [`Without a policy:`, ["| controls | subject | why |", "| --- | --- | --- |", ...rows].join("\n")].join(
    "\n\n",
  );
}

function hubTable(met: ReadonlyMap<string, readonly Met[]>): string {
  const rows = [...met]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([id, list]) => `| ${hubLink(id)} | ${hubControl(id)?.severity ?? ""} | ${list.map(link).join(", ")} |`);
  return ["| control | severity | policies |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The control on AWS's page of its service. */
function hubLink(id: string): string {
  const [service = "", number = ""] = id.toLowerCase().split(".");
  return `[${id}](https://docs.aws.amazon.com/securityhub/latest/userguide/${service}-controls.html#${service}-${number})`;
}

function hubReason(id: string): string {
  if (HUB_LIVE.has(id)) return "live";
  if (HUB_UNDECLARED.test(id)) return "undeclared";
  return HUB_ACCOUNT.test(id) ? "account" : "not yet";
}

function hubUncovered(met: ReadonlyMap<string, readonly Met[]>): string {
  const open = Object.entries(hubData().controls).filter(([id, c]) => c.standard === "fsbp" && !met.has(id));
  const groups = { account: [], live: [], undeclared: [], "not yet": [] } as Record<string, string[]>;
  for (const [id] of open) groups[hubReason(id)]?.push(id);
  const rows = Object.entries(groups).flatMap(([why, ids]) =>
    ids.length === 0 ? [] : [`| ${ids.sort(byNumber).join(", ")} | ${why} |`],
  );
  return ["Without a policy:", ["| controls | why |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
}
