/** The properties that policies read, name and set, and that examples write, exist in the installed @pulumi/aws. */
import { expect } from "chai";
import { type ExampleResource, exampleGraph } from "../../policy-pack/policy/examples.ts";
import { concerns, judgeResource } from "../../policy-pack/policy/judge.ts";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import {
  IN_DOCUMENTS,
  NEVER_THERE,
  NOTHING_OF_ITS_OWN,
  type OlderPath,
  OLDER_PATHS,
  ONE_READER,
} from "./older-paths.ts";
import { Recorder } from "./recorder.ts";
import { foreignPaths, hasName, hasPath, movedTo, withoutNumbers } from "./sdk-shapes.ts";

/** What was read and named on each type, by `type path`, with the policies that did. */
interface Findings {
  readonly read: Map<string, Set<string>>;
  readonly named: Map<string, Set<string>>;
  readonly set: Map<string, Set<string>>;
  /** By the types of the program, the one judged first, and the fix. */
  readonly fixes: Map<string, Set<string>>;
}

function add(map: Map<string, Set<string>>, key: string, policy: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(policy));
}

function isAt(path: string, { path: above }: OlderPath): boolean {
  return path === above || path.startsWith(`${above}.`);
}

function isOlder(type: string, path: string, allowed = OLDER_PATHS): boolean {
  return allowed.some((older) => older.type === type && isAt(path, older));
}

/** The example as it is, and with its subject as each other type that the policy is about, as far as that type has it. */
function variants(
  policy: PolicyModule,
  resources: readonly ExampleResource[],
): readonly (readonly ExampleResource[])[] {
  const subject = resources.find((r) => concerns(policy, r.type));
  const types = policy.tokens === "any" || !subject ? [] : policy.tokens.filter((type) => type !== subject.type);
  const as = (type: string) => (r: ExampleResource) =>
    r.type === subject?.type ? { ...r, type, props: movedTo(type, r.props) } : r;
  return [resources, ...types.map((type) => resources.map(as(type)))];
}

function judgeRecorded(policy: PolicyModule, recorder: Recorder, found: Findings): void {
  for (const { resources, config = {} } of EXAMPLES[policy.name]?.examples ?? []) {
    for (const variant of variants(policy, resources)) {
      const graph = exampleGraph(variant);
      recorder.follow(graph);
      for (const resource of graph.resources.filter((r) => concerns(policy, r.type))) {
        const verdict = judgeResource(policy, resource, config, graph);
        for (const { at, remedy, fix } of verdict.kind === "violated" ? verdict.faults : []) {
          add(found.fixes, `${[resource, ...graph.resources].map((r) => r.type).join(",")} ${fix}`, policy.name);
          const type = at && recorder.typeOf(at);
          if (!at || type === undefined || at.path === "") continue;
          add(found.named, `${type} ${withoutNumbers(at.path)}`, policy.name);
          if (remedy !== undefined) add(found.set, `${type} ${withoutNumbers(at.path)}`, policy.name);
        }
      }
      for (const { type, path } of recorder.take()) add(found.read, `${type} ${withoutNumbers(path)}`, policy.name);
    }
  }
}

function split(key: string): readonly [type: string, path: string] {
  const space = key.indexOf(" ");
  return [key.slice(0, space), key.slice(space + 1)];
}

/** The names in "set a: true, b: 1", "set a: { b: true }". */
function propertiesToSet(fix: string): readonly string[] {
  const code = fix.replace(/"[^"]*"/g, '""');
  return [...code.matchAll(/(?:\bset |[{,] )([a-z]\w*): /g)].map(([, name]) => name ?? "");
}

/** `aws.s3.BucketPolicy` as its type, and a database that is not in the program. */
function typesNamedIn(fix: string): readonly string[] {
  const database = fix.includes("on the database") ? ["aws:rds/cluster:Cluster"] : [];
  const named = [...fix.matchAll(/\baws\.(\w+)\.([A-Z]\w+)/g)].map(
    ([, module = "", name = ""]) => `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`,
  );
  return [...database, ...named];
}

describe("properties", function () {
  this.timeout(60_000);
  const found: Findings = { read: new Map(), named: new Map(), set: new Map(), fixes: new Map() };

  before(() => {
    const recorder = new Recorder();
    recorder.start();
    try {
      for (const policy of POLICIES) judgeRecorded(policy, recorder, found);
    } finally {
      recorder.stop();
    }
  });

  it("that policies read exist in a type of which they read them", () => {
    const byPath = new Map<string, { readonly types: Set<string>; readonly policies: Set<string> }>();
    for (const [key, policies] of found.read) {
      const [type, path] = split(key);
      const entry = byPath.get(path) ?? { types: new Set(), policies: new Set() };
      entry.types.add(type);
      for (const policy of policies) entry.policies.add(policy);
      byPath.set(path, entry);
    }
    expect(byPath.size).to.be.greaterThan(800);
    const missing = [...byPath].filter(
      ([path, { types }]) =>
        ![...types].some((type) => hasPath(type, path, true) !== false || isOlder(type, path)) &&
        !ONE_READER.some(({ paths }) => paths.test(path)),
    );
    expect(missing.map(([path, { types, policies }]) => `${path} of ${[...types]} in ${[...policies]}`)).to.deep.equal(
      [],
    );
  });

  it("of which policies name the place in a violation are inputs of that type", () => {
    expect(found.named.size).to.be.greaterThan(800);
    const wrong = [...found.named].filter(([key]) => {
      const [type, path] = split(key);
      return hasPath(type, path, false) === false && !isOlder(type, path);
    });
    expect(wrong.map(([key, policies]) => `${key} in ${[...policies]}`)).to.deep.equal([]);
  });

  it("that remediation sets are inputs of that type today", () => {
    expect(found.set.size).to.be.greaterThan(100);
    const wrong = [...found.set].filter(([key]) => hasPath(...split(key), false) === false);
    expect(wrong.map(([key, policies]) => `${key} in ${[...policies]}`)).to.deep.equal([]);
  });

  it("that examples write are inputs, and those that AWS fills in are of the state", () => {
    let written = 0;
    const wrong = Object.entries(EXAMPLES).flatMap(([policy, { examples }]) =>
      examples.flatMap((example) =>
        example.resources.flatMap(({ type, props, outputs = {}, propertyDependencies = {} }) => {
          written += Object.keys(props).length;
          const keys = Object.keys(propertyDependencies).map((key) => key.split(/[.[]/, 1)[0] ?? "");
          const foreign = [
            ...foreignPaths(type, props, false),
            ...keys.filter((key) => hasPath(type, key, false) === false),
            ...foreignPaths(type, outputs, true),
          ];
          return foreign
            .filter((path) => !isOlder(type, path) && !isOlder(type, path, NEVER_THERE))
            .map((path) => `${policy}: ${example.name}: ${type} ${path}`);
        }),
      ),
    );
    expect(written).to.be.greaterThan(5000);
    expect([...new Set(wrong)]).to.deep.equal([]);
  });

  it("that a fix says to set are inputs of a type of the program, or of one that the fix names", () => {
    expect(found.fixes.size).to.be.greaterThan(200);
    const wrong = [...found.fixes].filter(([key]) => {
      const [program, fix] = split(key);
      const types = [...program.split(","), ...typesNamedIn(fix)];
      if (hasPath(types[0] ?? "", "", false) === undefined) return false;
      return propertiesToSet(fix).some((name) => !IN_DOCUMENTS.has(name) && !types.some((type) => hasName(type, name)));
    });
    expect(wrong.map(([key, policies]) => `${key} in ${[...policies]}`)).to.deep.equal([]);
  });

  it("of every type that a policy is about are read, those that the type has", () => {
    const blind = POLICIES.flatMap((policy) =>
      (policy.tokens === "any" ? [] : policy.tokens)
        .filter((type) => {
          const paths = [...found.read].filter(([key, by]) => key.startsWith(`${type} `) && by.has(policy.name));
          return (
            paths.length > 0 &&
            paths.every(([key]) => hasPath(...split(key), true) === false && !isOlder(...split(key)))
          );
        })
        .map((type) => `${policy.name} ${type}`),
    );
    expect(blind.sort()).to.deep.equal([...NOTHING_OF_ITS_OWN.keys()].sort());
  });

  it("that are allowed as those of an older SDK are read, and do not exist today", () => {
    const reads = [...found.read.keys()].map(split);
    const idle = OLDER_PATHS.filter((older) => {
      const isRead = reads.some(([type, path]) => type === older.type && isAt(path, older));
      return !isRead || hasPath(older.type, older.path, false) !== false;
    });
    expect(idle.map(({ type, path }) => `${type} ${path}`)).to.deep.equal([]);
    const unread = ONE_READER.filter(({ paths }) => !reads.some(([, path]) => paths.test(path)));
    expect(unread.map(({ reason }) => reason)).to.deep.equal([]);
  });
});
