import { integer, text } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { matchesName } from "../aws/operations/naming.ts";
import { isReminded } from "../aws/operations/reminders.ts";
import { rotationsOf } from "../aws/storage/rotations.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "api-key-rotation-reminder",
  title: "Somebody is reminded to rotate the keys that only people can rotate",
  severity: "low",
  rationale:
    "The key of another company's API is changed on that company's site, which no function can do. What nobody is reminded of is changed after it has been misused.",
  remediation: [
    'Add an aws.scheduler.Schedule with scheduleExpression: "cron(0 9 1 1,4,7,10 ? *)" and an SNS topic as its target.',
    "Name the secret in the target's input, so that whoever reads the message knows which.",
    "Or let a function rotate it: aws.secretsmanager.SecretRotation.",
  ],
  controls: { pci: ["8.3.9", "8.6.3"], nist: ["IA-5", "IA-5(1)"], soc2: ["CC6.1"], iso27001: ["A.5.17"] },
  url: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html",
  preset: "ledger",
  tokens: TOKENS.secret,
  settings: {
    names: text("[Aa][Pp][Ii][-_]?[Kk][Ee][Yy]", "Regular expression for the names of secrets that people rotate"),
    months: integer(3, "The most months between two reminders", { minimum: 1, maximum: 12 }),
  },
  check(secret, { names, months }, graph) {
    const isMeant = matchesName(secret.at("name"), names);
    if (isMeant.answer === "no") return notApplicable("its name says that it rotates in another way");
    if (rotationsOf(graph, secret).found.length > 0) return notApplicable("it is rotated by itself");
    return judge(or(isReminded(graph, secret, months), not(isMeant)), {
      what: "nobody is reminded to rotate the secret",
      at: secret.at("name"),
      required: `a schedule that tells an SNS topic of this secret every ${months} months or more often`,
      fix: "add new aws.scheduler.Schedule(name, { scheduleExpression, flexibleTimeWindow, target: { arn: topic.arn, roleArn, input } })",
    });
  },
});
