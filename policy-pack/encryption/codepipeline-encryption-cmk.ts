import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "codepipeline-encryption-cmk",
  title: "Pipelines encrypt their artifacts with a customer-managed key",
  severity: "low",
  rationale:
    "Artifacts are what is going to run. A key of one's own can be restricted to those who deploy, and is needed across accounts.",
  remediation: ['Set artifactStores[].encryptionKey: { type: "KMS", id: key.arn }.'],
  controls: {},
  checkov: ["CKV_AWS_219"],
  url: "https://docs.aws.amazon.com/codepipeline/latest/userguide/S3-artifact-encryption.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.pipeline,
      each: "artifactStores",
      path: "encryptionKey.id",
      must: namesOwnKey,
      what: "the artifacts of the pipeline have no customer-managed key",
      required: "the ARN of a key of your own",
      fix: 'set artifactStores[].encryptionKey: { type: "KMS", id: key.arn }',
    },
  ],
});
