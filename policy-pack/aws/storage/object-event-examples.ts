import { defineExamples, type Example, resourceOf, unknownValue } from "../../policy/examples.ts";
import type { ObjectEvents } from "./object-events.ts";

const trail = resourceOf("aws:cloudtrail/trail:Trail", "audit");
const store = resourceOf("aws:cloudtrail/eventDataStore:EventDataStore", "lake");

const ALL = [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }];
const DATA = { field: "eventCategory", equals: ["Data"] };
const OBJECTS = { field: "resources.type", equals: ["AWS::S3::Object"] };

const basic = (readWriteType: unknown, dataResources: unknown = ALL) => ({
  eventSelectors: [{ readWriteType, dataResources }],
});
const advanced = (...fieldSelectors: readonly unknown[]) => ({ advancedEventSelectors: [{ fieldSelectors }] });

/** Examples of the two policies on events of objects, which differ in what counts. */
export function objectEventExamples(events: ObjectEvents): readonly Example[] {
  const own = events === "read" ? "ReadOnly" : "WriteOnly";
  const other = events === "read" ? "WriteOnly" : "ReadOnly";
  const isOwn = { field: "readOnly", equals: [String(events === "read")] };
  const isOther = { field: "readOnly", equals: [String(events !== "read")] };
  return defineExamples([
    { name: "all events of all objects", verdict: "holds", resources: [trail(basic("All"))] },
    {
      name: "no word on which, which means all",
      verdict: "holds",
      resources: [trail({ eventSelectors: [{ dataResources: ALL }] })],
    },
    {
      name: "these only, of another partition",
      verdict: "holds",
      resources: [trail(basic(own, [{ type: "AWS::S3::Object", values: ["arn:aws-us-gov:s3:::"] }]))],
    },
    {
      name: "an advanced selector that leaves out the bucket of the logs",
      verdict: "holds",
      resources: [
        trail(advanced(DATA, OBJECTS, { field: "resources.ARN", notStartsWiths: ["arn:aws:s3:::trail-logs/"] })),
      ],
    },
    {
      name: "an advanced selector of these only",
      verdict: "holds",
      resources: [trail(advanced(DATA, OBJECTS, isOwn))],
    },
    {
      name: "another trail, and a store of CloudTrail Lake",
      verdict: "holds",
      resources: [trail({}), store(advanced(DATA, OBJECTS))],
    },
    { name: "management events only", verdict: "violated", resources: [trail({})], says: "no trail records who" },
    { name: "the other events only", verdict: "violated", resources: [trail(basic(other))] },
    {
      name: "objects of one bucket",
      verdict: "violated",
      resources: [trail(basic("All", [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::invoices/"] }]))],
      says: "selectors that leave them out",
    },
    {
      name: "calls of functions",
      verdict: "violated",
      resources: [trail(basic("All", [{ type: "AWS::Lambda::Function", values: ["arn:aws:lambda"] }]))],
    },
    {
      name: "an advanced selector of the other events",
      verdict: "violated",
      resources: [trail(advanced(DATA, OBJECTS, isOther))],
    },
    {
      name: "an advanced selector of management events",
      verdict: "violated",
      resources: [trail(advanced({ field: "eventCategory", equals: ["Management"] }))],
    },
    {
      name: "an advanced selector of one bucket's objects",
      verdict: "violated",
      resources: [trail(advanced(DATA, OBJECTS, { field: "resources.ARN", startsWiths: ["arn:aws:s3:::invoices/"] }))],
    },
    {
      name: "an advanced selector of one kind of request",
      verdict: "violated",
      resources: [trail(advanced(DATA, OBJECTS, { field: "eventName", equals: ["DeleteObject"] }))],
    },
    {
      name: "a trail that is switched off",
      verdict: "violated",
      resources: [trail({ enableLogging: false, ...basic("All") })],
    },
    {
      name: "selectors that are not known yet",
      verdict: "undecided",
      resources: [trail({ eventSelectors: unknownValue })],
    },
    { name: "objects that are not known yet", verdict: "undecided", resources: [trail(basic("All", unknownValue))] },
  ]);
}
