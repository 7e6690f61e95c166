import { definePropertyPolicy, type Demand, has, isOneOf, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

interface Part {
  readonly block: string;
  readonly mode: string;
  readonly modes: readonly [string, ...string[]];
  readonly subject: string;
  readonly needsKey?: true;
}

const PARTS: readonly Part[] = [
  {
    block: "s3Encryption",
    mode: "s3EncryptionMode",
    modes: ["SSE-KMS", "SSE-S3"],
    subject: "what jobs write to S3",
  },
  {
    block: "cloudwatchEncryption",
    mode: "cloudwatchEncryptionMode",
    modes: ["SSE-KMS"],
    subject: "what jobs write to their logs",
    needsKey: true,
  },
  {
    block: "jobBookmarksEncryption",
    mode: "jobBookmarksEncryptionMode",
    modes: ["CSE-KMS"],
    subject: "the jobs' bookmarks",
    needsKey: true,
  },
];

export const policy = definePropertyPolicy({
  name: "glue-security-configuration-encrypts",
  title: "Security configurations of Glue encrypt data, logs and bookmarks",
  severity: "medium",
  rationale: "A security configuration that leaves one of them out gives jobs a false sense of being encrypted.",
  remediation: [
    'Set s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn }, cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn } and jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn }.',
  ],
  controls: {},
  checkov: ["CKV_AWS_99"],
  url: "https://docs.aws.amazon.com/glue/latest/dg/console-security-configurations.html",
  demands: PARTS.flatMap(({ block, mode, modes, subject, needsKey }) => {
    const fix = `set ${block}: { ${mode}: "${modes[0]}", kmsKeyArn: key.arn }`;
    const about = { tokens: TOKENS.glueSecurityConfiguration, fix } as const;
    const path = `encryptionConfiguration.${block}`;
    const demands: Demand[] = [
      {
        ...about,
        path: `${path}.${mode}`,
        must: isOneOf(modes, { absent: "DISABLED" }),
        what: `the configuration does not encrypt ${subject}`,
        required: modes.join(" or "),
      },
    ];
    if (needsKey) {
      demands.push({
        ...about,
        when: has(`${path}.${mode}`, modes[0]),
        path: `${path}.kmsKeyArn`,
        must: isSet,
        what: `no key encrypts ${subject}`,
        required: "the ARN of a key, since the service has none of its own for them",
      });
    }
    return demands;
  }),
});
