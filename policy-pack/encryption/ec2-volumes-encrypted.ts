import { flag } from "../config.ts";
import { defineGraphPolicy } from "../define-policy.ts";
import { MACHINES } from "../machines.ts";
import { inSameRegion, type Resource } from "../resource.ts";
import { TOKENS, families } from "../tokens.ts";
import { and, no, or, some, type Truth, truth, unknown } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, judge } from "../verdict.ts";

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

export const policy = defineGraphPolicy({
  name: "ec2-volumes-encrypted",
  title: "Volumes that machines are started with are encrypted",
  severity: "high",
  rationale:
    "A volume is copied by one snapshot, and shared with another account by one call. Encrypted, the copy is worth nothing without the key.",
  remediation: [
    "Set rootBlockDevice: { encrypted: true }, and encrypted: true for each of ebsBlockDevices, or for ebs in blockDeviceMappings of a launch template.",
    "Or encrypt all of the account and region by aws.ebs.EncryptionByDefault; where another stack does, set ebsByDefault.",
  ],
  controls: { fsbp: ["EC2.3", "EC2.173", "EC2.181"] },
  checkov: ["CKV_AWS_8"],
  url: "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
  tokens: families(MACHINES, TOKENS.launchConfiguration, TOKENS.launchTemplate, TOKENS.spotFleet),
  settings: {
    ebsByDefault: flag(
      false,
      "The account encrypts new EBS volumes by itself (aws.ebs.EncryptionByDefault of another stack)",
    ),
  },
  check(machine, { ebsByDefault }, graph) {
    const byDefault = or(
      truth(ebsByDefault),
      some(graph.ofType(TOKENS.ebsEncryptionByDefault), (one) =>
        and(inSameRegion(one, machine), one.at("enabled").is(true, { absent: true })),
      ),
    );
    return combine(
      disksOf(machine).map((disk) => {
        const encrypted = disk.at("encrypted");
        return judge(encrypted.isAbsent ? or(byDefault, asItsSnapshot(disk)) : encrypted.is(true), {
          what: "the volume is not encrypted",
          at: encrypted,
          required: "true",
          fix: "set encrypted: true, or encrypt all of the account by aws.ebs.EncryptionByDefault",
        });
      }),
    );
  },
});
