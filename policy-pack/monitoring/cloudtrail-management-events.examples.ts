import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const trail = resourceOf("aws:cloudtrail/trail:Trail", "audit");
const another = resourceOf("aws:cloudtrail/trail:Trail", "account");

const OBJECTS = [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }];
const MANAGEMENT = { field: "eventCategory", equals: ["Management"] };
const DATA = { field: "eventCategory", equals: ["Data"] };

const basic = (...eventSelectors: readonly unknown[]) => ({ eventSelectors });
const advanced = (...selectors: readonly (readonly unknown[])[]) => ({
  advancedEventSelectors: selectors.map((fieldSelectors) => ({ fieldSelectors })),
});

export const examples = defineExamples([
  { name: "no selectors", verdict: "holds", resources: [trail({})] },
  { name: "objects, too", verdict: "holds", resources: [trail(basic({ dataResources: OBJECTS }))] },
  {
    name: "all, but for the requests to KMS",
    verdict: "holds",
    resources: [
      trail(basic({ readWriteType: "All", excludeManagementEventSources: ["kms.amazonaws.com"] })),
      another(advanced([MANAGEMENT, { field: "eventSource", notEquals: ["kms.amazonaws.com"] }])),
    ],
  },
  {
    name: "reads by one selector, writes by another",
    verdict: "holds",
    resources: [trail(basic({ readWriteType: "ReadOnly" }, { readWriteType: "WriteOnly" }))],
  },
  { name: "an advanced selector", verdict: "holds", resources: [trail(advanced([DATA], [MANAGEMENT]))] },
  {
    name: "advanced selectors of reads and of writes",
    verdict: "holds",
    resources: [
      trail(
        advanced(
          [MANAGEMENT, { field: "readOnly", equals: ["true"] }],
          [MANAGEMENT, { field: "readOnly", equals: ["false"] }],
        ),
      ),
    ],
  },
  {
    name: "objects alone, beside a trail of the rest",
    verdict: "holds",
    resources: [trail(basic({ includeManagementEvents: false, dataResources: OBJECTS })), another({})],
  },
  {
    name: "objects alone",
    verdict: "violated",
    resources: [trail(basic({ includeManagementEvents: false, dataResources: OBJECTS }))],
    says: "leave out requests that manage the account",
  },
  {
    name: "objects alone, beside a trail that is switched off",
    verdict: "violated",
    resources: [
      trail(basic({ includeManagementEvents: false, dataResources: OBJECTS })),
      another({ enableLogging: false }),
    ],
  },
  { name: "writes alone", verdict: "violated", resources: [trail(basic({ readWriteType: "WriteOnly" }))] },
  { name: "reads alone", verdict: "violated", resources: [trail(basic({ readWriteType: "ReadOnly" }))] },
  { name: "an advanced selector of data", verdict: "violated", resources: [trail(advanced([DATA]))] },
  {
    name: "an advanced selector of writes",
    verdict: "violated",
    resources: [trail(advanced([MANAGEMENT, { field: "readOnly", equals: ["false"] }]))],
  },
  {
    name: "an advanced selector of one service",
    verdict: "violated",
    resources: [trail(advanced([MANAGEMENT, { field: "eventSource", equals: ["iam.amazonaws.com"] }]))],
  },
  {
    name: "selectors that are not known yet",
    verdict: "undecided",
    resources: [trail({ eventSelectors: unknownValue })],
  },
]);
