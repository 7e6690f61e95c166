import { z } from "zod";
import { advised, choice, text, variable } from "./scalars.ts";
import type { Use } from "./settings.ts";
import { exactlyOne, shape } from "./shapes.ts";

/** The key of a thing of the stack, which the checks look up. */
export const reference = (kind: string) =>
  advised(z.string(), {
    expected: `the key of one of the stack's ${kind}`,
    example: kind === "registries" ? "api" : "ledger",
  });

const ACCESS = () => choice(["read", "read-write"]).optional();

/** One line of a service's `uses`. */
export const USE = advised(
  z.strictObject({
    database: reference("databases")
      .optional()
      .describe("The key of a database: opens its port, injects its credentials, grants rds-db:connect."),
    cache: reference("caches").optional().describe("The key of a cache: opens its port and injects its AUTH token."),
    table: reference("tables").optional().describe("The key of a table: grants its items (F-15)."),
    bucket: reference("buckets").optional().describe("The key of a bucket: grants its objects."),
    secret: reference("secrets").optional().describe("The key of a secret: injects its value (D-16)."),
    parameters: reference("parameters")
      .optional()
      .describe("The key of a tree of parameters: grants reading its path (Z-30), or injects one of them."),
    service: reference("services")
      .optional()
      .describe("The key of another service: opens its port and tells its name (Z-57)."),
    as: variable()
      .optional()
      .describe(
        "For a database, cache or service the start of the variables' names (DB gives DB_HOST ...), for a secret or one parameter the variable's name; for a table, bucket or tree of parameters it adds <as>_TABLE, <as>_BUCKET or <as>_PARAMETERS_PATH.",
      ),
    access: ACCESS().describe("For a table or bucket: read or read-write. For parameters: read."),
    form: choice(["fields", "uri"])
      .optional()
      .describe(
        "For a database: fields gives <as>_HOST, _PORT, _NAME, _USER and _PASSWORD, uri a connection string <as>_URI (M-07); all services of a database take the same. Default: fields.",
      ),
    parameter: text(/^[A-Za-z0-9_.-]{1,128}$/, "the name of one parameter", "max-connections")
      .optional()
      .describe("For parameters: the one that is injected as a variable. Default: none; the path is read."),
    jsonKey: text(/^[\w.-]{1,128}$/, "a key of the secret's JSON", "password")
      .optional()
      .describe("For a secret: one key of its JSON. Default: the whole value."),
  }),
  { expected: "one thing that the service uses", example: "{ database: ledger, as: DB }" },
)
  .superRefine(checkUse, shape)
  .transform(toUse);

interface Form {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly example: string;
}

const FORMS: Readonly<Record<string, Form>> = {
  database: { needs: ["as"], may: ["form"], example: "{ database: ledger, as: DB }" },
  cache: { needs: ["as"], may: [], example: "{ cache: sessions, as: REDIS }" },
  service: { needs: ["as"], may: [], example: "{ service: reminder, as: REMINDER }" },
  table: { needs: ["access"], may: ["as"], example: "{ table: sessions, access: read-write }" },
  bucket: { needs: ["access"], may: ["as"], example: "{ bucket: documents, access: read-write }" },
  secret: { needs: ["as"], may: ["jsonKey"], example: "{ secret: api-keys, as: API_KEY }" },
  parameters: { needs: ["access"], may: ["as"], example: "{ parameters: app, access: read }" },
};

/** Of a tree of parameters: the one that is injected. */
const ONE_PARAMETER: Form = {
  needs: ["as"],
  may: ["parameter"],
  example: "{ parameters: app, parameter: max-connections, as: MAX_CONNECTIONS }",
};

function checkUse(use: object, context: z.core.$RefinementCtx<object>): void {
  const kinds = Object.keys(FORMS).filter((kind) => kind in use);
  const [kind] = kinds;
  const form = kind === "parameters" && "parameter" in use ? ONE_PARAMETER : FORMS[kind ?? ""];
  if (form === undefined || kinds.length > 1)
    return exactlyOne(Object.keys(FORMS), "{ database: ledger, as: DB }")(use, context);
  for (const needed of form.needs)
    if (!(needed in use))
      context.addIssue({
        code: "custom",
        path: [needed],
        params: { expected: `\`${needed}\` with \`${kind}\``, fix: `Write it like ${form.example}.`, missing: true },
      });
  if (kind === "parameters" && "access" in use && use.access === "read-write")
    context.addIssue({
      code: "custom",
      path: ["access"],
      params: {
        expected: "read, with `parameters`",
        fix: "Write `access: read`: operators and Pulumi set parameters.",
      },
    });
  for (const extra of ["as", "access", "form", "jsonKey", "parameter"])
    if (extra in use && !form.needs.includes(extra) && !form.may.includes(extra))
      context.addIssue({
        code: "custom",
        path: [extra],
        params: { expected: `no \`${extra}\` with \`${kind}\``, fix: `Write it like ${form.example}.` },
      });
}

interface RawUse {
  readonly database?: string | undefined;
  readonly cache?: string | undefined;
  readonly table?: string | undefined;
  readonly bucket?: string | undefined;
  readonly secret?: string | undefined;
  readonly service?: string | undefined;
  readonly parameters?: string | undefined;
  readonly parameter?: string | undefined;
  readonly as?: string | undefined;
  readonly access?: "read" | "read-write" | undefined;
  readonly form?: "fields" | "uri" | undefined;
  readonly jsonKey?: string | undefined;
}

function toUse(use: RawUse): Use {
  const { database, cache, table, bucket, secret, service, parameters, parameter, access = "read", jsonKey } = use;
  const named = use.as ?? "";
  const as = use.as === undefined ? {} : { as: use.as };
  if (database !== undefined) return { kind: "database", database, as: named, form: use.form ?? "fields" };
  if (cache !== undefined) return { kind: "cache", cache, as: named };
  if (service !== undefined) return { kind: "service", service, as: named };
  if (table !== undefined) return { kind: "table", table, access, ...as };
  if (bucket !== undefined) return { kind: "bucket", bucket, access, ...as };
  if (parameters !== undefined)
    return parameter === undefined
      ? { kind: "parameters", parameters, ...as }
      : { kind: "parameters", parameters, parameter, as: named };
  return { kind: "secret", secret: secret ?? "", as: named, ...(jsonKey === undefined ? {} : { jsonKey }) };
}
