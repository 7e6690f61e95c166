import { defineExamples, unknownValue } from "../examples.ts";

function session(inputs: unknown, sessionType = "Standard_Stream") {
  const content = JSON.stringify({ schemaVersion: "1.0", sessionType, inputs });
  return [{ type: "aws:ssm/document:Document", name: "shell", props: { documentType: "Session", content } }];
}

export const examples = defineExamples([
  { name: "a key", verdict: "holds", resources: session({ kmsKeyId: "alias/sessions" }) },
  { name: "a key that is not known yet", verdict: "holds", resources: session({ kmsKeyId: unknownValue }) },
  { name: "no key", verdict: "violated", resources: session({ s3BucketName: "logs" }), says: "kmsKeyId" },
  { name: "an empty key", verdict: "violated", resources: session({ kmsKeyId: "" }) },
  { name: "a session for a port", verdict: "not applicable", resources: session({}, "Port") },
  {
    name: "a document that is not about sessions",
    verdict: "not applicable",
    resources: [
      { type: "aws:ssm/document:Document", name: "patch", props: { documentType: "Command", content: "{}" } },
    ],
  },
  { name: "inputs that are not known yet", verdict: "undecided", resources: session(unknownValue) },
  {
    name: "a document in YAML",
    verdict: "undecided",
    resources: [
      {
        type: "aws:ssm/document:Document",
        name: "shell",
        props: { documentType: "Session", documentFormat: "YAML", content: "schemaVersion: '1.0'" },
      },
    ],
  },
]);
