import { defineGraphPolicy } from "../policy/define-policy.ts";
import { rotationsOf } from "../aws/storage/rotations.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "secret-rotation-required",
  title: "Secrets are rotated by themselves",
  severity: "medium",
  // Rotation needs a function that knows the credential's owner: many secrets are keys of other people's services.
  preset: "strict",
  rationale:
    "A credential that leaks works until it is changed. One that is changed by itself ends what nobody noticed, and proves that it can be changed when somebody did.",
  remediation: [
    "Add new aws.secretsmanager.SecretRotation(name, { secretId: secret.id, rotationLambdaArn, rotationRules: { automaticallyAfterDays: 30 } }).",
    "Or let RDS keep the master user's password (manageMasterUserPassword), which it rotates.",
  ],
  controls: { fsbp: ["SecretsManager.1"] },
  checkov: ["CKV2_AWS_57"],
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
  tokens: TOKENS.secret,
  check(secret, _config, graph) {
    const { found, maybe } = rotationsOf(graph, secret);
    const rotated = or(
      some(found, (rotation) => rotation.at("rotationEnabled").is(true, { absent: true })),
      some(maybe, (rotation) => unknown(`${rotation.name}: secretId`)),
    );
    return judge(rotated, {
      what: found.length > 0 ? "the secret's rotation is switched off" : "nothing rotates the secret",
      at: found[0]?.at("rotationEnabled"),
      required: "a rotation",
      fix: "add new aws.secretsmanager.SecretRotation(name, { secretId: secret.id, rotationLambdaArn, rotationRules: { automaticallyAfterDays: 30 } })",
    });
  },
});
