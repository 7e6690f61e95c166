import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const bucket = resourceOf("aws:s3/bucket:Bucket", "site");
const website = resourceOf("aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration", "site");
const older = resourceOf("aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2", "site");

export const examples = defineExamples([
  { name: "no website", verdict: "holds", resources: [bucket({})] },
  {
    name: "a redirect to another host",
    verdict: "holds",
    resources: [
      website({ bucket: "site", redirectAllRequestsTo: { hostName: "www.example.com", protocol: "https" } }),
      bucket({ website: { redirectAllRequestsTo: "https://www.example.com" } }),
    ],
  },
  {
    name: "a website",
    verdict: "violated",
    resources: [website({ bucket: "site", indexDocument: { suffix: "index.html" } })],
    says: "no TLS",
  },
  {
    name: "a website, by the other token",
    verdict: "violated",
    resources: [older({ bucket: "site", indexDocument: { suffix: "index.html" } })],
  },
  {
    name: "a website in the bucket",
    verdict: "violated",
    resources: [bucket({ website: { indexDocument: "index.html" } })],
  },
  {
    name: "a website that is not known yet",
    verdict: "undecided",
    resources: [bucket({ website: unknownValue })],
  },
]);
