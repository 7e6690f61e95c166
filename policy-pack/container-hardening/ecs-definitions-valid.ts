import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { holds, undecided, violated } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-definitions-valid",
  title: "Container definitions are JSON",
  severity: "high",
  rationale:
    "Of definitions that do not parse no policy can say whether they hold credentials, run as root or write logs, and AWS refuses them late, in the middle of a deployment.",
  remediation: [
    "Write the definitions with pulumi.jsonStringify([...]), which also takes values that are not known yet.",
  ],
  controls: { nist: ["CM-6"], iso27001: ["A.8.9"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  check(task) {
    const definitions = task.at("containerDefinitions");
    const { state } = definitions.json();
    if (state === "unknown") return undecided(definitions.path);
    if (state !== "malformed") return holds;
    return violated({
      what: "the container definitions are not a JSON list",
      at: definitions,
      found: "text that does not parse",
      required: "a JSON list of containers",
      fix: "write it with pulumi.jsonStringify([...])",
    });
  },
});
