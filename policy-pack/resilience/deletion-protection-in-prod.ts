import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { exemptStages, inProduction, stageOf } from "../policy/stage.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

interface Switch {
  readonly tokens: readonly string[];
  readonly path: string;
  /** What it says when it is on. @default true */
  readonly on?: string;
  /** Nothing sets it right by itself. */
  readonly byHand?: boolean;
}

/** Where each kind of resource has AWS's deletion protection. Off where nothing is said. */
const SWITCHES: readonly Switch[] = [
  { tokens: TOKENS.loadBalancer, path: "enableDeletionProtection" },
  {
    tokens: families(
      TOKENS.rdsCluster,
      TOKENS.rdsInstance,
      TOKENS.rdsGlobalCluster,
      TOKENS.docdbCluster,
      TOKENS.docdbGlobalCluster,
      TOKENS.neptuneCluster,
      TOKENS.neptuneGlobalCluster,
    ),
    path: "deletionProtection",
  },
  { tokens: TOKENS.table, path: "deletionProtectionEnabled" },
  // No facts are at hand on what a change of it replaces, and a remedy that may would keep the policy out of the preset.
  { tokens: TOKENS.distributedSqlCluster, path: "deletionProtectionEnabled", byHand: true },
  { tokens: TOKENS.networkFirewall, path: "deleteProtection" },
  { tokens: TOKENS.userPool, path: "deletionProtection", on: "ACTIVE" },
  { tokens: TOKENS.dnsFirewallAssociation, path: "mutationProtection", on: "ENABLED" },
];

function judgeSwitch(resource: Resource, { path, on, byHand = false }: Omit<Switch, "tokens">) {
  const value = resource.at(path);
  return judge(value.is(on ?? true, { absent: false }), {
    what: "anyone who may delete it can, in one call",
    at: value,
    required: on ?? "true",
    fix: `set ${path}: ${on === undefined ? "true" : `"${on}"`}`,
    ...(byHand ? {} : { remedy: on ?? true }),
  });
}

export const policy = definePolicy({
  name: "deletion-protection-in-prod",
  title: "In production AWS itself refuses to delete databases, tables, user pools and load balancers",
  severity: "medium",
  rationale:
    "A wrong stack name, a replacement that nobody read or stolen credentials delete a database in one call. With deletion protection it takes two, of which the first is seen. Pulumi's own protect option holds off Pulumi only.",
  remediation: [
    "Set deletionProtection: true (load balancers: enableDeletionProtection, tables: deletionProtectionEnabled).",
    "To take a stack down, switch it off, update, and destroy.",
  ],
  controls: {
    fsbp: ["ELB.6", "RDS.7", "RDS.8", "DynamoDB.6", "DocumentDB.5", "Neptune.4", "NetworkFirewall.9"],
    nist: ["CM-2", "CP-9", "SC-5(2)"],
    soc2: ["A1.2", "CC8.1"],
    iso27001: ["A.8.13", "A.8.32"],
  },
  checkov: ["CKV_AWS_139", "CKV_AWS_293", "CKV2_AWS_58", "CKV_AWS_150", "CKV_AWS_344"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html",
  tokens: families(...SWITCHES.map(({ tokens }) => tokens)),
  settings: {
    exemptStages: exemptStages(),
  },
  remediates: true,
  check(resource, { exemptStages }) {
    const production = inProduction(resource, exemptStages);
    if (production.answer === "no") return notApplicable(`${stageOf(resource)} is not production`);
    const kind = SWITCHES.find(({ tokens }) => tokens.includes(resource.type));
    return kind
      ? whereConcerned(production, judgeSwitch(resource, kind))
      : notApplicable("it has no deletion protection");
  },
});
