import { defineGraphPolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { inSameRegion, type Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, or, some, no, truth, unknown, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable, whereConcerned } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "ebs-encryption-cmk",
  title: "EBS volumes, and copies of snapshots and images, are encrypted with a key of the account's own",
  severity: "medium",
  preset: "strict",
  rationale:
    "With aws/ebs whoever may attach a volume may read it, and its snapshots cannot be shared with another account. A key of one's own is a second permission, which can be taken away at once.",
  remediation: [
    "Set encrypted: true and kmsKeyId: key.arn.",
    "Or make a key the default of the account and region by aws.ebs.DefaultKmsKey.",
    "The key of a volume cannot be changed: make a new one from its snapshot.",
  ],
  controls: {},
  checkov: ["CKV_AWS_183", "CKV_AWS_189", "CKV_AWS_236"],
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html",
  tokens: families(TOKENS.volume, TOKENS.snapshotCopy, TOKENS.imageCopy, TOKENS.launchTemplate),
  check(resource, _config, graph) {
    const template = TOKENS.launchTemplate.includes(resource.type as never);
    const disks = template ? encryptedDisksOf(resource) : [resource.inputs];
    if (disks.length === 0) return notApplicable("it says of no volume that it is encrypted");
    return disks.map((disk) => {
      const key = disk.at("kmsKeyId");
      const byDefault = some(graph.ofType(TOKENS.ebsDefaultKey), (setting) =>
        and(truth(key.isAbsent), inSameRegion(setting, resource), namesOwnKey(setting.at("keyArn"))),
      );
      const verdict = judge(or(namesOwnKey(key), byDefault, takesKeyOfSnapshot(disk)), {
        what: "it has no key of your own",
        at: key,
        required: "the ARN of an aws.kms.Key of your own",
        fix: "set encrypted: true and kmsKeyId: key.arn",
      });
      return template ? whereConcerned(disk.at("encrypted").is(true), verdict) : verdict;
    });
  },
});

/** The volumes that a launch template encrypts. Of the others ec2-volumes-encrypted says that they are not. */
function encryptedDisksOf(template: Resource): readonly Value[] {
  const disks = template
    .at("blockDeviceMappings")
    .items()
    .map((mapping) => mapping.at("ebs"));
  return disks.filter((disk) => disk.at("encrypted").is(true, { absent: false }).answer !== "no");
}

/** A volume from an encrypted snapshot has the snapshot's key, which the program does not tell. */
function takesKeyOfSnapshot(disk: Value): Truth {
  const snapshot = disk.at("snapshotId");
  if (snapshot.isAbsent || !disk.at("kmsKeyId").isAbsent) return no;
  return unknown(snapshot.path, "a volume from a snapshot takes its key");
}
