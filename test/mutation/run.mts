import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isEquivalent, mutantText } from "./equivalent.ts";
import { type Outcome, registered, sharedModules, tryPolicy, tryShared } from "./trial.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    shared: { type: "boolean", default: false },
    sample: { type: "string", default: "1" },
    minimum: { type: "string", default: "0" },
    survivors: { type: "string" },
  },
});

function score(outcomes: readonly Outcome[]): string {
  const killed = outcomes.filter((o) => o.killed).length;
  return `${killed} of ${outcomes.length} (${((100 * killed) / Math.max(outcomes.length, 1)).toFixed(1)} %)`;
}

function* outcomes(): Generator<readonly Outcome[]> {
  const only = options.only === undefined ? /./ : new RegExp(options.only);
  const everyNth = Number(options.sample);
  if (!options.shared) {
    const policies = registered().filter(({ path }, i) => only.test(path) && i % everyNth === 0);
    for (const policy of policies) yield tryPolicy(policy);
    return;
  }
  for (const [path, affected] of sharedModules()) if (only.test(path)) yield tryShared(path, affected, everyNth);
}

const all: Outcome[] = [];
for (const some of outcomes()) {
  all.push(...some);
  if (options.shared && some[0]) console.log(`${some[0].file}: ${score(some)}`);
}
const equivalent = all.filter((o) => !o.killed && isEquivalent(o));
const survivors = all.filter((o) => !o.killed && !isEquivalent(o));
const lines = survivors.map((o) => `${o.file}:${o.line} ${o.kind}: ${mutantText(o)}\n    ${o.code}`);
if (options.survivors) writeFileSync(options.survivors, `${lines.join("\n")}\n`);
else console.log(lines.join("\n"));
for (const [kind, some] of Object.entries(Object.groupBy(all, (o) => o.kind)))
  console.log(`${kind}: ${score(some ?? [])}`);
console.log(`killed ${score(all)}`);
if (equivalent.length > 0) {
  const others = all.filter((o) => !equivalent.includes(o));
  console.log(
    `${equivalent.length} of the survivors are equivalent (equivalent.json); of the others killed ${score(others)}`,
  );
}
