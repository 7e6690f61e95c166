import { z } from "zod";
import { advised, choice, keyed, logRetention, list, onOff, secretNameText, text, whole } from "./scalars.ts";

/** Whether stateful things refuse deletion. */
export const protection = onOff().describe(
  "Whether load balancer, database, cache, tables and buckets refuse to be deleted. Default: on in prod, off in dev and staging (C-25). To destroy a protected stack, set it off and run `up` first.",
);

/** Whether updates wait. */
export const waitForSteadyState = onOff().describe(
  "Whether an update waits (up to 20 minutes) until the services run their new revision. Default: on in prod and staging, off in dev.",
);

const KEY_ARN = text(
  /^arn:aws(?:-cn|-us-gov)?:kms:[a-z0-9-]+:\d{12}:key\/(?:mrk-)?[0-9a-f-]{32,36}$/,
  "the ARN of a KMS key (not of an alias)",
  "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
);

const ENCRYPTION = z.strictObject({
  keys: advised(
    z.union([
      z.enum(["shared", "dedicated"]),
      z.strictObject({
        existingKeyArn: KEY_ARN.describe("ARN of a key of this region, whose policy you keep (F-29, C-06)."),
      }),
    ]),
    {
      expected: "shared, dedicated or { existingKeyArn: <ARN of a KMS key> }",
      fix: "Write dedicated for a key a purpose.",
    },
  )
    .default("dedicated")
    .describe(
      "Customer-managed keys: one a purpose (about $1 a month each), one for all, or one that exists (C-06, F-29). Default: dedicated.",
    ),
  deletionWindowDays: whole(7, 30, "days", 30)
    .optional()
    .describe(
      "Days between the deletion of a key and its end, 7 to 30 (KMS, ScheduleKeyDeletion). Default: 7, in prod 30.",
    ),
  rotationPeriodDays: whole(90, 2560, "days", 365)
    .default(365)
    .describe("Days between rotations of a key's material, 90 to 2560 (KMS, EnableKeyRotation). Default: 365."),
});

/** Keys. */
export const encryption = ENCRYPTION.prefault({}).describe("The customer-managed keys that encrypt data at rest.");

/** Logs. */
export const logs = z
  .strictObject({
    retentionDays: logRetention()
      .optional()
      .describe("Days that CloudWatch keeps log groups which say nothing else. Default: 30, in prod 365 (F-48)."),
  })
  .prefault({})
  .describe("Log groups of the whole stack.");

const REPLICAS = z.record(text(/^[a-z]{2}(?:-[a-z]+)+-\d$/, "an AWS region", "us-west-2"), KEY_ARN);

const SECRET = z.strictObject({
  name: secretNameText()
    .optional()
    .describe(
      "The secret's name. Default: /<environment>/<application>/<key>/value (Z-46, C-19). Changing it replaces the secret.",
    ),
  description: text(/^.{1,2048}$/, "text of 1 to 2048 characters", "Keys of external APIs").describe(
    "What the secret is for. Required.",
  ),
  recoveryWindowDays: advised(z.union([whole(7, 30, "days", 30), z.literal(0)]), {
    expected: "0, or a whole number of days from 7 to 30",
    example: "30",
  })
    .optional()
    .describe(
      "Days in which a deleted secret can be restored, 7 to 30, or 0 for none. Default: 0 in dev, 7 in staging, 30 in prod, and 0 with `protection: off`.",
    ),
  rotation: z
    .strictObject({
      reminder: choice(["monthly", "quarterly", "yearly"]).describe(
        "How often the alert topic is told that the value is to be changed by hand (Z-49). Required.",
      ),
    })
    .optional()
    .describe("For values that only their issuers can change, such as keys of external APIs. Default: no reminder."),
  replicaRegions: REPLICAS.default({}).describe(
    "Other regions that get a copy, each with the ARN of the key that encrypts it there (Z-40). Default: none.",
  ),
});

/** Secrets. */
export const secrets = keyed(SECRET)
  .default({})
  .describe(
    "Secrets whose value an operator sets, by key. A value never stands in the settings (F-06, F-21). Default: none.",
  );

/** Alerts. */
export const alerts = z
  .strictObject({
    topicName: text(/^[A-Za-z0-9_-]{1,256}$/, "a topic's name of letters, digits, _ and -", "fintech-alerts")
      .optional()
      .describe("The SNS topic's name. Default: made by Pulumi."),
    emails: list(text(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, "an e-mail address", "on-call@example.com"))
      .default([])
      .describe("Addresses that alerts go to; each is asked to confirm (F-50). Default: none."),
  })
  .prefault({})
  .describe("Where alarms go.");
