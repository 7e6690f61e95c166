import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const record = resourceOf("aws:route53/record:Record", "www");
const address = resourceOf("aws:ec2/eip:Eip", "web");
const bucket = resourceOf("aws:s3/bucket:Bucket", "site");

export const examples = defineExamples([
  {
    name: "from an Elastic IP address",
    verdict: "holds",
    resources: [
      address({}),
      record({ type: "A", records: ["203.0.113.7"] }, { propertyDependencies: { records: ["web"] } }),
    ],
  },
  {
    name: "the known address of one",
    verdict: "holds",
    resources: [address({}, { outputs: { publicIp: "203.0.113.7" } }), record({ type: "A", records: ["203.0.113.7"] })],
  },
  {
    name: "an alias",
    verdict: "holds",
    resources: [
      record({ type: "A", aliases: [{ name: unknownValue, zoneId: unknownValue, evaluateTargetHealth: true }] }),
    ],
  },
  { name: "a private address", verdict: "holds", resources: [record({ type: "A", records: ["10.0.0.7"] })] },
  { name: "a private address of IPv6", verdict: "holds", resources: [record({ type: "AAAA", records: ["fd00::7"] })] },
  {
    name: "an address that is not known yet",
    verdict: "holds",
    resources: [record({ type: "A", records: [unknownValue] })],
  },
  { name: "not an address", verdict: "not applicable", resources: [record({ type: "TXT", records: ["203.0.113.7"] })] },
  {
    name: "written down",
    verdict: "violated",
    resources: [record({ type: "A", records: ["203.0.113.7"] })],
    says: "records[0]",
  },
  {
    name: "written down, beside one of the stack",
    verdict: "violated",
    resources: [
      address({}, { outputs: { publicIp: "203.0.113.7" } }),
      record({ type: "A", records: ["203.0.113.7", "203.0.113.8"] }),
    ],
    says: "records[1]",
  },
  {
    name: "written down for IPv6",
    verdict: "violated",
    resources: [record({ type: "AAAA", records: ["2001:db8::7"] })],
  },
  {
    name: "an alias of a load balancer's name, which nobody can ask for",
    verdict: "holds",
    resources: [record({ type: "A", aliases: [{ name: "front-123.eu-west-1.elb.amazonaws.com", zoneId: "Z1" }] })],
  },
  {
    name: "another name, of a bucket of the stack",
    verdict: "holds",
    resources: [
      bucket({ bucket: "shop" }),
      record({ type: "CNAME", records: ["shop.s3-website-eu-west-1.amazonaws.com"] }),
    ],
  },
  {
    name: "a website of the stack's bucket, by an alias",
    verdict: "holds",
    resources: [
      bucket({ bucket: "www.example.com" }),
      record({
        type: "A",
        name: "www.example.com",
        aliases: [{ name: "s3-website-eu-west-1.amazonaws.com", zoneId: "Z1" }],
      }),
    ],
  },
  {
    name: "another name, from the resource",
    verdict: "holds",
    resources: [
      address({}),
      record(
        { type: "CNAME", records: ["shop.eu-west-1.elasticbeanstalk.com"] },
        { propertyDependencies: { records: ["web"] } },
      ),
    ],
  },
  {
    name: "another name, not of AWS",
    verdict: "holds",
    resources: [record({ type: "CNAME", records: ["shop.example.net"] })],
  },
  {
    name: "another name, of an environment that is not there",
    verdict: "violated",
    resources: [record({ type: "CNAME", records: ["shop.eu-west-1.elasticbeanstalk.com"] })],
    says: "whoever has it",
  },
  {
    name: "an alias of such a name",
    verdict: "violated",
    resources: [record({ type: "A", aliases: [{ name: "shop.eu-west-1.elasticbeanstalk.com", zoneId: "Z1" }] })],
    says: "aliases[0].name",
  },
  {
    name: "a website of no bucket of the stack, by an alias",
    verdict: "violated",
    resources: [
      bucket({ bucket: "other" }),
      record({
        type: "A",
        name: "www.example.com",
        aliases: [{ name: "s3-website-eu-west-1.amazonaws.com", zoneId: "Z1" }],
      }),
    ],
  },
  {
    name: "a type that is not known yet",
    verdict: "undecided",
    resources: [record({ type: unknownValue, records: ["203.0.113.7"] })],
  },
]);
