import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { MACHINES } from "../aws/compute/machines.ts";
import { inSameRegion, type Resource } from "../policy/resource.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { and, no, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

/** What says itself whether it is encrypted: a volume, or the copy of a snapshot or image. */
const STORES = families(TOKENS.volume, TOKENS.snapshotCopy, TOKENS.imageCopy);
const COPIES = families(TOKENS.snapshotCopy, TOKENS.imageCopy);

/** The volumes that are made of a resource, each with the switch `encrypted`. */
function volumesOf(resource: Resource): readonly Value[] {
  if (STORES.includes(resource.type)) return [resource.inputs];
  // Of an image's disks, those from a snapshot are encrypted as that is.
  if (!TOKENS.image.includes(resource.type as never)) return disksOf(resource);
  return resource
    .at("ebsBlockDevices")
    .items()
    .filter((disk) => disk.isUnknown || disk.at("snapshotId").isAbsent);
}

/** The volumes that a start makes, where the program says something of them or AWS takes the image's word. */
function disksOf(machine: Resource): readonly Value[] {
  if (TOKENS.launchTemplate.includes(machine.type as never)) {
    const mappings = machine.at("blockDeviceMappings").items();
    return mappings.map((mapping) => mapping.at("ebs")).filter((disk) => !disk.isAbsent);
  }
  if (TOKENS.spotFleet.includes(machine.type as never)) {
    const specifications = machine.at("launchSpecifications").items();
    return specifications.flatMap((one) => disksBelow(one.at("rootBlockDevices"), one.at("ebsBlockDevices")));
  }
  const root = machine.at("rootBlockDevice");
  const others = machine.at("ebsBlockDevices");
  // With a launch template, the template's word counts where the machine says nothing.
  return root.isAbsent && !machine.at("launchTemplate").isAbsent ? others.items() : disksBelow(root, others);
}

/** The root, said or not, and the others. */
function disksBelow(root: Value, others: Value): readonly Value[] {
  const roots = root.isAbsent ? [root] : root.items();
  return [...roots, ...others.items().filter((disk) => disk.isUnknown || disk.at("noDevice").isAbsent)];
}

/** A volume that is made from a snapshot is encrypted where that is, which the program does not tell. */
function asItsSnapshot(disk: Value): Truth {
  const snapshot = disk.at("snapshotId");
  return snapshot.isAbsent ? no : unknown(snapshot.path, "a volume that is made from a snapshot takes its encryption");
}

/** `byDefault`: the account encrypts what does not say it. */
function judgeVolumes(resource: Resource, byDefault: Truth): readonly Verdict[] {
  const isMachine = !STORES.includes(resource.type) && !TOKENS.image.includes(resource.type as never);
  return volumesOf(resource).map((volume) => {
    const encrypted = volume.at("encrypted");
    return judge(encrypted.isAbsent ? or(byDefault, asItsSnapshot(volume)) : encrypted.is(true), {
      what: `the ${COPIES.includes(resource.type) ? "copy" : "volume"} is not encrypted`,
      at: encrypted,
      required: "true",
      fix: "set encrypted: true, or encrypt all of the account by aws.ebs.EncryptionByDefault",
      // A machine's disks may be the image's, of which only this program says nothing.
      ...(isMachine ? {} : { remedy: true }),
    });
  });
}

export const policy = defineGraphPolicy({
  name: "ec2-volumes-encrypted",
  title: "EBS volumes, those that machines are started with, and copies of snapshots and images are encrypted",
  severity: "high",
  rationale:
    "A volume is copied by one snapshot, and shared with another account by one call. Encrypted, the copy is worth nothing without the key.",
  remediation: [
    "Set encrypted: true in volumes and copies; of machines rootBlockDevice: { encrypted: true }, and encrypted: true for each of ebsBlockDevices, or for ebs in blockDeviceMappings of a launch template.",
    "Or encrypt all of the account and region by aws.ebs.EncryptionByDefault; where another stack does, set ebsByDefault.",
    "A volume must be made anew for it, from an encrypted copy of its snapshot.",
  ],
  controls: {
    fsbp: ["EC2.3", "EC2.173", "EC2.181"],
    pci: ["3.5.1"],
    nist: ["SC-28", "SC-28(1)"],
    soc2: ["CC6.1"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_3", "CKV_AWS_8", "CKV_AWS_204", "CKV_AWS_235", "CKV2_AWS_2"],
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
  tokens: families(MACHINES, TOKENS.launchConfiguration, TOKENS.launchTemplate, TOKENS.spotFleet, STORES, TOKENS.image),
  settings: {
    ebsByDefault: flag(
      false,
      "The account encrypts new EBS volumes by itself (aws.ebs.EncryptionByDefault of another stack)",
    ),
  },
  alone: (resource, { ebsByDefault }) => judgeVolumes(resource, truth(ebsByDefault)),
  check(resource, { ebsByDefault }, graph) {
    const byDefault = or(
      truth(ebsByDefault),
      some(graph.ofType(TOKENS.ebsEncryptionByDefault), (one) =>
        and(inSameRegion(one, resource), one.at("enabled").is(true, { absent: true })),
      ),
    );
    return combine(judgeVolumes(resource, byDefault));
  },
});
