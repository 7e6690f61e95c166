import { defineExamples, unknownValue, type ExampleResource } from "../policy/examples.ts";

const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

function disk(token: string, props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: `aws:${token}`, name: "disk", props };
}

function byDefault(keyArn: string, region?: string): ExampleResource {
  return { type: "aws:ebs/defaultKmsKey:DefaultKmsKey", name: "default", props: { keyArn, region } };
}

const volume = (props: Readonly<Record<string, unknown>>) => disk("ebs/volume:Volume", { encrypted: true, ...props });

const template = (ebs: Readonly<Record<string, unknown>>) =>
  disk("ec2/launchTemplate:LaunchTemplate", { blockDeviceMappings: [{ deviceName: "/dev/sdb", ebs }] });

export const examples = defineExamples([
  { name: "a key of the account's own", verdict: "holds", resources: [volume({ kmsKeyId: own })] },
  { name: "a key that is not known yet", verdict: "holds", resources: [volume({ kmsKeyId: unknownValue })] },
  { name: "the account's default key", verdict: "holds", resources: [volume({}), byDefault(own)] },
  {
    name: "a copy of a snapshot with a key",
    verdict: "holds",
    resources: [disk("ebs/snapshotCopy:SnapshotCopy", { kmsKeyId: own })],
  },
  { name: "AWS's key, which is the default", verdict: "violated", resources: [volume({})] },
  {
    name: "AWS's key by its alias, whatever the default is",
    verdict: "violated",
    resources: [volume({ kmsKeyId: "alias/aws/ebs" }), byDefault(own)],
    says: "alias/aws/ebs",
  },
  {
    name: "a default key of another region",
    verdict: "violated",
    resources: [volume({}), byDefault(own, "us-east-1")],
  },
  {
    name: "AWS's key as the default",
    verdict: "violated",
    resources: [volume({}), byDefault("arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs")],
  },
  {
    name: "a copy of a snapshot with AWS's key",
    verdict: "violated",
    resources: [disk("ebs/snapshotCopy:SnapshotCopy", { encrypted: true })],
  },
  {
    name: "a copy of an image with AWS's key",
    verdict: "violated",
    resources: [disk("ec2/amiCopy:AmiCopy", { encrypted: true })],
  },
  {
    name: "a volume from a snapshot, whose key it takes",
    verdict: "undecided",
    resources: [volume({ snapshotId: "snap-0123456789abcdef0" })],
  },
  {
    name: "a volume from a snapshot, with AWS's key",
    verdict: "violated",
    resources: [volume({ snapshotId: "snap-0123456789abcdef0", kmsKeyId: "alias/aws/ebs" })],
  },
  {
    name: "a launch template with a key",
    verdict: "holds",
    resources: [template({ encrypted: "true", kmsKeyId: own })],
  },
  { name: "a launch template with AWS's key", verdict: "violated", resources: [template({ encrypted: "true" })] },
  {
    name: "a launch template and the account's default key",
    verdict: "holds",
    resources: [template({ encrypted: "true" }), byDefault(own)],
  },
  {
    name: "a launch template that encrypts nothing",
    verdict: "not applicable",
    resources: [template({ encrypted: "false" })],
  },
  { name: "a launch template that says nothing", verdict: "not applicable", resources: [template({ volumeSize: 8 })] },
  {
    name: "a launch template that may encrypt",
    verdict: "undecided",
    resources: [template({ encrypted: unknownValue })],
  },
]);
