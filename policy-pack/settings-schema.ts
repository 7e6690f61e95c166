import type { PolicyConfigSchema } from "@pulumi/policy";

const DAY = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
const TEXT = { type: "string", minLength: 1 } as const;

/** The schema of the pack-wide settings; the engine refuses a config that does not meet it before anything runs. */
export const SETTINGS_SCHEMA: PolicyConfigSchema = {
  properties: {
    exceptions: {
      type: "array",
      description: "Violations tolerated until a day: policy, URN pattern, reason, owner, last day.",
      default: [],
      items: {
        type: "object",
        properties: { policy: TEXT, urn: TEXT, reason: TEXT, owner: TEXT, expires: DAY },
        required: ["policy", "urn", "reason", "owner", "expires"],
        additionalProperties: false,
      },
    },
    accepted: {
      type: "array",
      description: "Violations the requirements ask for: policy, URN pattern, ledger row, reason, day of review.",
      default: [],
      items: {
        type: "object",
        properties: { policy: TEXT, urn: TEXT, ledger: TEXT, reason: TEXT, review: DAY },
        required: ["policy", "urn", "ledger", "reason", "review"],
        additionalProperties: false,
      },
    },
    asOf: {
      type: "string",
      description: "Judge expiry and review as of this day (YYYY-MM-DD) instead of today, to see what is about to end.",
      default: "",
    },
  },
};
