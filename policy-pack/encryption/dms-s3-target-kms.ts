import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "dms-s3-target-kms",
  title: "DMS writes to S3 with a customer-managed key",
  severity: "medium",
  rationale:
    "A migration writes whole databases into one bucket. What DMS writes under S3's own key anyone may read who may read the bucket; under a key of its own it takes both.",
  remediation: ['Set encryptionMode: "SSE_KMS" and serverSideEncryptionKmsKeyId: key.arn of the S3 endpoint.'],
  controls: {},
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.migrationS3Endpoint,
      path: "encryptionMode",
      must: isOneOf(["SSE_KMS"], { absent: "SSE_S3" }),
      when: (endpoint) => endpoint.at("endpointType").is("target"),
      what: "what DMS writes is not encrypted with KMS",
      required: "SSE_KMS",
      fix: 'set encryptionMode: "SSE_KMS" and serverSideEncryptionKmsKeyId: key.arn',
    },
    {
      tokens: TOKENS.migrationS3Endpoint,
      path: "serverSideEncryptionKmsKeyId",
      must: namesOwnKey,
      when: (endpoint) =>
        and(
          endpoint.at("endpointType").is("target"),
          not(endpoint.at("encryptionMode").is("SSE_S3", { absent: "SSE_S3" })),
        ),
      what: "what DMS writes has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set serverSideEncryptionKmsKeyId: key.arn",
    },
  ],
});
