import { fitName } from "../naming.ts";
import { Problems } from "../plan-error.ts";

/** How often somebody is reminded. */
export type ReminderPeriod = "monthly" | "quarterly" | "yearly";

/** A secret whose value people change, since what issues it cannot. */
export interface RemindedSecret {
  /** Its key in the settings: names the schedule. */
  readonly key: string;
  readonly secretName: string;
  readonly every: ReminderPeriod;
}

/** One schedule. */
export interface ReminderPlan {
  readonly key: string;
  /** Short enough that Pulumi's auto-name is one that EventBridge Scheduler takes. */
  readonly logicalName: string;
  /** In UTC. */
  readonly expression: string;
  readonly message: string;
}

/** The first day of each period, at nine: EventBridge Scheduler User Guide, "Cron-based schedules". */
const EXPRESSIONS: Readonly<Record<ReminderPeriod, string>> = {
  monthly: "cron(0 9 1 * ? *)",
  quarterly: "cron(0 9 1 1,4,7,10 ? *)",
  yearly: "cron(0 9 1 1 ? *)",
};

/** @throws PlanError where there is nothing to remind of, or two secrets have one key. */
export function planRotationReminder(name: string, secrets: readonly RemindedSecret[]): readonly ReminderPlan[] {
  const problems = new Problems(`RotationReminder "${name}"`);
  problems.require(secrets.length > 0, () => ({
    path: "secrets",
    found: "none",
    expected: "one secret or more",
    fix: "Leave the reminder out.",
  }));
  const keys = secrets.map(({ key }) => key);
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index)))
    problems.add({ path: "secrets", found: `${key} twice`, expected: "each key once", fix: "Remove one of the two." });
  problems.throwIfAny();
  return secrets
    .map(({ key, secretName, every }) => ({
      key,
      logicalName: fitName("schedule", `${name}-${key}`),
      expression: EXPRESSIONS[every],
      message: `Rotate the secret ${secretName}: ask its issuer for a new value, set it as a new version, start the services anew and withdraw the old one. This reminder is ${every}.`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
