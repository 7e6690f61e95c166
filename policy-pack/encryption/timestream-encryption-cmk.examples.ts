import { defineExamples, unknownValue } from "../policy/examples.ts";

function database(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:timestreamwrite/database:Database", name: "metrics", props: { databaseName: "m", ...props } }];
}

export const examples = defineExamples([
  {
    name: "a key of the account's own",
    verdict: "holds",
    resources: database({ kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd" }),
  },
  { name: "a key that is not known yet", verdict: "holds", resources: database({ kmsKeyId: unknownValue }) },
  { name: "AWS's key, which is the default", verdict: "violated", resources: database({}) },
  {
    name: "AWS's key by its alias",
    verdict: "violated",
    resources: database({ kmsKeyId: "alias/aws/timestream" }),
    says: "alias/aws/timestream",
  },
]);
