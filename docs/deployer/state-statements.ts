import type { PolicyStatement } from "./policies.ts";
import { ACCOUNT, REGION, STATE_BUCKET, STATE_KEY_ALIAS } from "./scopes.ts";

/** What the Pulumi CLI itself needs: the state in a bucket (`pulumi login s3://...`) and its key (`awskms://...`). */
export const STATE_STATEMENTS: readonly PolicyStatement[] = [
  {
    Sid: "FindState",
    Effect: "Allow",
    Action: ["s3:GetBucketLocation", "s3:ListBucket"],
    Resource: [`arn:aws:s3:::${STATE_BUCKET}`],
  },
  {
    Sid: "KeepState",
    Effect: "Allow",
    Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
    Resource: [`arn:aws:s3:::${STATE_BUCKET}/.pulumi/*`],
  },
  {
    Sid: "EncryptState",
    Effect: "Allow",
    Action: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
    Resource: [`arn:aws:kms:${REGION}:${ACCOUNT}:key/*`],
    Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": STATE_KEY_ALIAS } },
  },
];
