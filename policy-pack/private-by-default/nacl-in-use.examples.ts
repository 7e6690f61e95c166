import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const acl = resourceOf("aws:ec2/networkAcl:NetworkAcl", "web");
const association = resourceOf("aws:ec2/networkAclAssociation:NetworkAclAssociation", "web-a");

export const examples = defineExamples([
  { name: "inline", verdict: "holds", resources: [acl({ subnetIds: [unknownValue] })] },
  {
    name: "by an association, not known yet",
    verdict: "holds",
    resources: [
      acl({}),
      association({ networkAclId: unknownValue }, { propertyDependencies: { networkAclId: ["web"] } }),
    ],
  },
  {
    name: "by an association that names its id",
    verdict: "holds",
    resources: [acl({}, { outputs: { id: "acl-1" } }), association({ networkAclId: "acl-1" })],
  },
  {
    name: "the default one of a VPC",
    verdict: "not applicable",
    resources: [{ type: "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", name: "default", props: {} }],
  },
  { name: "no subnet", verdict: "violated", resources: [acl({ vpcId: unknownValue })], says: "no subnet has" },
  {
    name: "another one is associated",
    verdict: "violated",
    resources: [acl({}, { outputs: { id: "acl-1" } }), association({ networkAclId: "acl-2" })],
  },
  {
    name: "an association that may be of it",
    verdict: "undecided",
    resources: [acl({}), association({ networkAclId: unknownValue })],
  },
]);
