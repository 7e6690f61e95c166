import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const bucket = resourceOf("aws:s3/bucket:Bucket", "uploads");
const cors = resourceOf("aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", "uploads");
const older = resourceOf("aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2", "uploads");

const rule = (allowedOrigins: unknown, allowedMethods: unknown) => ({ allowedOrigins, allowedMethods });
const READS = ["GET", "HEAD"];
const ALL = ["GET", "PUT", "POST", "DELETE", "HEAD"];

export const examples = defineExamples([
  {
    name: "a site of one's own",
    verdict: "holds",
    resources: [cors({ bucket: "uploads", corsRules: [rule(["https://app.example.com"], ALL)] })],
  },
  {
    name: "subdomains of one's own",
    verdict: "holds",
    resources: [cors({ bucket: "uploads", corsRules: [rule(["https://*.example.com"], ["PUT"])] })],
  },
  {
    name: "reading, from everywhere",
    verdict: "holds",
    resources: [bucket({ corsRules: [rule(["*"], READS), rule(["https://app.example.com"], ["PUT"])] })],
  },
  { name: "no rules", verdict: "holds", resources: [bucket({})] },
  {
    name: "everything, from everywhere",
    verdict: "violated",
    resources: [cors({ bucket: "uploads", corsRules: [rule(["*"], ALL)] })],
    says: "name the origins",
  },
  {
    name: "uploads from every site with TLS",
    verdict: "violated",
    resources: [older({ bucket: "uploads", corsRules: [rule(["https://*"], ["POST"])] })],
  },
  {
    name: "writes from every site, in the bucket",
    verdict: "violated",
    resources: [bucket({ corsRules: [rule(["*"], READS), rule(["https://app.example.com", "*"], ["PUT"])] })],
  },
  { name: "deletes", verdict: "violated", resources: [bucket({ corsRules: [rule(["*"], ["DELETE"])] })] },
  {
    name: "origins that are not known yet",
    verdict: "undecided",
    resources: [cors({ bucket: "uploads", corsRules: [rule(unknownValue, ALL)] })],
  },
]);
