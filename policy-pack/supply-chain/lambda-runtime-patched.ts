import { texts } from "../policy/config.ts";
import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

/**
 * Deprecated from September 2025 to November 2026, in that order (Lambda Developer Guide, "Lambda runtimes", as of 2026-08).
 * The next are ruby3.3 on 2027-03-31 and nodejs22.x on 2027-04-30. Older ones are the matter of lambda-runtime-supported.
 */
const UNPATCHED = ["nodejs18.x", "python3.9", "ruby3.2", "nodejs20.x", "provided.al2", "python3.10", "dotnet8"];

export const policy = definePropertyPolicy({
  name: "lambda-runtime-patched",
  title: "Lambda functions use a runtime that still gets security patches",
  severity: "medium",
  rationale:
    "Lambda still runs and updates functions on a runtime that was deprecated lately, but no longer patches it: each hole found in it since stays open.",
  remediation: [
    "Move the function to a later runtime of the same language.",
    "Name further runtimes in the setting refused as AWS deprecates them.",
  ],
  controls: {},
  checkov: ["CKV_AWS_363"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtime-support-policy",
  preset: "strict",
  tokens: TOKENS.function,
  settings: { refused: texts(UNPATCHED, "Identifiers of runtimes that are refused") },
  demands: ({ refused }) => [
    {
      tokens: TOKENS.function,
      path: "runtime",
      must: isNoneOf(refused),
      what: "the runtime gets no security patches any more",
      required: "a runtime that is not deprecated",
      fix: 'set runtime to a later one, such as "nodejs24.x", "python3.14" or "java25"',
    },
  ],
});
