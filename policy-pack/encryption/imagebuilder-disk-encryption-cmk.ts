import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

export const policy = definePropertyPolicy({
  name: "imagebuilder-disk-encryption-cmk",
  title: "Disks of Image Builder's recipes are encrypted with a customer-managed key",
  severity: "medium",
  rationale: "Every machine made from the image takes over its disks as they are.",
  remediation: ['Set blockDeviceMappings[].ebs: { encrypted: "true", kmsKeyId: key.arn }.'],
  controls: {},
  checkov: ["CKV_AWS_200"],
  url: "https://docs.aws.amazon.com/imagebuilder/latest/userguide/create-image-recipes.html",
  preset: "strict",
  demands: [
    [TOKENS.imageRecipe, "blockDeviceMappings"] as const,
    [TOKENS.containerRecipe, "instanceConfiguration.blockDeviceMappings"] as const,
  ].map(([tokens, each]) => ({
    tokens,
    each,
    whenItem: (mapping: Value) => mapping.at("ebs").set(),
    path: "ebs",
    must: (disk: Value) => and(disk.at("encrypted").is(true), namesOwnKey(disk.at("kmsKeyId"))),
    what: "the disk has no customer-managed key",
    required: "encrypted and the ARN of a key of your own",
    fix: 'set ebs: { encrypted: "true", kmsKeyId: key.arn }',
  })),
});
