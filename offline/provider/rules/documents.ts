/** Rules of Amazon DocumentDB. */
import type { Failure } from "../provider.ts";
import { asMaps, asString, hasUnknown } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const CLUSTER = "aws:docdb/cluster:Cluster";
const PARAMETERS = "aws:docdb/clusterParameterGroup:ClusterParameterGroup";

const VERSIONS = ["3.6.0", "4.0.0", "5.0.0", "8.0.0"];
/** What each parameter takes; the static ones wait for a reboot. */
const VALUES: Readonly<Record<string, { readonly allowed: RegExp; readonly words: string; readonly static?: true }>> = {
  tls: {
    allowed: /^(?:enabled|disabled|fips-140-3|tls1\.[23]\+)$/,
    words: "enabled, disabled, fips-140-3, tls1.2+ or tls1.3+",
    static: true,
  },
  audit_logs: {
    allowed: /^(?:enabled|disabled|all|none|(?:ddl|dml_read|dml_write)(?:,(?:ddl|dml_read|dml_write))*)$/,
    words: "enabled, disabled, ddl, dml_read, dml_write, all or none",
  },
  profiler: { allowed: /^(?:enabled|disabled)$/, words: "enabled or disabled" },
};

function version(subject: RuleSubject): readonly Failure[] {
  const given = asString(subject.inputs["engineVersion"]);
  return failIf(
    given !== undefined && !VERSIONS.includes(given),
    "engineVersion",
    `found ${given}, allowed: ${VERSIONS.join(", ")}`,
  );
}

function masterUser(subject: RuleSubject): readonly Failure[] {
  const user = asString(subject.inputs["masterUsername"]);
  return failIf(
    user !== undefined && !/^[A-Za-z][A-Za-z0-9]{0,62}$/.test(user),
    "masterUsername",
    `found ${user}, allowed: a letter and up to 62 letters and digits`,
  );
}

function parameters(subject: RuleSubject): readonly Failure[] {
  return asMaps(subject.inputs["parameters"]).flatMap((parameter, index) => {
    const rule = VALUES[asString(parameter["name"]) ?? ""];
    const value = asString(parameter["value"]);
    const method = hasUnknown(parameter["applyMethod"]) ? undefined : asString(parameter["applyMethod"]);
    if (rule === undefined) return [];
    return [
      ...failIf(
        value !== undefined && !rule.allowed.test(value),
        `parameters[${index}].value`,
        `found ${value}, allowed: ${rule.words}`,
      ),
      ...failIf(
        rule.static === true && method === "immediate",
        `parameters[${index}].applyMethod`,
        "found immediate for a static parameter, allowed: pending-reboot",
      ),
    ];
  });
}

function family(subject: RuleSubject): readonly Failure[] {
  const version = asString(subject.inputs["engineVersion"]);
  const name = asString(subject.inputs["dbClusterParameterGroupName"]);
  if (version === undefined || name === undefined) return [];
  const given = asString(subject.simulation.byId([PARAMETERS], name)?.inputs["family"]);
  const own = `docdb${version.split(".").slice(0, 2).join(".")}`;
  return failIf(
    given !== undefined && given !== own,
    "dbClusterParameterGroupName",
    `found a group of the family ${given} with version ${version}, allowed: one of ${own}`,
  );
}

/** The rules of this theme. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: "document-version",
    title: "DocumentDB has a few engine versions, named in three parts",
    source: "Amazon DocumentDB Developer Guide: Release notes",
    tokens: [CLUSTER],
    check: version,
  },
  {
    id: "document-master-user",
    title: "DocumentDB's master user has letters and digits only",
    source: "Amazon DocumentDB API: CreateDBCluster",
    tokens: [CLUSTER],
    check: masterUser,
  },
  {
    id: "document-parameters",
    title: "DocumentDB's parameters take certain values, and tls waits for a reboot",
    source: "Amazon DocumentDB Developer Guide: Cluster parameters reference",
    tokens: [PARAMETERS],
    check: parameters,
  },
  {
    id: "document-family",
    title: "A DocumentDB cluster's parameter group is of its version's family",
    source: "Amazon DocumentDB Developer Guide: Managing cluster parameter groups",
    tokens: [CLUSTER],
    check: family,
  },
];
