import { namesOwnKey } from "../keys.ts";
import { definePropertyPolicy } from "../property-policy.ts";
import { TOKENS } from "../tokens.ts";
import { and } from "../truth.ts";
import type { Value } from "../value.ts";

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
