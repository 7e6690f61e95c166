import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const zone = resourceOf("aws:route53/zone:Zone", "example");
const signing = resourceOf("aws:route53/hostedZoneDnsSec:HostedZoneDnsSec", "signed");
const OF = { propertyDependencies: { hostedZoneId: ["example"] } };
const association = resourceOf("aws:route53/zoneAssociation:ZoneAssociation", "office");
const ASSOCIATED = { propertyDependencies: { zoneId: ["example"] } };

export const examples = defineExamples([
  {
    name: "signed",
    verdict: "holds",
    resources: [zone({ name: "example.com" }), signing({ hostedZoneId: unknownValue }, OF)],
  },
  {
    name: "a private zone",
    verdict: "not applicable",
    resources: [zone({ name: "internal", vpcs: [{ vpcId: unknownValue }] })],
  },
  {
    name: "a zone that another resource associates with a VPC",
    verdict: "not applicable",
    resources: [zone({ name: "internal" }), association({ zoneId: unknownValue, vpcId: unknownValue }, ASSOCIATED)],
  },
  {
    name: "another zone is private",
    verdict: "violated",
    resources: [
      zone({ name: "example.com" }, { outputs: { id: "Z1" } }),
      association({ zoneId: "Z2", vpcId: "vpc-1" }),
    ],
  },
  { name: "not signed", verdict: "violated", resources: [zone({ name: "example.com" })], says: "not signed" },
  {
    name: "switched off",
    verdict: "violated",
    resources: [
      zone({ name: "example.com" }),
      signing({ hostedZoneId: unknownValue, signingStatus: "NOT_SIGNING" }, OF),
    ],
    says: "switched off",
  },
  {
    name: "one that may be of it",
    verdict: "undecided",
    resources: [zone({ name: "example.com" }), signing({ hostedZoneId: unknownValue })],
  },
]);
