import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { no, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable, type Verdict, undecided } from "../policy/verdict.ts";

interface Enforcement {
  readonly parameter: string;
  /** What it must say, the usual form first. */
  readonly on: readonly string[];
  /** Whether the engine of that version refuses plain connections by itself. */
  byDefault(version: number): Truth;
}

const FORCE_SSL = { parameter: "rds.force_ssl", on: ["1", "on", "true"] };
/** Db2 speaks by the ways that are listed: TCPIP (the default), SSL, or both. */
const DB2_WAYS = { parameter: "db2comm", on: ["ssl"] };
const REQUIRE_TRANSPORT = { parameter: "require_secure_transport", on: ["1", "on", "true"] };

/**
 * By engine (Amazon RDS User Guide, "Requiring an SSL connection" of each; Aurora User Guide, "Securing Aurora PostgreSQL
 * data with SSL/TLS"). Oracle says it in an option group.
 */
const ENGINES: readonly { readonly pattern: RegExp; readonly enforcement: Enforcement }[] = [
  { pattern: /^postgres$/, enforcement: { ...FORCE_SSL, byDefault: (version) => truth(version >= 15) } },
  { pattern: /^aurora-postgresql$/, enforcement: { ...FORCE_SSL, byDefault: (version) => truth(version >= 17) } },
  { pattern: /^sqlserver-/, enforcement: { ...FORCE_SSL, byDefault: () => no } },
  { pattern: /^(aurora|aurora-mysql)$/, enforcement: { ...REQUIRE_TRANSPORT, byDefault: () => no } },
  {
    pattern: /^mysql$/,
    enforcement: {
      ...REQUIRE_TRANSPORT,
      byDefault: (version) =>
        version < 8.4 ? no : unknown("engineVersion", "what MySQL 8.4 does by itself is not held here"),
    },
  },
  { pattern: /^db2-/, enforcement: { ...DB2_WAYS, byDefault: () => no } },
  { pattern: /^mariadb$/, enforcement: { ...REQUIRE_TRANSPORT, byDefault: (version) => truth(version >= 11.8) } },
];

/**
 * The first two numbers of a version: 16.6 of "16.6", 8.4 of "8.4.3", 8 of "8.0.mysql_aurora.3.08.0". Where the database
 * says none, its parameter group does, since AWS takes a group only for the versions of its family: 14 of "postgres14".
 */
function versionOf(database: Resource, groups: readonly Resource[]): number | undefined {
  const version = database.settled("engineVersion").text();
  if (version === undefined && database.at("engineVersion").isUnknown) return undefined;
  const family = groups.map((group) => group.at("family").text()).find((text) => text !== undefined);
  const match = /^(\d+)(?:\.(\d+))?/.exec(version ?? "") ?? /(\d+)(?:\.(\d+))?$/.exec(family ?? "");
  return match ? Number(`${match[1]}.${match[2] ?? 0}`) : undefined;
}

function byDefault(database: Resource, groups: readonly Resource[], { byDefault: rule }: Enforcement): Truth {
  const version = versionOf(database, groups);
  if (version !== undefined) return rule(version);
  const given = database.at("engineVersion");
  // Without a version AWS takes its own choice of the day.
  const answers = [rule(0), rule(99)];
  if (answers.every((a) => a.answer === "no")) return no;
  return unknown("engineVersion", given.isAbsent ? "AWS chooses the version, which decides the default" : undefined);
}

function setIn(parameters: Value, { parameter, on }: Enforcement, otherwise: Truth): Truth {
  if (parameters.isUnknown) return unknown(parameters.path);
  const named = parameters.items().filter((item) => item.at("name").is(parameter).answer !== "no");
  if (named.length === 0) return otherwise;
  return some(named, (item) => {
    const isIt = item.at("name").is(parameter);
    return isIt.answer === "yes" ? item.at("value").matches((text) => on.includes(text.toLowerCase())) : isIt;
  });
}

function judgeDatabase(database: Resource, graph: Graph): Verdict {
  const engine = database.at("engine");
  if (engine.isUnknown) return undecided(engine.path);
  const enforcement = ENGINES.find(({ pattern }) => pattern.test(engine.text() ?? ""))?.enforcement;
  if (!enforcement) return notApplicable("its engine has no parameter that requires TLS");
  const isCluster = TOKENS.rdsCluster.includes(database.type as never);
  const property = isCluster ? "dbClusterParameterGroupName" : "parameterGroupName";
  const place = database.at(property);
  const groups = graph.follow(database, property, families(TOKENS.rdsClusterParameterGroup, TOKENS.rdsParameterGroup));
  const otherwise = byDefault(database, groups.found, enforcement);
  const isOwn = !place.isAbsent && !/^default[.:]/.test(place.text() ?? "");
  const elsewhere = isOwn && groups.found.length === 0;
  const forced = elsewhere
    ? unknown(place.path, "the parameter group is not in this stack")
    : groups.found.length > 0
      ? or(...groups.found.map((group) => setIn(group.at("parameters"), enforcement, otherwise)))
      : otherwise;
  const kind = isCluster ? "ClusterParameterGroup" : "ParameterGroup";
  return judge(forced, {
    what: "the database takes connections without TLS",
    at: place,
    required: `a parameter group with ${enforcement.parameter} = ${enforcement.on[0]?.toUpperCase()}`,
    fix: `set parameters: [{ name: "${enforcement.parameter}", value: "${enforcement.on[0]?.toUpperCase()}" }] in an aws.rds.${kind} and ${property}: group.name`,
  });
}

export const policy = defineGraphPolicy({
  name: "rds-force-ssl",
  title: "RDS and Aurora refuse connections without TLS",
  severity: "high",
  rationale:
    "Every engine offers TLS, but most take a plain connection as well: one client that is not set up for it sends its password and every row readable through the network.",
  remediation: [
    'PostgreSQL, SQL Server: set rds.force_ssl to "1" in a parameter group of the cluster (Aurora) or instance.',
    'MySQL, MariaDB: set require_secure_transport to "ON".',
    'Db2: set db2comm to "SSL", and ssl_svcename to its port.',
    "RDS Proxy: set requireTls: true.",
  ],
  controls: {
    fsbp: ["RDS.38", "RDS.39", "RDS.41", "RDS.43", "RDS.44"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV2_AWS_69"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
  tokens: families(TOKENS.rdsCluster, TOKENS.rdsInstance, TOKENS.rdsProxy),
  check(database, _config, graph) {
    if (TOKENS.rdsProxy.includes(database.type as never)) {
      return judge(database.at("requireTls").is(true), {
        what: "the proxy takes connections without TLS",
        at: database.at("requireTls"),
        required: "true",
        fix: "set requireTls: true",
      });
    }
    return judgeDatabase(database, graph);
  },
});
