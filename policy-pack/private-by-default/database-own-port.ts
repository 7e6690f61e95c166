import { definePropertyPolicy } from "../policy/property-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

const PORTS: readonly { readonly engine: RegExp; readonly port: number }[] = [
  { engine: /^(aurora|aurora-mysql|mysql|mariadb)$/, port: 3306 },
  { engine: /^(aurora-postgresql|postgres)$/, port: 5432 },
  { engine: /^oracle-/, port: 1521 },
  { engine: /^sqlserver-/, port: 1433 },
  { engine: /^db2-/, port: 50_000 },
];

function portOf(engine: string): number | undefined {
  return PORTS.find((row) => row.engine.test(engine))?.port;
}

/** What AWS takes for Redshift. Caches and DocumentDB are not here: nobody outside of the VPC ever reaches them. */
const REDSHIFT_PORT = 5439;

/** The port is not that of the engine. Of an engine that is not known it may be, whatever the port. */
function isOwnPort(port: Value, database: Resource): Truth {
  const engine = database.at("engine");
  if (engine.isUnknown) return unknown(engine.path);
  const known = portOf(engine.text() ?? "") ?? 0;
  return not(port.satisfies((number) => number === known, { absent: known }));
}

const FAULT = {
  path: "port",
  what: "the database answers on the port that its engine is known for",
  required: "another port",
  fix: "set port to a number of your own",
};

export const policy = definePropertyPolicy({
  name: "database-own-port",
  title: "Databases do not answer on the port that their engine is known for",
  severity: "low",
  rationale:
    "Scanners and worms try the known ports. Another one hides nothing from somebody who looks, but much from those who try everybody.",
  remediation: [
    "Set port to a number of your own (1150 to 65535). Changing it restarts an instance and replaces a cluster.",
  ],
  controls: { fsbp: ["RDS.23"] },
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html",
  preset: "strict",
  demands: [
    {
      ...FAULT,
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster),
      must: isOwnPort,
      when: (database) =>
        and(
          database.at("engine").matches((engine) => portOf(engine) !== undefined),
          not(database.at("replicateSourceDb").set()),
        ),
    },
    {
      ...FAULT,
      tokens: families(TOKENS.redshiftCluster, TOKENS.redshiftWorkgroup),
      must: (port) => not(port.satisfies((number) => number === REDSHIFT_PORT, { absent: REDSHIFT_PORT })),
    },
  ],
});
