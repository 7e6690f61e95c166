import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const subnet = resourceOf("aws:ec2/subnet:Subnet", "data");
const mount = resourceOf("aws:efs/mountTarget:MountTarget", "mount");
const HERE = { propertyDependencies: { subnetId: ["data"] } } as const;

export const examples = defineExamples([
  {
    name: "a private subnet",
    verdict: "holds",
    resources: [subnet({ mapPublicIpOnLaunch: false }), mount({ subnetId: unknownValue }, HERE)],
  },
  {
    name: "AWS's default, which gives none",
    verdict: "holds",
    resources: [subnet({}), mount({ subnetId: unknownValue }, HERE)],
  },
  {
    name: "a public subnet",
    verdict: "violated",
    resources: [subnet({ mapPublicIpOnLaunch: true }), mount({ subnetId: unknownValue }, HERE)],
    says: "mapPublicIpOnLaunch",
  },
  {
    name: "a public subnet by its id",
    verdict: "violated",
    resources: [
      subnet({ mapPublicIpOnLaunch: true }, { outputs: { id: "subnet-0a1b2c3d4e5f60718" } }),
      mount({ subnetId: "subnet-0a1b2c3d4e5f60718" }),
    ],
  },
  { name: "a subnet elsewhere", verdict: "not applicable", resources: [mount({ subnetId: "subnet-0fedcba98" })] },
  {
    name: "a subnet of which it is not known yet",
    verdict: "undecided",
    resources: [subnet({ mapPublicIpOnLaunch: unknownValue }), mount({ subnetId: unknownValue }, HERE)],
  },
  {
    name: "a subnet that is not known yet",
    verdict: "undecided",
    resources: [subnet({ mapPublicIpOnLaunch: true }), mount({ subnetId: unknownValue })],
  },
]);
