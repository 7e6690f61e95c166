import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const vpc = resourceOf("aws:ec2/vpc:Vpc", "main");
const logged = resourceOf(
  "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
  "main-queries",
);
const VPC = { outputs: { id: "vpc-0123456789abcdef0" } } as const;

export const examples = defineExamples([
  {
    name: "an association that is made with it",
    verdict: "holds",
    resources: [
      vpc({ cidrBlock: "10.20.0.0/16" }),
      logged(
        { resolverQueryLogConfigId: unknownValue, resourceId: unknownValue },
        { propertyDependencies: { resourceId: ["main"] } },
      ),
    ],
  },
  {
    name: "an association by the VPC's id",
    verdict: "holds",
    resources: [
      vpc({ cidrBlock: "10.20.0.0/16" }, VPC),
      logged({ resolverQueryLogConfigId: "rqlc-0a1b", resourceId: "vpc-0123456789abcdef0" }),
    ],
  },
  { name: "none", verdict: "violated", resources: [vpc({ cidrBlock: "10.20.0.0/16" })] },
  {
    name: "one of another VPC",
    verdict: "violated",
    resources: [
      vpc({ cidrBlock: "10.20.0.0/16" }, VPC),
      logged({ resolverQueryLogConfigId: "rqlc-0a1b", resourceId: "vpc-0fedcba9876543210" }),
    ],
    says: "ResolverQueryLogConfigAssociation",
  },
  {
    name: "one that may be of it",
    verdict: "undecided",
    resources: [
      vpc({ cidrBlock: "10.20.0.0/16" }),
      logged({ resolverQueryLogConfigId: "rqlc-0a1b", resourceId: unknownValue }),
    ],
  },
]);
