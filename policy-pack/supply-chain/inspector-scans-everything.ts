import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { some } from "../policy/truth.ts";
import { combine, judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "inspector-scans-everything",
  title: "Inspector scans machines, images and functions",
  severity: "high",
  rationale: "What is not scanned keeps its known holes until somebody uses them.",
  remediation: [
    'Set resourceTypes: ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"], over one or several enablers.',
    "Take kinds that the account does not have out of the policy's setting.",
  ],
  controls: { fsbp: ["Inspector.1", "Inspector.2", "Inspector.3", "Inspector.4"] },
  url: "https://docs.aws.amazon.com/inspector/latest/user/scanning-resources.html",
  preset: "strict",
  tokens: TOKENS.vulnerabilityScanner,
  settings: { types: texts(["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"], "Kinds of resources that must be scanned") },
  check(scanner, { types }, graph) {
    const listed = graph.ofType(TOKENS.vulnerabilityScanner).flatMap((one) => one.at("resourceTypes").items());
    return combine(
      types.map((type) =>
        judge(
          some(listed, (item) => item.is(type)),
          {
            what: `nothing scans ${type}`,
            at: scanner.at("resourceTypes"),
            required: types.join(", "),
            fix: `add "${type}" to resourceTypes`,
          },
        ),
      ),
    );
  },
});
