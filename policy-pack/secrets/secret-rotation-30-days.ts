import { integer, text } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { unsure } from "../policy/graph.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { isOftenEnough, rotationsOf } from "../aws/storage/rotations.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, type Truth, yes } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "secret-rotation-30-days",
  title: "Secrets are rotated by themselves, every 30 days or more often",
  severity: "medium",
  rationale:
    "A credential that leaks works until it is changed. One that changes every month by itself ends what nobody noticed, and proves that it can be changed when somebody did.",
  remediation: [
    "Add new aws.secretsmanager.SecretRotation(name, { secretId, rotationLambdaArn, rotationRules: { automaticallyAfterDays: 30 } }).",
    "Or let RDS keep the master user's password (manageMasterUserPassword), which it rotates.",
    "Name the secrets that nothing can rotate in the setting except.",
  ],
  controls: {
    fsbp: ["SecretsManager.1", "SecretsManager.4"],
    pci: ["8.3.9", "8.6.3"],
    nist: ["AC-2(1)", "AC-3(15)", "IA-5(1)"],
    soc2: ["CC6.1"],
    iso27001: ["A.5.17"],
  },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html",
  preset: "ledger",
  tokens: TOKENS.secret,
  settings: {
    maximumDays: integer(30, "The most days between two rotations", { minimum: 1, maximum: 1000 }),
    only: text("", "Regular expression for the names of the secrets that must rotate; empty: all"),
    except: text("", "Regular expression for the names of secrets that nothing can rotate; empty: none"),
  },
  check(secret, { maximumDays, only, except }, graph) {
    const name = secret.at("name");
    const isMeant = only === "" ? yes : matchesName(name, only);
    const isExcept: Truth = except === "" ? { answer: "no" } : matchesName(name, except);
    if (isMeant.answer === "no" || isExcept.answer === "yes") return notApplicable("the policy config leaves it out");
    const rotations = rotationsOf(graph, secret);
    const { found } = rotations;
    const rotated = or(
      some(found, (rotation) => isOftenEnough(rotation.at("rotationRules"), maximumDays)),
      unsure(rotations, "secretId"),
    );
    const open = [isMeant, isExcept].filter((statement) => statement.answer === "unknown");
    return judge(or(rotated, ...open), {
      what: found.length > 0 ? "the secret is rotated too seldom" : "nothing rotates the secret",
      at: found[0]?.at("rotationRules"),
      required: `a rotation every ${maximumDays} days or more often`,
      fix: `add new aws.secretsmanager.SecretRotation(name, { secretId: secret.id, rotationRules: { automaticallyAfterDays: ${maximumDays} } })`,
    });
  },
});
