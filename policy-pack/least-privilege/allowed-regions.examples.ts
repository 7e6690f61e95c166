import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const bucket = resourceOf("aws:s3/bucket:Bucket", "data");
const provider = resourceOf("pulumi:providers:aws", "eu");
const other = resourceOf("random:index/randomId:RandomId", "id");
const config = { regions: ["eu-central-1", "us-east-1"] };

export const examples = defineExamples([
  { name: "an agreed region", verdict: "holds", config, resources: [bucket({ region: "eu-central-1" })] },
  { name: "a provider of one", verdict: "holds", config, resources: [provider({ region: "us-east-1" })] },
  { name: "the provider's region", verdict: "not applicable", config, resources: [bucket({})] },
  { name: "another cloud's", verdict: "not applicable", config, resources: [other({ region: "eu-west-1" })] },
  { name: "no list", verdict: "not applicable", resources: [bucket({ region: "eu-west-1" })] },
  {
    name: "a provider of another region",
    verdict: "violated",
    config,
    resources: [provider({ region: "eu-west-1" })],
    says: "eu-west-1",
  },
  { name: "a resource of another region", verdict: "violated", config, resources: [bucket({ region: "ap-south-1" })] },
  {
    name: "a region that is not known yet",
    verdict: "undecided",
    config,
    resources: [bucket({ region: unknownValue })],
  },
]);
