import { definePolicy } from "../policy/define-policy.ts";
import { judgeContainers } from "../aws/compute/containers.ts";
import { isCredentialValue, isSecretName } from "../policy/credentials.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, judge, type Verdict } from "../policy/verdict.ts";

const REFERENCE = /^arn:aws[\w-]*:(secretsmanager|ssm):/;
/** Secrets Manager and Systems Manager take a bare parameter name of the same region too. */
const PARAMETER_NAME = /^\/?[\w.-]+(\/[\w.-]+)*$/;

function judgeVariable(container: string, entry: Value): Verdict {
  const name = entry.at("name");
  const holdsCredential = entry.at("value").matches((text) => isCredentialValue(text, name.text()));
  return judge(not(and(name.matches(isSecretName), holdsCredential)), {
    what: `container ${container} gets a credential in its environment, ${name.printable ?? "of a name not known"}`,
    found: `a plain environment variable at ${entry.path}`,
    required: "a reference in secrets",
    fix: `secrets: [{ name: "${name.printable ?? "NAME"}", valueFrom: secret.arn }] instead of environment`,
  });
}

export const policy = definePolicy({
  name: "ecs-secrets-by-reference",
  title: "Containers get their credentials by reference to Secrets Manager or Parameter Store",
  severity: "critical",
  rationale:
    "What stands in a container's environment is printed by DescribeTaskDefinition, kept in every revision, in the state and in the logs of the pipeline. A reference is resolved when the task starts, by the execution role only, and rotates without a new revision.",
  remediation: [
    "Store the credential with aws.secretsmanager.Secret.",
    'Move the entry from environment to secrets: { name: "DB_PASSWORD", valueFrom: secret.arn } (":password::" after the ARN picks a JSON key).',
    "Allow the execution role secretsmanager:GetSecretValue on that secret.",
  ],
  controls: {
    fsbp: ["ECS.8"],
    pci: ["8.3.2", "8.6.2"],
    nist: ["IA-5(7)", "SC-28"],
    soc2: ["CC6.1"],
    iso27001: ["A.5.17", "A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  check(taskDefinition) {
    return judgeContainers(taskDefinition, ({ name, value, list }) =>
      combine([
        ...list("environment")
          .items()
          .map((entry) => judgeVariable(name, entry)),
        ...value
          .at("secrets")
          .items()
          .map((entry) => {
            const from = entry.at("valueFrom");
            return judge(
              from.matches((text) => REFERENCE.test(text) || PARAMETER_NAME.test(text)),
              {
                what: `container ${name} has a secret that is not a reference`,
                found: `something else than an ARN at ${from.path}`,
                required: "the ARN of a secret or a parameter",
                fix: "set valueFrom to secret.arn, or the ARN of an aws.ssm.Parameter of type SecureString",
              },
            );
          }),
      ]),
    );
  },
});
