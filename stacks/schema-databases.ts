import { z } from "zod";
import { absentKeys, choice, halves, keyed, list, onOff, quotedText, secretNameText, text, whole } from "./scalars.ts";
import { exactlyOne, shape } from "./shapes.ts";

const identifier = (what: string, example: string) =>
  text(
    /^[A-Za-z][A-Za-z0-9_]{0,62}$/,
    `a ${what} of 1 to 63 letters, digits and underscores that starts with a letter`,
    example,
  );

const USER = z.strictObject({
  name: identifier("user name", "ledger_app")
    .optional()
    .describe(
      "Login name; of DocumentDB without underscores. Default: the database's name with _app, of DocumentDB with app. With another one give another secretName too.",
    ),
  rotation: onOff()
    .default(true)
    .describe("New passwords by AWS's own rotation function, with alternating users (Z-48, C-24). Default: on."),
  rotationDays: whole(1, 1000, "days", 30).optional().describe("Days between rotations (Z-48). Default: 30."),
});

const MASTER = z.strictObject({
  name: secretNameText().optional().describe("Name of the secret. Default: /<environment>/<application>/<key>/master."),
  usedByServices: onOff()
    .default(false)
    .describe("Services still connect as the master: a step of docs/upgrades/application-user.md. Default: off."),
});

const CAPACITY = z.strictObject({
  min: halves(0, 256, "capacity units", 0.5).describe(
    "Least capacity units of an instance, each about 2 GiB of memory, from 0.5 on; of Aurora also 0, with pauseAfterSeconds. Required.",
  ),
  max: halves(1, 256, "capacity units", 4).describe("Most capacity units of an instance. Required."),
  pauseAfterSeconds: whole(300, 86_400, "seconds", 1800)
    .optional()
    .describe("Seconds without a connection after which an instance of Aurora pauses; with min 0 required."),
});

const DATABASE = z
  .strictObject({
    engine: choice(["aurora-postgresql", "documentdb"]).describe(
      "The engine: Aurora PostgreSQL (F-23), or Amazon DocumentDB, which speaks MongoDB's language (M-15). Required.",
    ),
    version: quotedText(/^\d+(?:\.\d+){0,2}$/, "the engine's version as text", "16").describe(
      'The engine\'s version, in quotes. Of Aurora the major one, such as "16": AWS picks the minor one and keeps it current; "16.11" has to follow by hand what AWS applies and withdraws. Of DocumentDB such as "5.0". Required.',
    ),
    instanceClass: text(/^db\.[a-z0-9]+\.[a-z0-9]+$/, "a database instance class", "db.t4g.medium")
      .optional()
      .describe("Size of each instance, such as db.t4g.medium (about $0.07 an hour). This or capacity is required."),
    capacity: CAPACITY.optional().describe(
      "Between what each instance scales with the load (Aurora Serverless v2, DocumentDB serverless; about $0.12 and $0.08 a unit and hour), in place of instanceClass.",
    ),
    instances: whole(1, 16, "instances", 2)
      .default(2)
      .describe("Instances, in different zones; two or more survive the loss of one (F-54). Default: 2."),
    databaseName: identifier("database name", "ledger").describe(
      "Name of the application's database. Required. Changing it replaces an Aurora cluster.",
    ),
    masterUsername: identifier("user name", "ledger_admin").describe(
      "The master user; of DocumentDB without underscores. Required. Changing it replaces the cluster.",
    ),
    secretName: secretNameText()
      .optional()
      .describe(
        "Name of the secret with the application user's credentials (F-18). Default: /<environment>/<application>/<key>/credentials (Z-46, C-19).",
      ),
    user: USER.prefault({}).describe(
      "The application's own user, whom services connect as (Z-37). It is made in the database by hand, once: docs/runbooks/application-user.md.",
    ),
    masterSecret: MASTER.optional().describe(
      "Keeps a generated master password in a secret. Default: AWS makes, keeps and rotates Aurora's; that of DocumentDB is generated, in /<environment>/<application>/<key>/master.",
    ),
    backupRetentionDays: whole(1, 35, "days", 7)
      .optional()
      .describe("Days of backups, 1 to 35. Default: 1 in dev, 7 in staging, 35 in prod."),
    storage: choice(["standard", "io-optimized"])
      .default("standard")
      .describe(
        "How input and output are paid: by the request, or in a higher price of instances and storage. Default: standard.",
      ),
    insights: choice(["standard", "advanced"])
      .default("standard")
      .describe(
        "Aurora's Database Insights, under the customer's key: standard keeps 7 days and costs nothing, advanced keeps 15 months and is paid for by vCPU or ACU. Default: standard.",
      ),
    logExports: list(choice(["instance", "iam-db-auth-error"]))
      .default([])
      .describe(
        "Aurora's logs that go to encrypted groups besides postgresql: instance, and iam-db-auth-error, which says why a login by IAM failed. DocumentDB always writes audit and profiler. Default: none.",
      ),
    audit: onOff()
      .optional()
      .describe(
        "Whether Aurora's log tells by pgAudit who changed the schema, users and rights; it waits for a reboot and an extension made by hand: docs/runbooks/audit-database.md. Default: off; DocumentDB is always audited.",
      ),
    extendedSupport: onOff()
      .default(true)
      .describe(
        "Whether Aurora goes on with paid support of a version whose standard support has ended, rather than be moved to another. Decided when the cluster is made: a running one keeps what it has. Default: on, as AWS does.",
      ),
    parameterGroupFamily: text(
      /^(?:aurora-postgresql\d+|docdb\d+\.\d+)$/,
      "a parameter group family of the engine",
      "aurora-postgresql16",
    )
      .optional()
      .describe("The parameter group's family. Default: that of the version, such as aurora-postgresql16 or docdb5.0."),
  })
  .superRefine(exactlyOne(["instanceClass", "capacity"], "instanceClass: db.t4g.medium"), shape);

absentKeys.add(DATABASE, {
  proxy:
    "Remove it: sessions of RDS Proxy end when the user changes, as it does with every rotation (docs/runbooks/application-user.md). Let the application pool its connections.",
});

/** Databases. */
export const databases = keyed(DATABASE)
  .default({})
  .describe("Databases by key, each encrypted and reached by the services that use it. Default: none.");
