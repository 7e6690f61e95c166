import { texts } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

const NAMES = ["admin", "administrator", "awsuser", "dbadmin", "master", "postgres", "root", "superuser", "user"];

export const policy = definePropertyPolicy({
  name: "redshift-public-guessable-admin",
  title: "A Redshift cluster that the internet reaches has no administrator whose name is guessed",
  severity: "high",
  rationale:
    "Passwords are tried against names that everybody uses. A public cluster with such a name is half open: the other half is one password.",
  remediation: [
    "Set publiclyAccessible: false.",
    "If it must be public, set masterUsername to a name of its own; the name is fixed when the cluster is made.",
  ],
  controls: { fsbp: ["Redshift.1", "Redshift.8"] },
  checkov: ["CKV_AWS_391"],
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/security-iam.html",
  settings: { names: texts(NAMES, "Names of administrators that are guessed") },
  tokens: TOKENS.redshiftCluster,
  demands: ({ names }) => [
    {
      tokens: TOKENS.redshiftCluster,
      path: "masterUsername",
      must: (place) => not(place.matches((name) => names.includes(name.toLowerCase()))),
      // Nothing said is public with @pulumi/aws 6; the provider of version 7 fills in false before policies look.
      when: (cluster) => not(cluster.at("publiclyAccessible").is(false)),
      what: "the internet may try passwords of an administrator whose name is known",
      required: "a private cluster, or another name",
      fix: "set publiclyAccessible: false, or another masterUsername",
    },
  ],
});
