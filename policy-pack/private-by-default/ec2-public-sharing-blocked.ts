import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ec2-public-sharing-blocked",
  title: "The account lets nobody share a snapshot or an image with everyone",
  severity: "high",
  rationale:
    "Public snapshots and images are searched for credentials within hours. The block stops them from being made public whoever tries; taken away in code, it was taken away on purpose.",
  remediation: [
    'Set state: "block-all-sharing" (or "block-new-sharing") in aws.ebs.SnapshotBlockPublicAccess.',
    'Set state: "block-new-sharing" in aws.ec2.ImageBlockPublicAccess.',
  ],
  controls: { fsbp: ["EC2.1", "EC2.182"] },
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html",
  demands: [
    {
      tokens: families(TOKENS.snapshotPublicAccessBlock, TOKENS.imagePublicAccessBlock),
      path: "state",
      must: isNoneOf(["unblocked"]),
      remedy: "block-new-sharing",
      what: "it may be shared with everyone",
      required: "a state that blocks public sharing",
      fix: 'set state: "block-new-sharing"',
    },
  ],
});
