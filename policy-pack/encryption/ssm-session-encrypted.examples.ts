import { defineExamples, unknownValue } from "../policy/examples.ts";

function session(inputs: unknown, sessionType = "Standard_Stream") {
  const content = JSON.stringify({ schemaVersion: "1.0", sessionType, inputs });
  return [{ type: "aws:ssm/document:Document", name: "shell", props: { documentType: "Session", content } }];
}

function yaml(inputs: readonly string[], documentFormat = "YAML") {
  const lines = [
    "---",
    "schemaVersion: '1.0'",
    "sessionType: Standard_Stream",
    "inputs:",
    ...inputs.map((i) => `  ${i}`),
  ];
  const props = { documentType: "Session", documentFormat, content: lines.join("\n") };
  return [{ type: "aws:ssm/document:Document", name: "shell", props }];
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
  { name: "a key, in YAML", verdict: "holds", resources: yaml(["kmsKeyId: alias/sessions # of the team"]) },
  {
    name: "no key, in YAML",
    verdict: "violated",
    resources: yaml(['kmsKeyId: ""', 's3BucketName: "logs"', "shellProfile:", "  linux: |", "    exec bash"]),
    says: "kmsKeyId",
  },
  { name: "YAML that is more than settings", verdict: "undecided", resources: yaml(["kmsKeyId: *key"]) },
  {
    name: "YAML that is not said to be it, which AWS refuses",
    verdict: "undecided",
    resources: yaml(["kmsKeyId: alias/sessions"], "JSON"),
  },
]);
