import { defineExamples, unknownValue } from "../policy/examples.ts";

function lifecycle(...rules: readonly Readonly<Record<string, unknown>>[]) {
  const type = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
  return [{ type, name: "lifecycle", props: { bucket: "documents", rules } }];
}

function abort(rest: Readonly<Record<string, unknown>> = {}, daysAfterInitiation: unknown = 7) {
  return { id: "uploads", status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation }, ...rest };
}

const narrow: readonly Readonly<Record<string, unknown>>[] = [
  { prefix: "logs/" },
  { filter: { prefix: "logs/" } },
  { filter: { tag: { key: "kind", value: "log" } } },
  { filter: { objectSizeGreaterThan: 1000 } },
  { filter: { objectSizeLessThan: 1000 } },
  { filter: { and: { prefix: "logs/", tags: { kind: "log" } } } },
  { filter: { and: { prefix: "", tags: { kind: "log" } } } },
  { filter: { and: { prefix: "", objectSizeGreaterThan: 1000 } } },
];

export const examples = defineExamples([
  { name: "a rule without a filter", verdict: "holds", resources: lifecycle(abort()) },
  { name: "a rule with an empty filter", verdict: "holds", resources: lifecycle(abort({ filter: {} })) },
  { name: "a rule for every prefix", verdict: "holds", resources: lifecycle(abort({ filter: { prefix: "" } })) },
  {
    name: "a rule for every prefix, in the other form",
    verdict: "holds",
    resources: lifecycle(abort({ filter: { and: { prefix: "" } } })),
  },
  {
    name: "beside a rule for something else",
    verdict: "holds",
    resources: lifecycle({ id: "logs", status: "Enabled", expiration: { days: 90 } }, abort({}, 30)),
  },
  {
    name: "the other token",
    verdict: "holds",
    resources: [
      {
        type: "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
        name: "lifecycle",
        props: { bucket: "documents", rules: [abort()] },
      },
    ],
  },
  ...narrow.map((rest, i) => ({
    name: `a rule for some objects only (${i + 1})`,
    verdict: "violated" as const,
    resources: lifecycle(abort(rest)),
  })),
  {
    name: "rules for something else",
    verdict: "violated",
    resources: lifecycle({ id: "logs", status: "Enabled", expiration: { days: 90 } }),
    says: "daysAfterInitiation: 7",
  },
  { name: "a rule that is switched off", verdict: "violated", resources: lifecycle(abort({ status: "Disabled" })) },
  { name: "uploads are ended late", verdict: "violated", resources: lifecycle(abort({}, 31)) },
  { name: "fewer days by the config", verdict: "violated", resources: lifecycle(abort()), config: { maximumDays: 6 } },
  {
    name: "a filter that is not known yet",
    verdict: "undecided",
    resources: lifecycle(abort({ filter: { prefix: unknownValue } })),
  },
]);
