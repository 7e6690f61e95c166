import { z } from "zod";
import { advised, choice, onOff, whole } from "./scalars.ts";

const BACKUP = advised(
  z.strictObject({
    vaultLock: choice(["off", "governance", "compliance"])
      .default("governance")
      .describe(
        "Whether backups can be deleted before their time: by who may remove the lock (governance), or by nobody at all, AWS and you included (compliance: it cannot be undone once the grace time is over). Default: governance, which `protection: off` lifts.",
      ),
    graceDays: whole(3, 36_500, "days", 7)
      .default(7)
      .describe("Days in which a lock in compliance mode can still be taken back, 3 or more. Default: 7."),
    retentionDays: whole(1, 36_500, "days", 35).default(35).describe("Days that daily backups are kept. Default: 35."),
    monthlyRetentionDays: whole(1, 36_500, "days", 365)
      .default(365)
      .describe("Days that the backup of a month's first day is kept, at least retentionDays. Default: 365."),
    restoreTesting: onOff()
      .default(true)
      .describe("Whether each store's latest backup is restored once a month, to see that it can be. Default: on."),
  }),
  { expected: "how backups are kept", example: "{ vaultLock: governance }" },
);

/** Backups. */
export const backup = BACKUP.optional().describe(
  "A vault with backups of all databases and tables, beside their own point-in-time recovery; `{}` takes every default. Default: none.",
);
