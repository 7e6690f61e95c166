import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { truth } from "../policy/truth.ts";

export const policy = defineCompanionPolicy({
  name: "nacl-in-use",
  title: "Every network ACL is associated with a subnet",
  severity: "low",
  rationale: "A network ACL that no subnet has filters nothing, while whoever reads the program believes that it does.",
  remediation: [
    "Set subnetIds, or add an aws.ec2.NetworkAclAssociation for each subnet.",
    "Or remove the network ACL.",
  ],
  controls: { fsbp: ["EC2.16"] },
  checkov: ["CKV2_AWS_1"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-tasks.html",
  tokens: TOKENS.networkAcl,
  companion: TOKENS.networkAclAssociation,
  by: "networkAclId",
  // AWS associates the default one with every subnet that has none of its own.
  when: (acl) => truth(acl.type === TOKENS.networkAcl[0]),
  inline: (acl) => acl.at("subnetIds").set(),
  missing: "no subnet has the network ACL",
  required: "subnetIds, or an aws.ec2.NetworkAclAssociation",
  fix: "set subnetIds: [subnet.id], or remove the network ACL",
});
