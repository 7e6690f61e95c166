import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** What changes objects, whether from a form or a script. */
const WRITES = /^(PUT|POST|DELETE)$/;

function opens(rule: Value): Truth {
  return and(
    some(rule.at("allowedOrigins").items(), (origin) => origin.matches((text) => /^(https?:\/\/)?\*$/i.test(text))),
    some(rule.at("allowedMethods").items(), (method) => method.matches((text) => WRITES.test(text))),
  );
}

export const policy = definePropertyPolicy({
  name: "s3-cors-not-open",
  title: "Buckets let the scripts of named websites write objects, not of all",
  severity: "low",
  preset: "strict",
  rationale:
    "CORS decides which websites may use a bucket from the browser of a visitor. With every origin, any page that somebody opens can write with an address that was signed for another, or from inside the network that the bucket trusts.",
  remediation: [
    "Name the origins of your own sites in allowedOrigins of the rules with PUT, POST or DELETE.",
    "Rules that only read (GET, HEAD) may stay open, for fonts and pictures.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html",
  demands: [
    {
      tokens: families(TOKENS.bucketCors, TOKENS.bucket),
      each: "corsRules",
      path: "",
      must: (rule) => not(opens(rule)),
      what: "the scripts of every website may write objects",
      required: "named origins, or methods that only read",
      fix: "name the origins of your own sites in allowedOrigins",
    },
  ],
});
