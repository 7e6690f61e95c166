import { defineExamples, unknownValue } from "../policy/examples.ts";

function block(token: string, state: string) {
  return [{ type: `aws:${token}`, name: "block", props: { state } }];
}

const SNAPSHOTS = "ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess";
const IMAGES = "ec2/imageBlockPublicAccess:ImageBlockPublicAccess";

export const examples = defineExamples([
  { name: "no snapshot is shared", verdict: "holds", resources: block(SNAPSHOTS, "block-all-sharing") },
  { name: "no further snapshot is shared", verdict: "holds", resources: block(SNAPSHOTS, "block-new-sharing") },
  { name: "no further image is shared", verdict: "holds", resources: block(IMAGES, "block-new-sharing") },
  { name: "snapshots may be shared", verdict: "violated", resources: block(SNAPSHOTS, "unblocked"), says: "unblocked" },
  { name: "images may be shared", verdict: "violated", resources: block(IMAGES, "unblocked") },
  { name: "a state that is not known yet", verdict: "undecided", resources: block(IMAGES, unknownValue) },
]);
