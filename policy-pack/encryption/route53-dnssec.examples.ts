import { defineExamples, resourceOf, unknownValue } from "../examples.ts";

const zone = resourceOf("aws:route53/zone:Zone", "example");
const signing = resourceOf("aws:route53/hostedZoneDnsSec:HostedZoneDnsSec", "signed");
const OF = { propertyDependencies: { hostedZoneId: ["example"] } };

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
