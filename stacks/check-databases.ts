import { sizeProblems } from "../components/data/database-capacity.plan.ts";
import { DATABASE_ENGINES } from "../components/data/database-engines.ts";
import { watchProblems } from "../components/data/database-watch.plan.ts";
import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import { showPath } from "./problem-paths.ts";
import type { Stated } from "./schema.ts";

type Database = Stated["databases"][string];

/** Each database's version and names are the engine's own, and its secret has one form. */
export const checkDatabases: Check = (checking) => [
  ...entriesOf(checking, "databases").flatMap(([key, database]) => [
    ...checkVersion(key, database),
    ...checkEngine(key, database),
    ...checkUser(key, database, ["masterUsername"], database.masterUsername),
    ...(database.user.name === undefined ? [] : checkUser(key, database, ["user", "name"], database.user.name)),
    ...checkOwnUser(key, database),
    ...checkRotationDays(key, database),
    ...checkFamily(key, database),
  ]),
  ...checkForms(checking),
  ...checkRotated(checking),
];

function checkVersion(key: string, { engine, version }: Database): Problem[] {
  const facts = DATABASE_ENGINES[engine];
  if (facts.version.test(version)) return [];
  const expected = `a version of ${engine}, such as "${facts.versionExample}"`;
  return [problem(["databases", key, "version"], version, expected, `Write it like "${facts.versionExample}".`)];
}

/** What the engine does not do; that the size is said in one of two ways is the schema's. */
function checkEngine(key: string, database: Database): Problem[] {
  const { engine, version } = database;
  const sized = DATABASE_ENGINES[engine].version.test(version) ? sizeProblems(engine, version, database) : [];
  return [...sized, ...watchProblems(engine, database)].map(({ path, ...rest }) => ({
    path: showPath(["databases", key, ...path.split(".")]),
    ...rest,
  }));
}

/** The application's user is another one than the master, or it would have the master's rights. */
function checkOwnUser(key: string, { masterUsername, user: { name } }: Database): Problem[] {
  // PostgreSQL takes names in capitals for the same ones in small letters.
  if (name?.toLowerCase() !== masterUsername.toLowerCase()) return [];
  const expected = "another user than the master";
  return [problem(["databases", key, "user", "name"], name, expected, "Leave it out, or choose another name.")];
}

/** Days between rotations that there are not would only look like safety. */
function checkRotationDays(key: string, { user: { rotation, rotationDays } }: Database): Problem[] {
  if (rotation || rotationDays === undefined) return [];
  const path = ["databases", key, "user", "rotationDays"];
  return [problem(path, rotationDays, "none with rotation off", "Remove it, or write `rotation: on`.")];
}

function checkUser(key: string, { engine }: Database, at: readonly string[], user: string): Problem[] {
  const { user: form, userWords, reservedUsers } = DATABASE_ENGINES[engine];
  const path = ["databases", key, ...at];
  if (!form.test(user)) {
    const near = user.replace(/[^A-Za-z0-9]/g, "");
    return [problem(path, user, `for ${engine} ${userWords}`, `Write it as ${near}.`)];
  }
  if (!reservedUsers.includes(user.toLowerCase())) return [];
  const expected = `none of ${reservedUsers.join(", ")}, which ${engine} keeps`;
  return [problem(path, user, expected, `Choose another name, such as ${key.replaceAll("-", "")}owner.`)];
}

function checkFamily(key: string, { engine, version, parameterGroupFamily: family }: Database): Problem[] {
  const own = DATABASE_ENGINES[engine].family(version);
  if (family === undefined || family.replace(/[\d.]+$/, "") === own.replace(/[\d.]+$/, "")) return [];
  const fix = `Leave it out, or write ${own}.`;
  return [problem(["databases", key, "parameterGroupFamily"], family, `a family of ${engine}`, fix)];
}

/** A secret holds its parts or a connection string, so that all of a database's services read the same. */
function checkForms(checking: Checking): Problem[] {
  const first = new Map<string, { readonly form: string; readonly service: string }>();
  return entriesOf(checking, "services").flatMap(([service, { uses }]) =>
    uses.flatMap((use, index) => {
      if (use.kind !== "database") return [];
      const other = first.get(use.database);
      if (other === undefined) first.set(use.database, { form: use.form, service });
      if (other === undefined || other.form === use.form) return [];
      const expected = `${other.form}, as services.${other.service} takes it: the secret of a database has one form`;
      const path = ["services", service, "uses", index, "form"];
      return [problem(path, use.form, expected, `Write \`form: ${other.form}\` here, or change the other.`)];
    }),
  );
}

/** AWS's rotation functions read JSON and write it: they would make nothing of a connection string. */
function checkRotated(checking: Checking): Problem[] {
  return entriesOf(checking, "services").flatMap(([service, { uses }]) =>
    uses.flatMap((use, index) => {
      if (use.kind !== "database" || use.form !== "uri") return [];
      const database = checking.stated.databases?.[use.database];
      if (database === undefined || !database.user.rotation) return [];
      const expected = `fields: the rotation of databases.${use.database} writes JSON`;
      const fix = `Write \`form: fields\`, or \`rotation: off\` in databases.${use.database}.user.`;
      return [problem(["services", service, "uses", index, "form"], use.form, expected, fix)];
    }),
  );
}
