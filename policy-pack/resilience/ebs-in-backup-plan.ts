import { isBackedUp } from "../aws/storage/backup-plans.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, unknown, type Truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** A lifecycle policy of Data Lifecycle Manager makes snapshots of volumes that have one of its tags. */
function hasSnapshots(graph: Graph, volume: Resource): Truth {
  return some(graph.ofType(TOKENS.snapshotLifecycle), (lifecycle) => {
    const tags = lifecycle.at("policyDetails.targetTags");
    if (tags.isUnknown || volume.at("tags").isUnknown) return unknown(tags.path);
    return some(tags.entries(), ([key, value]) => {
      const wanted = value.text();
      return wanted === undefined ? unknown(value.path) : volume.at("tags").member(key).is(wanted);
    });
  });
}

export const policy = defineGraphPolicy({
  name: "ebs-in-backup-plan",
  title: "EBS volumes are backed up",
  severity: "low",
  preset: "strict",
  rationale:
    "A volume stands in one zone, and keeps no earlier state: what is overwritten or lost with the zone is gone, unless a snapshot has it.",
  remediation: [
    "Name the volume in resources of an aws.backup.Selection, or give it a tag that a selection asks for.",
    "Or let an aws.dlm.LifecyclePolicy make snapshots of volumes with that tag.",
  ],
  controls: { fsbp: ["EC2.28"] },
  checkov: ["CKV2_AWS_9"],
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  tokens: TOKENS.volume,
  check(volume, _config, graph) {
    return judge(or(isBackedUp(graph, volume, "ec2:volume/"), hasSnapshots(graph, volume)), {
      what: "nothing in the program backs up the volume",
      required: "a selection of a backup plan, or a lifecycle policy of snapshots",
      fix: "name the volume in resources of an aws.backup.Selection, or give it a tag that one asks for",
    });
  },
});
