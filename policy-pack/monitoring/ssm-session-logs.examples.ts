import { defineExamples, unknownValue } from "../policy/examples.ts";

function session(inputs: unknown, documentType = "Session") {
  const content = JSON.stringify({ schemaVersion: "1.0", sessionType: "Standard_Stream", inputs });
  return [{ type: "aws:ssm/document:Document", name: "shell", props: { documentType, content } }];
}

const bucket = { s3BucketName: "session-logs", s3EncryptionEnabled: true };
const group = { cloudWatchLogGroupName: "/sessions", cloudWatchEncryptionEnabled: true };

function yaml(...inputs: readonly string[]) {
  const lines = ["schemaVersion: '1.0'", "sessionType: Standard_Stream", "inputs:", ...inputs.map((i) => `  ${i}`)];
  const props = { documentType: "Session", documentFormat: "YAML", content: lines.join("\n") };
  return [{ type: "aws:ssm/document:Document", name: "shell", props }];
}

export const examples = defineExamples([
  { name: "an encrypted bucket", verdict: "holds", resources: session({ ...bucket, cloudWatchLogGroupName: "" }) },
  { name: "an encrypted log group", verdict: "holds", resources: session(group) },
  { name: "no logs", verdict: "violated", resources: session({ kmsKeyId: "alias/sessions" }), says: "are not logged" },
  {
    name: "a bucket that may be plain",
    verdict: "violated",
    resources: session({ ...bucket, ...group, s3EncryptionEnabled: false }),
    says: "s3EncryptionEnabled: true",
  },
  {
    name: "a log group, nothing said of encryption",
    verdict: "violated",
    resources: session({ cloudWatchLogGroupName: "/sessions" }),
    says: "cloudWatchEncryptionEnabled: true",
  },
  { name: "a type of document that is not known yet", verdict: "undecided", resources: session({}, unknownValue) },
  { name: "inputs that are not known yet", verdict: "undecided", resources: session(unknownValue) },
  {
    name: "a kind of session that is not known yet",
    verdict: "undecided",
    resources: [
      {
        type: "aws:ssm/document:Document",
        name: "shell",
        props: { documentType: "Session", content: { sessionType: unknownValue, inputs: {} } },
      },
    ],
  },
  {
    name: "encrypted logs, in YAML",
    verdict: "holds",
    resources: yaml("s3BucketName: 'logs'", "s3EncryptionEnabled: true", "cloudWatchLogGroupName: ''"),
  },
  {
    name: "a bucket that need not be encrypted, in YAML",
    verdict: "violated",
    resources: yaml("s3BucketName: logs", "s3EncryptionEnabled: false"),
    says: "s3EncryptionEnabled",
  },
]);
