import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555";

const database = resourceOf("aws:athena/database:Database", "database");
const workgroup = resourceOf("aws:athena/workgroup:Workgroup", "workgroup");

const results = (encryptionConfiguration: Readonly<Record<string, unknown>>) =>
  workgroup({ configuration: { resultConfiguration: { encryptionConfiguration } } });

const managed = (managedQueryResultsConfiguration: Readonly<Record<string, unknown>>) =>
  workgroup({ configuration: { managedQueryResultsConfiguration } });

export const examples = defineExamples([
  {
    name: "a workgroup with a key",
    verdict: "holds",
    resources: [results({ encryptionOption: "SSE_KMS", kmsKeyArn: KEY })],
  },
  {
    name: "a workgroup with a key that is made with it",
    verdict: "holds",
    resources: [results({ encryptionOption: "SSE_KMS", kmsKeyArn: unknownValue })],
  },
  { name: "a workgroup with the key of S3", verdict: "violated", resources: [results({ encryptionOption: "SSE_S3" })] },
  {
    name: "a workgroup with AWS's key in KMS",
    verdict: "violated",
    resources: [results({ encryptionOption: "SSE_KMS", kmsKeyArn: "alias/aws/s3" })],
  },
  {
    name: "a database with a key",
    verdict: "holds",
    resources: [database({ encryptionConfiguration: { encryptionOption: "CSE_KMS", kmsKey: KEY } })],
  },
  {
    name: "a database with the key of S3",
    verdict: "violated",
    resources: [database({ encryptionConfiguration: { encryptionOption: "SSE_S3" } })],
  },
  { name: "a database that says nothing", verdict: "not applicable", resources: [database({ bucket: "results" })] },
  {
    name: "results that Athena keeps, with a key",
    verdict: "holds",
    resources: [managed({ enabled: true, encryptionConfiguration: { kmsKey: KEY } })],
  },
  { name: "results that Athena keeps, with its own key", verdict: "violated", resources: [managed({ enabled: true })] },
  { name: "results that Athena does not keep", verdict: "not applicable", resources: [managed({ enabled: false })] },
  {
    name: "results that Athena may keep",
    verdict: "undecided",
    resources: [managed({ enabled: unknownValue })],
  },
]);
