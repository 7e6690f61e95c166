import type { Graph } from "../../policy/graph.ts";
import type { Resource } from "../../policy/resource.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, yes } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";
import { judge, type Verdict } from "../../policy/verdict.ts";

/** Requests that read objects of S3, or those that write and delete them. */
export type ObjectEvents = "read" | "write";

const OBJECTS = "AWS::S3::Object";

/** Objects of every bucket, now and later, in any partition. */
const EVERY_BUCKET = /^arn:[^:]+:s3(:::)?$/;

/** What a basic selector must say to record these. */
export const RECORDED = { read: ["All", "ReadOnly"], write: ["All", "WriteOnly"] } as const;

function recordsBasic(selector: Value, events: ObjectEvents): Truth {
  const everyObject = some(selector.at("dataResources").items(), (data) =>
    and(
      data.at("type").is(OBJECTS),
      some(data.at("values").items(), (value) => value.matches((text) => EVERY_BUCKET.test(text))),
    ),
  );
  return and(selector.at("readWriteType").oneOf(RECORDED[events], { absent: "All" }), everyObject);
}

/** The field of an advanced selector takes this value. */
export function equals(field: Value, expected: string): Truth {
  return some(field.at("equals").items(), (value) => value.is(expected));
}

/** The field of an advanced selector leaves these events in. To leave out some resources by name is no hole: logs of a bucket that takes logs never end. */
function leavesIn(field: Value, events: ObjectEvents): Truth {
  const is = (name: string) => field.at("field").is(name);
  const picksResources = or(...["equals", "startsWiths", "endsWiths"].map((operator) => field.at(operator).set()));
  return or(
    is("eventCategory"),
    is("resources.type"),
    and(is("readOnly"), equals(field, events === "read" ? "true" : "false")),
    and(is("resources.ARN"), not(picksResources)),
  );
}

function recordsAdvanced(selector: Value, events: ObjectEvents): Truth {
  const fields = selector.at("fieldSelectors").items();
  const has = (name: string, expected: string) =>
    some(fields, (field) => and(field.at("field").is(name), equals(field, expected)));
  return and(
    has("eventCategory", "Data"),
    has("resources.type", OBJECTS),
    every(fields, (field) => leavesIn(field, events)),
  );
}

/** The trail, or event data store, is on and records these events of all objects of the account. */
function records(recorder: Resource, events: ObjectEvents): Truth {
  const isTrail = TOKENS.trail.includes(recorder.type as never);
  return and(
    isTrail ? recorder.at("enableLogging").is(true, { absent: true }) : yes,
    or(
      some(recorder.at("eventSelectors").items(), (selector) => recordsBasic(selector, events)),
      some(recorder.at("advancedEventSelectors").items(), (selector) => recordsAdvanced(selector, events)),
    ),
  );
}

/** One of the program's trails or event data stores records these events: the trail judged need not do it all. */
export function judgeObjectEvents(trail: Resource, graph: Graph, events: ObjectEvents): Verdict {
  const recorders = families(TOKENS.trail, TOKENS.eventDataStore);
  const recorded = graph.memo(`who records ${events}s of objects`, () =>
    graph.ofType(recorders).reduce((known: Truth, recorder) => or(known, records(recorder, events)), no),
  );
  const advanced = trail.at("advancedEventSelectors");
  return judge(recorded, {
    what: `no trail records who ${events === "read" ? "reads" : "writes or deletes"} objects of S3`,
    at: advanced.isAbsent ? trail.at("eventSelectors") : advanced,
    found: advanced.isAbsent && trail.at("eventSelectors").isAbsent ? undefined : "selectors that leave them out",
    required: `the ${events} events of all buckets`,
    fix: `add eventSelectors: [{ readWriteType: "All", dataResources: [{ type: "${OBJECTS}", values: ["arn:aws:s3"] }] }]`,
  });
}
