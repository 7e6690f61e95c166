import { texts } from "../policy/config.ts";
import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

/**
 * Deprecated before 2025 (Lambda Developer Guide, "Lambda runtimes", as of 2026-08). With those of before June 2023 Lambda
 * makes and changes no functions any more; with the others it makes none from 2027-02-01 and changes none from 2027-03-03 on.
 */
const GIVEN_UP = [
  "nodejs",
  "nodejs4.3",
  "nodejs4.3-edge",
  "nodejs6.10",
  "nodejs8.10",
  "nodejs10.x",
  "nodejs12.x",
  "nodejs14.x",
  "nodejs16.x",
  "python2.7",
  "python3.6",
  "python3.7",
  "python3.8",
  "ruby2.5",
  "ruby2.7",
  "java8",
  "go1.x",
  "provided",
  "dotnetcore1.0",
  "dotnetcore2.0",
  "dotnetcore2.1",
  "dotnetcore3.1",
  "dotnet5.0",
  "dotnet6",
  "dotnet7",
];

export const policy = definePropertyPolicy({
  name: "lambda-runtime-supported",
  title: "Lambda functions use no runtime that AWS has given up",
  severity: "medium",
  rationale:
    "A runtime that is given up gets no security patches, and after a while Lambda refuses to make or change functions with it: the fix for a hole cannot even be deployed.",
  remediation: [
    "Move the function to a runtime that is supported.",
    "Name further runtimes in the setting refused, or take some out of it.",
  ],
  controls: { fsbp: ["Lambda.2"] },
  checkov: ["CKV_AWS_363"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated",
  tokens: TOKENS.function,
  settings: { refused: texts(GIVEN_UP, "Identifiers of runtimes that are refused") },
  demands: ({ refused }) => [
    {
      tokens: TOKENS.function,
      path: "runtime",
      must: isNoneOf(refused),
      what: "the runtime is no longer supported",
      required: "a runtime that AWS supports",
      fix: 'set runtime to a current one, such as "nodejs24.x", "python3.14" or "java25"',
    },
  ],
});
