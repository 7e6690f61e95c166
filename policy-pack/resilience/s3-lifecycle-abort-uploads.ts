import { integer } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some, unknown, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** The properties that narrow a rule down to some objects: a rule for all has none, or an empty prefix. */
const FILTERS = [
  "prefix",
  "filter.tag",
  "filter.and.tags",
  ...["filter", "filter.and"].flatMap((block) =>
    ["prefix", "objectSizeGreaterThan", "objectSizeLessThan"].map((key) => `${block}.${key}`),
  ),
];

function isForAll(rule: Value): Truth {
  return and(
    ...FILTERS.map((path) => (rule.at(path).isUnknown ? unknown(rule.at(path).path) : not(rule.at(path).set()))),
  );
}

export const policy = definePropertyPolicy({
  name: "s3-lifecycle-abort-uploads",
  title: "Lifecycle rules end uploads that were never completed",
  severity: "low",
  rationale:
    "The parts of an upload that broke off are kept, and paid for, until somebody ends it. No listing of the bucket shows them.",
  remediation: [
    "Add a rule for the whole bucket: abortIncompleteMultipartUpload: { daysAfterInitiation: 7 }, an empty filter, status Enabled.",
  ],
  controls: {},
  checkov: ["CKV_AWS_300"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
  tokens: TOKENS.bucketLifecycle,
  settings: {
    maximumDays: integer(30, "The most days after which an upload is ended", { minimum: 1, maximum: 365 }),
  },
  demands: ({ maximumDays }) => [
    {
      tokens: TOKENS.bucketLifecycle,
      path: "rules",
      must: (rules) =>
        some(rules.items(), (rule) =>
          and(
            rule.at("status").is("Enabled"),
            rule.at("abortIncompleteMultipartUpload.daysAfterInitiation").satisfies((days) => days <= maximumDays),
            isForAll(rule),
          ),
        ),
      what: "no rule ends uploads to the whole bucket that were never completed",
      required: `a rule without a filter that ends them after ${maximumDays} days or earlier`,
      fix: 'add { id: "uploads", status: "Enabled", filter: {}, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } }',
    },
  ],
});
