import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const bucket = resourceOf("aws:s3/bucket:Bucket", "site");
const website = resourceOf("aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration", "pages");

export const examples = defineExamples([
  { name: "hyphens", verdict: "holds", resources: [bucket({ bucket: "invoices-prod" })] },
  { name: "a prefix", verdict: "holds", resources: [bucket({ bucketPrefix: "invoices-" })] },
  {
    name: "a website",
    verdict: "holds",
    resources: [
      bucket({ bucket: "www.example.com" }),
      website({ bucket: "www.example.com", indexDocument: { suffix: "index.html" } }),
    ],
  },
  {
    name: "a website in the bucket",
    verdict: "holds",
    resources: [bucket({ bucket: "example.com", website: { redirectAllRequestsTo: "www.example.com" } })],
  },
  { name: "no name of the program's", verdict: "not applicable", resources: [bucket({})] },
  { name: "dots", verdict: "violated", resources: [bucket({ bucket: "invoices.example" })], says: "hyphens" },
  { name: "a prefix with a dot", verdict: "violated", resources: [bucket({ bucketPrefix: "invoices." })] },
  {
    name: "dots, beside another bucket's website",
    verdict: "violated",
    resources: [bucket({ bucket: "invoices.example" }), website({ bucket: "www.example.com" })],
  },
  { name: "a name that is not known yet", verdict: "undecided", resources: [bucket({ bucket: unknownValue })] },
]);
