import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "database-copy-tags",
  title: "Snapshots of databases carry their tags",
  severity: "low",
  rationale:
    "Who owns a snapshot, how secret it is and when it may go stand in tags; access by tags and backup plans by tags go by them too. A snapshot without them is nobody's and stays for ever.",
  remediation: ["Set copyTagsToSnapshot: true."],
  controls: { fsbp: ["RDS.16", "RDS.17", "RDS.47", "RDS.48", "Neptune.8"] },
  checkov: ["CKV_AWS_313", "CKV2_AWS_60", "CKV_AWS_362"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html",
  demands: [
    {
      tokens: families(TOKENS.rdsInstance, TOKENS.rdsCluster, TOKENS.neptuneCluster),
      path: "copyTagsToSnapshot",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "snapshots do not carry the database's tags",
      required: "true",
      fix: "set copyTagsToSnapshot: true",
    },
  ],
});
