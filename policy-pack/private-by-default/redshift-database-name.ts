import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "redshift-database-name",
  title: "The first database of Redshift has a name of its own",
  severity: "medium",
  rationale:
    "Scripts that try stolen or guessed passwords connect to the database dev, which is there unless another name is given.",
  remediation: [
    "Set databaseName (Redshift Serverless: dbName) to a name of your own. It is fixed when the cluster is made.",
  ],
  controls: {},
  checkov: ["CKV_AWS_320"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/getting-started-cluster-in-vpc.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.redshiftCluster,
      path: "databaseName",
      must: (place) => not(place.is("dev", { absent: "dev" })),
      when: (cluster) =>
        not(
          or(...["snapshotIdentifier", "snapshotArn", "snapshotClusterIdentifier"].map((key) => cluster.at(key).set())),
        ),
      what: "the database has the name that AWS gives",
      required: "any name but dev",
      fix: "set databaseName to a name of your own",
    },
    {
      tokens: TOKENS.redshiftNamespace,
      path: "dbName",
      must: (place) => not(place.is("dev", { absent: "dev" })),
      what: "the database has the name that AWS gives",
      required: "any name but dev",
      fix: "set dbName to a name of your own",
    },
  ],
});
