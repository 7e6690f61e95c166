import { type Example, type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function machine(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/instance:Instance",
    name: "api",
    props: { ...{ ami: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function spot(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
    name: "spot",
    props: { ...{ ami: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function template(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    name: "template",
    props: { ...{ imageId: "ami-1" }, ...props },
  };
}

function configuration(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/launchConfiguration:LaunchConfiguration",
    name: "configuration",
    props: { ...{ imageId: "ami-1", instanceType: "t4g.small" }, ...props },
  };
}

function fleet(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
    name: "fleet",
    props: { ...{ iamFleetRole: "arn:aws:iam::123456789012:role/fleet", targetCapacity: 1 }, ...props },
  };
}

function byDefault(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ebs/encryptionByDefault:EncryptionByDefault", name: "default", props };
}

function of(type: string, props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type, name: "data", props };
}

const volume = (props: Readonly<Record<string, unknown>> = {}) =>
  of("aws:ebs/volume:Volume", { availabilityZone: "us-east-1a", ...props });

const copyOfSnapshot = (props: Readonly<Record<string, unknown>> = {}) =>
  of("aws:ebs/snapshotCopy:SnapshotCopy", { sourceSnapshotId: "snap-1", sourceRegion: "us-east-1", ...props });

const copyOfImage = (props: Readonly<Record<string, unknown>> = {}) =>
  of("aws:ec2/amiCopy:AmiCopy", { sourceAmiId: "ami-1", sourceAmiRegion: "us-east-1", ...props });

const image = (...ebsBlockDevices: readonly unknown[]) => of("aws:ec2/ami:Ami", { ebsBlockDevices });

/** What says itself whether it is encrypted. */
const STORES: readonly Example[] = [
  { name: "an encrypted volume", verdict: "holds", resources: [volume({ encrypted: true })] },
  {
    name: "a volume",
    verdict: "violated",
    resources: [volume()],
    says: "the volume is not encrypted (encrypted: found",
  },
  { name: "a volume where all are encrypted by default", verdict: "holds", resources: [volume(), byDefault({})] },
  {
    name: "a volume that is switched off, where all are encrypted by default",
    verdict: "violated",
    resources: [volume({ encrypted: false }), byDefault({})],
    says: "found false",
  },
  {
    name: "a volume where all of another region are encrypted by default",
    verdict: "violated",
    resources: [volume(), byDefault({ region: "eu-west-1" })],
  },
  {
    name: "a volume where all of a region that is not known yet are encrypted by default",
    verdict: "undecided",
    resources: [volume(), byDefault({ region: unknownValue })],
  },
  {
    name: "a volume that another stack encrypts by default",
    verdict: "holds",
    resources: [volume()],
    config: { ebsByDefault: true },
  },
  { name: "a volume from a snapshot", verdict: "undecided", resources: [volume({ snapshotId: "snap-1" })] },
  {
    name: "a volume from a snapshot where all are encrypted by default",
    verdict: "holds",
    resources: [volume({ snapshotId: "snap-1" }), byDefault({})],
  },
  {
    name: "a volume from a snapshot, switched off",
    verdict: "violated",
    resources: [volume({ snapshotId: "snap-1", encrypted: false })],
  },
  {
    name: "the copy of a snapshot",
    verdict: "violated",
    resources: [copyOfSnapshot()],
    says: "the copy is not encrypted",
  },
  {
    name: "the copy of a snapshot where all are encrypted by default",
    verdict: "holds",
    resources: [copyOfSnapshot(), byDefault({})],
  },
  {
    name: "the copy of an image",
    verdict: "violated",
    resources: [copyOfImage({ encrypted: false })],
    says: "the copy",
  },
  { name: "an encrypted copy of an image", verdict: "holds", resources: [copyOfImage({ encrypted: true })] },
  {
    name: "a new disk of an image",
    verdict: "violated",
    resources: [image({ deviceName: "xvda", snapshotId: "snap-1" }, { deviceName: "sdf", volumeSize: 8 })],
    says: "the volume is not encrypted (ebsBlockDevices[1].encrypted: found",
  },
  {
    name: "a disk of an image that is made from a snapshot",
    verdict: "holds",
    resources: [image({ deviceName: "xvda", snapshotId: "snap-1", encrypted: false })],
  },
];

export const examples = defineExamples([
  ...STORES,
  {
    name: "all volumes of a machine",
    verdict: "holds",
    resources: [
      machine({ rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "sdf", encrypted: true }] }),
    ],
  },
  {
    name: "a root left to the launch template",
    verdict: "holds",
    resources: [machine({ launchTemplate: { id: "lt-1" } })],
  },
  {
    name: "a disk that is left out of the image",
    verdict: "holds",
    resources: [
      configuration({ rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "sdf", noDevice: true }] }),
    ],
  },
  {
    name: "a launch template",
    verdict: "holds",
    resources: [
      template({
        blockDeviceMappings: [
          { deviceName: "xvda", ebs: { encrypted: "true" } },
          { deviceName: "sdb", virtualName: "ephemeral0" },
        ],
      }),
    ],
  },
  {
    name: "encrypted by default, in the same stack",
    verdict: "holds",
    resources: [machine(), byDefault({ enabled: true })],
  },
  { name: "the same, left out", verdict: "holds", resources: [machine(), byDefault({})] },
  {
    name: "encrypted by default, as the config says",
    verdict: "holds",
    resources: [machine()],
    config: { ebsByDefault: true },
  },
  {
    name: "nothing said of the root",
    verdict: "violated",
    resources: [machine()],
    says: "(rootBlockDevice.encrypted: found",
  },
  {
    name: "switched off, though encrypted by default",
    verdict: "violated",
    resources: [machine({ rootBlockDevice: { encrypted: false } })],
    config: { ebsByDefault: true },
    says: "found false",
  },
  {
    name: "encrypted by default in another region",
    verdict: "violated",
    resources: [machine(), byDefault({ enabled: true, region: "eu-west-1" })],
  },
  { name: "not encrypted by default", verdict: "violated", resources: [machine(), byDefault({ enabled: false })] },
  {
    name: "the second disk",
    verdict: "violated",
    resources: [machine({ rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "sdf" }] })],
    says: "ebsBlockDevices[0].encrypted",
  },
  {
    name: "a root that overrides its launch template",
    verdict: "violated",
    resources: [machine({ launchTemplate: { id: "lt-1" }, rootBlockDevice: { volumeSize: 20 } })],
  },
  { name: "a launch configuration", verdict: "violated", resources: [configuration()] },
  { name: "a spot request", verdict: "violated", resources: [spot()] },
  {
    name: "the disks of a launch template",
    verdict: "violated",
    resources: [template({ blockDeviceMappings: [{ ebs: { encrypted: "false" } }] })],
  },
  {
    name: "a spot fleet",
    verdict: "violated",
    resources: [fleet({ launchSpecifications: [{ ami: "ami-1", rootBlockDevices: [{ volumeSize: 20 }] }] })],
  },
  {
    name: "the second disk of a spot fleet",
    verdict: "violated",
    resources: [
      fleet({
        launchSpecifications: [{ rootBlockDevices: [{ encrypted: true }], ebsBlockDevices: [{ deviceName: "sdf" }] }],
      }),
    ],
  },
  {
    name: "a fleet that says nothing of its roots",
    verdict: "violated",
    resources: [fleet({ launchSpecifications: [{ ami: "ami-1" }] })],
  },
  {
    name: "an encrypted spot fleet",
    verdict: "holds",
    resources: [fleet({ launchSpecifications: [{ rootBlockDevices: [{ encrypted: true }] }] })],
  },
  {
    name: "a fleet of launch templates",
    verdict: "holds",
    resources: [fleet({ launchTemplateConfigs: [{ launchTemplateSpecification: { id: "lt-1", version: "1" } }] })],
  },
  {
    name: "a disk from a snapshot, which may be encrypted",
    verdict: "undecided",
    resources: [
      machine({ rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "sdf", snapshotId: "snap-1" }] }),
    ],
  },
  {
    name: "a disk from a snapshot, switched off",
    verdict: "violated",
    resources: [
      machine({
        rootBlockDevice: { encrypted: true },
        ebsBlockDevices: [{ deviceName: "sdf", snapshotId: "snap-1", encrypted: false }],
      }),
    ],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [machine({ rootBlockDevice: { encrypted: unknownValue } })],
  },
]);
