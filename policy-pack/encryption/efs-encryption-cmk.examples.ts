import { defineExamples, unknownValue } from "../policy/examples.ts";

function fileSystem(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:efs/fileSystem:FileSystem", name: "shared", props }];
}

export const examples = defineExamples([
  {
    name: "a key of the account's own",
    verdict: "holds",
    resources: fileSystem({ encrypted: true, kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd" }),
  },
  { name: "a key that is not known yet", verdict: "holds", resources: fileSystem({ kmsKeyId: unknownValue }) },
  { name: "encrypted with EFS's key", verdict: "violated", resources: fileSystem({ encrypted: true }) },
  {
    name: "EFS's key by its alias",
    verdict: "violated",
    resources: fileSystem({ encrypted: true, kmsKeyId: "alias/aws/elasticfilesystem" }),
    says: "alias/aws/elasticfilesystem",
  },
]);
