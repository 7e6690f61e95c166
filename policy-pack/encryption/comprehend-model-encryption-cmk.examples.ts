import { defineExamples, unknownValue } from "../policy/examples.ts";

const KEY = "arn:aws:kms:us-east-1:123456789012:key/d9c8447f-0000-4000-8000-000000000000";

function recognizer(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:comprehend/entityRecognizer:EntityRecognizer", name: "recognizer", props } as const;
}

function classifier(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:comprehend/documentClassifier:DocumentClassifier", name: "classifier", props } as const;
}

export const examples = defineExamples([
  {
    name: "a key of one's own",
    verdict: "holds",
    resources: [recognizer({ volumeKmsKeyId: KEY, modelKmsKeyId: KEY })],
  },
  {
    name: "a key that is made in the same deployment",
    verdict: "holds",
    resources: [recognizer({ volumeKmsKeyId: KEY, modelKmsKeyId: unknownValue })],
  },
  { name: "no key", verdict: "violated", resources: [recognizer({ volumeKmsKeyId: KEY })] },
  {
    name: "the key that the service keeps for itself",
    verdict: "violated",
    resources: [recognizer({ volumeKmsKeyId: KEY, modelKmsKeyId: "alias/aws/service" })],
  },
  { name: "a classifier", verdict: "violated", resources: [classifier({ volumeKmsKeyId: KEY })] },
]);
