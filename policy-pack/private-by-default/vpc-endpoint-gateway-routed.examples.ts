import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const endpoint = resourceOf("aws:ec2/vpcEndpoint:VpcEndpoint", "s3");
const association = resourceOf("aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation", "private");

const S3 = { vpcId: "vpc-0a1b2c3d", serviceName: "com.amazonaws.us-east-1.s3" };
const BY_ID = { routeTableId: "rtb-0a1b2c3d", vpcEndpointId: unknownValue };

export const examples = defineExamples([
  { name: "in a route table", verdict: "holds", resources: [endpoint({ ...S3, routeTableIds: [unknownValue] })] },
  {
    name: "in a route table, by a resource of its own",
    verdict: "holds",
    resources: [
      endpoint({ ...S3, vpcEndpointType: "Gateway" }),
      association(BY_ID, { propertyDependencies: { vpcEndpointId: ["s3"] } }),
    ],
  },
  {
    name: "an interface, which has addresses instead of routes",
    verdict: "not applicable",
    resources: [endpoint({ ...S3, vpcEndpointType: "Interface", subnetIds: ["subnet-0a1b2c3d"] })],
  },
  { name: "in none", verdict: "violated", resources: [endpoint(S3)], says: "routeTableIds" },
  { name: "in none of an empty list", verdict: "violated", resources: [endpoint({ ...S3, routeTableIds: [] })] },
  {
    name: "in none, beside another endpoint's",
    verdict: "violated",
    resources: [
      endpoint({ ...S3, vpcEndpointType: "Gateway" }, { outputs: { id: "vpce-0a1b2c3d" } }),
      association({ routeTableId: "rtb-0a1b2c3d", vpcEndpointId: "vpce-9f8e7d6c" }),
    ],
  },
  { name: "a route that may be to it", verdict: "undecided", resources: [endpoint(S3), association(BY_ID)] },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ ...S3, vpcEndpointType: unknownValue })],
  },
]);
