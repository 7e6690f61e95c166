import { texts } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** Where the name stands, and which one AWS takes where none does: elsewhere a source tells it, or AWS asks for it. */
const PLACES: readonly { readonly tokens: readonly string[]; readonly path: string; readonly absent: string }[] = [
  { tokens: TOKENS.rdsInstance, path: "username", absent: "" },
  {
    tokens: families(TOKENS.rdsCluster, TOKENS.docdbCluster, TOKENS.redshiftCluster),
    path: "masterUsername",
    absent: "",
  },
  { tokens: TOKENS.redshiftNamespace, path: "adminUsername", absent: "admin" },
];

export const policy = definePropertyPolicy({
  name: "database-admin-username",
  title: "The administrator of a database has a name of its own",
  severity: "medium",
  rationale: "Attackers try the names that AWS proposes. Another name costs nothing and makes each guess wrong twice.",
  remediation: [
    "Set username (Aurora, DocumentDB, Redshift: masterUsername; Redshift Serverless: adminUsername) to a name of your own. It is fixed when the database is made.",
  ],
  controls: { fsbp: ["RDS.24", "RDS.25", "Redshift.8", "RedshiftServerless.5"] },
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html",
  preset: "strict",
  settings: { names: texts(["admin", "awsuser", "postgres"], "Names that AWS proposes") },
  tokens: families(...PLACES.map(({ tokens }) => tokens)),
  demands: ({ names }) =>
    PLACES.map(({ tokens, path, absent }) => ({
      tokens,
      path,
      must: (place: Value): Truth => not(place.matches((name) => names.includes(name.toLowerCase()), { absent })),
      what: "the administrator has the name that AWS proposes",
      required: `none of ${names.join(", ")}`,
      fix: `set ${path} to a name of your own`,
    })),
});
