import { defineGraphPolicy } from "../policy/define-policy.ts";
import { equals, RECORDED } from "../aws/storage/object-events.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, some, type Truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge } from "../policy/verdict.ts";

type Requests = keyof typeof RECORDED;

/** Operators that pick; those that leave out (KMS and the RDS Data API are the only services that can be) do not. */
const PICKS = ["equals", "startsWiths", "endsWiths"];

function basic(selector: Value, requests: Requests): Truth {
  return and(
    selector.at("includeManagementEvents").is(true, { absent: true }),
    selector.at("readWriteType").oneOf(RECORDED[requests], { absent: "All" }),
  );
}

function leavesIn(field: Value, requests: Requests): Truth {
  const is = (name: string) => field.at("field").is(name);
  return or(
    is("eventCategory"),
    and(is("readOnly"), equals(field, String(requests === "read"))),
    and(is("eventSource"), not(or(...PICKS.map((operator) => field.at(operator).set())))),
  );
}

function advanced(selector: Value, requests: Requests): Truth {
  const fields = selector.at("fieldSelectors").items();
  const isManagement = some(fields, (field) => and(field.at("field").is("eventCategory"), equals(field, "Management")));
  return and(
    isManagement,
    every(fields, (field) => leavesIn(field, requests)),
  );
}

/** Without selectors, a trail records all requests that manage the account, and nothing else. */
function recordsAll(trail: Resource): Truth {
  const selectors = trail.at("eventSelectors");
  const finer = trail.at("advancedEventSelectors");
  if (selectors.isAbsent && finer.isAbsent) return yes;
  return every(["read", "write"] as const, (requests) =>
    or(
      some(selectors.items(), (selector) => basic(selector, requests)),
      some(finer.items(), (selector) => advanced(selector, requests)),
    ),
  );
}

export const policy = defineGraphPolicy({
  name: "cloudtrail-management-events",
  title: "Trails record all requests that manage the account",
  severity: "high",
  // A trail of data events alone is right where a trail of another program, or of the organization, has the rest.
  preset: "strict",
  rationale:
    "Who looks around in an account (List, Describe, GetSecretValue) only reads, and who takes it over writes. A trail with half of it, or with data events alone, shows neither how it began nor what was done.",
  remediation: [
    'Leave includeManagementEvents out and set readWriteType: "All" in a selector; a trail without selectors has both.',
    "The first copy of these events costs nothing; excludeManagementEventSources may leave out kms.amazonaws.com.",
  ],
  controls: { fsbp: ["CloudTrail.1"] },
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html",
  tokens: TOKENS.trail,
  check(trail, _config, graph) {
    const another = some(graph.ofType(TOKENS.trail), (other) =>
      and(other.at("enableLogging").is(true, { absent: true }), recordsAll(other)),
    );
    const finer = trail.at("advancedEventSelectors");
    return judge(or(recordsAll(trail), another), {
      what: "the selectors of the trail leave out requests that manage the account",
      at: finer.isAbsent ? trail.at("eventSelectors") : finer,
      found: "a part of them, or none",
      required: "reads and writes",
      fix: 'set readWriteType: "All" and leave includeManagementEvents out, or add a selector with eventCategory Management',
    });
  },
});
