import type { PolicyConfigSchema } from "@pulumi/policy";
import { LONGEST_EXCEPTION_DAYS } from "./exceptions.ts";
import { THRESHOLDS } from "./thresholds.ts";

const DAY = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
const LEVELS_BY_NAME: PolicyConfigSchema["properties"][string] = {
  type: "object",
  additionalProperties: { type: "string", enum: ["mandatory", "advisory", "disabled"] },
};
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
        properties: { policy: TEXT, urn: TEXT, reason: TEXT, owner: TEXT, expires: DAY, optional: { type: "boolean" } },
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
    enforcement: {
      type: "object",
      description: "Levels of many policies at once; the most specific counts: policy, framework, theme, severity.",
      default: {},
      properties: {
        policy: LEVELS_BY_NAME,
        framework: LEVELS_BY_NAME,
        theme: LEVELS_BY_NAME,
        severity: LEVELS_BY_NAME,
      },
      additionalProperties: false,
    },
    thresholds: {
      type: "object",
      description: "Settings of several policies, given once: days, regions, networks, ports, TLS, sizes, tags.",
      default: {},
      properties: Object.fromEntries(
        Object.entries(THRESHOLDS).map(([name, { schema }]) => [
          name,
          schema as PolicyConfigSchema["properties"][string],
        ]),
      ),
      additionalProperties: false,
    },
    longestExceptionDays: {
      type: "integer",
      description: "Days ahead at most that exceptions may expire, and accepted deviations be reviewed.",
      default: LONGEST_EXCEPTION_DAYS,
      minimum: 1,
    },
    asOf: {
      type: "string",
      description:
        "Judge expiry and review as of this later day (YYYY-MM-DD) instead of today, to see what is about to end.",
      default: "",
    },
  },
};
