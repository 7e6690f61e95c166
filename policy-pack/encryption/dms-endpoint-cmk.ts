import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy, has } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

const leadsToS3 = has("engineName", "s3");

export const policy = definePropertyPolicy({
  name: "dms-endpoint-cmk",
  title: "DMS endpoints keep their connection settings under a customer-managed key",
  severity: "medium",
  rationale:
    "An endpoint holds the password of a database. The key that AWS keeps for the service is open to every principal of the account that may use the service. Only a customer-managed key can be restricted, audited by its own policy, shared with one account, or switched off when data must become unreadable.",
  remediation: ["Set kmsKeyArn: key.arn.", "Encryption is fixed when the store is made: changing the key replaces it."],
  controls: {},
  checkov: ["CKV_AWS_296", "CKV_AWS_298"],
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.html",
  preset: "strict",
  demands: [
    {
      tokens: families(TOKENS.migrationEndpoint, TOKENS.migrationS3Endpoint),
      // An S3 target as an endpoint of @pulumi/aws before 7 takes no key here, but one for what it writes.
      when: (endpoint) => not(leadsToS3(endpoint)),
      path: "kmsKeyArn",
      must: namesOwnKey,
      what: "the connection settings have no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: "set kmsKeyArn: key.arn",
    },
    {
      tokens: TOKENS.migrationEndpoint,
      when: leadsToS3,
      path: "s3Settings.serverSideEncryptionKmsKeyId",
      must: namesOwnKey,
      what: "what the endpoint writes to S3 has no customer-managed key",
      required: "the ARN of an aws.kms.Key of your own",
      fix: 'set serverSideEncryptionKmsKeyId: key.arn and encryptionMode: "SSE_KMS" in s3Settings, or make it an aws.dms.S3Endpoint',
    },
  ],
});
