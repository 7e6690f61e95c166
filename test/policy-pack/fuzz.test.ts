import { expect } from "chai";
import fc from "fast-check";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import {
  type Example,
  type ExampleResource,
  exampleGraph,
  judgeExample,
  subjects,
} from "../../policy-pack/policy/examples.ts";
import { concerns, judgeResource } from "../../policy-pack/policy/judge.ts";
import { EXAMPLES } from "../../policy-pack/registry-examples.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";
import { explain, type Verdict } from "../../policy-pack/policy/verdict.ts";
import { TAKEN_FOR_GIVEN } from "./laws.ts";
import {
  changed,
  marked,
  MARKER,
  PROTOTYPE_NAMES,
  twisted,
  twists,
  wordsOf,
  type Twist,
  type Words,
} from "./shapes.ts";

/** How many programs a law tries on each policy; more for a long run: POLICY_FUZZ_RUNS=2000. */
const RUNS = Number(process.env["POLICY_FUZZ_RUNS"] ?? 12);
/** The same programs on every run; POLICY_FUZZ_SEED=$RANDOM for others. */
const SEED = Number(process.env["POLICY_FUZZ_SEED"] ?? 20261121);
const LONGEST_MS = 2_000;
const WITHIN = 60_000 + RUNS * 5_000;

/** The part of the policies that may know two kinds of verdict only: those that ask whether something is given. */
const MOST_OF_TWO_KINDS = 0.15;

interface Subject {
  readonly policy: PolicyModule;
  readonly examples: readonly Example[];
  readonly words: Words;
}

let all: readonly Subject[] | undefined;

function everyPolicy(): readonly Subject[] {
  all ??= POLICIES.map((policy) => {
    const examples = EXAMPLES[policy.name]?.examples ?? [];
    return { policy, examples, words: wordsOf(policy, examples) };
  });
  return all;
}

function exampleAt(subject: Subject, index: number): Example {
  return subject.examples[index % subject.examples.length] as Example;
}

/** Tries the law on every policy and tells all that break it, each with the smallest program that does. */
function forEveryPolicy<T>(runs: number, programs: fc.Arbitrary<T>, law: (subject: Subject, program: T) => void): void {
  const broken: string[] = [];
  for (const subject of everyPolicy()) {
    const result = fc.check(
      fc.property(programs, (program) => law(subject, program)),
      { seed: SEED, numRuns: runs },
    );
    if (!result.failed) continue;
    const { counterexample, errorInstance } = result;
    const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    broken.push(`${subject.policy.name}: ${why}\n    from ${JSON.stringify(counterexample).slice(0, 600)}`);
  }
  expect(broken, `seed ${SEED}\n${broken.join("\n")}`).to.have.length(0);
}

function said(verdict: Verdict): string {
  if (verdict.kind === "violated") return explain(verdict.faults);
  return verdict.kind === "undecided" ? `${verdict.path} ${verdict.why}` : "";
}

function programOf(resources: readonly ExampleResource[]): string {
  return JSON.stringify(resources.map((r) => [r.type, r.props])).slice(0, 700);
}

/** The policy's verdicts on a program; each in time, and none of them a failure of the policy. */
function verdictsOn(policy: PolicyModule, resources: readonly ExampleResource[], config: Example["config"]) {
  const graph = exampleGraph(resources);
  return subjects(policy, graph).map((resource) => {
    const started = performance.now();
    const verdict = judgeResource(policy, resource, config ?? {}, graph);
    if (performance.now() - started > LONGEST_MS) throw new Error(`too slow on ${programOf(resources)}`);
    if (said(verdict).includes("the policy itself failed")) {
      throw new Error(`${said(verdict)} on ${programOf(resources)}`);
    }
    return verdict;
  });
}

const sawKinds = new Map<string, Set<Verdict["kind"]>>();

/** The kinds of verdict that a policy gave, on more programs where the first have not shown enough. */
function reached(subject: Subject, isEnough: (kinds: ReadonlySet<Verdict["kind"]>) => boolean) {
  const { policy, words } = subject;
  const kinds = sawKinds.get(policy.name) ?? new Set<Verdict["kind"]>();
  for (let round = 1; round <= 10 && !isEnough(kinds); round++) {
    for (const { example, edits } of fc.sample(twists(4), { seed: SEED + round, numRuns: 40 })) {
      const { resources, config } = exampleAt(subject, example);
      for (const { kind } of verdictsOn(policy, twisted(resources, edits, words), config)) kinds.add(kind);
    }
  }
  return kinds;
}

describe("policies on arbitrary programs", () => {
  it("always give a verdict, in time", () => {
    forEveryPolicy(2 * RUNS, twists(5), (subject, { example, edits }) => {
      const { policy, words } = subject;
      const { resources, config } = exampleAt(subject, example);
      const verdicts = verdictsOn(policy, twisted(resources, edits, words), config);
      const kinds = sawKinds.get(policy.name) ?? new Set();
      for (const { kind } of verdicts) kinds.add(kind);
      sawKinds.set(policy.name, kinds);
    });
  }).timeout(WITHIN);

  it("reach what the policies decide: holds, violated, what the examples show, nearly always a third", () => {
    const ofTwo: string[] = [];
    const missed = everyPolicy().flatMap((subject) => {
      const wanted = new Set<Verdict["kind"]>(["holds", "violated", ...subject.examples.map((e) => e.verdict)]);
      const kinds = reached(subject, (seen) => seen.size >= 3 && [...wanted].every((kind) => seen.has(kind)));
      if (kinds.size < 3) ofTwo.push(subject.policy.name);
      return [...wanted].filter((kind) => !kinds.has(kind)).map((kind) => `${subject.policy.name}: ${kind}`);
    });
    expect(missed, missed.join("\n")).to.deep.equal([]);
    expect(ofTwo.length, ofTwo.join(", ")).to.be.at.most(MOST_OF_TWO_KINDS * POLICIES.length);
  }).timeout(WITHIN);

  const leaf = fc.record({ twist: twists(1), chosen: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }) });

  it("never take a value that is not known for a wrong one", () => {
    forEveryPolicy(RUNS, leaf, (subject, { twist, chosen }) => {
      const { before, was, is } = hidden(subject, twist, chosen, () => true);
      if (was.kind !== "violated") expect(is.kind, `of ${programOf(before)} ${said(is)}`).not.to.equal("violated");
    });
  }).timeout(WITHIN);

  it("never take a value that is not known for a right one, but for what is right by being given", () => {
    forEveryPolicy(RUNS, leaf, (subject, { twist, chosen }) => {
      if (subject.policy.scope === "graph" || TAKEN_FOR_GIVEN.has(subject.policy.name)) return;
      const { before, was, is } = hidden(
        subject,
        { ...twist, edits: [] },
        chosen,
        (text) => !/(^|:)alias\/aws\//.test(text),
      );
      if (was.kind === "violated") expect(is.kind, `of ${programOf(before)}`).to.be.oneOf(["violated", "undecided"]);
    });
  }).timeout(WITHIN);

  it("never print a secret", () => {
    forEveryPolicy(RUNS, leaf, (subject, { twist, chosen }) => {
      const { policy, words } = subject;
      const { resources, config } = exampleAt(subject, twist.example);
      const before = twisted(resources, twist.edits, words);
      const secret = changed(
        before,
        (n) => chosen[n % chosen.length] === true,
        (raw) => marked(raw, twist.example),
      );
      for (const verdict of verdictsOn(policy, secret, config)) expect(said(verdict)).not.to.contain(MARKER);
    });
  }).timeout(WITHIN);

  it("judge any mixture of resources, whatever refers to whatever", () => {
    const pool = everyPolicy().flatMap(({ examples }) => examples.flatMap((e) => e.resources));
    const picks = fc.array(
      fc.record({
        index: fc.nat(),
        edit: twists(2),
        reference: fc.option(fc.tuple(fc.nat(), fc.nat(), fc.nat())),
      }),
      { minLength: 2, maxLength: 24 },
    );
    const { words } = everyPolicy()[0] as Subject;
    const mixtures = fc.property(picks, (chosen) => {
      const names = chosen.map((_, i) => `r${i}`);
      const resources = chosen.map(({ index, edit, reference }, i): ExampleResource => {
        const origin = pool[index % pool.length] as ExampleResource;
        const [one] = twisted([origin], edit.edits, words) as [ExampleResource];
        const keys = [...Object.keys(origin.props), ...PROTOTYPE_NAMES];
        const [key, first, second] = reference ?? [];
        if (key === undefined) return { ...one, name: names[i] as string };
        const targets = [first, second].map((n) => names[(n as number) % names.length] as string);
        return {
          ...one,
          name: names[i] as string,
          propertyDependencies: { [keys[key % keys.length] as string]: targets },
        };
      });
      const types = new Set(resources.map((r) => r.type));
      for (const policy of POLICIES) {
        if ([...types].some((type) => concerns(policy, type))) verdictsOn(policy, resources, {});
      }
    });
    fc.assert(mixtures, { seed: SEED, numRuns: 5 * RUNS });
  }).timeout(WITHIN);
});

/**
 * The verdicts on a program and on the same one with some leaves not known. Names and ids by which another resource knows
 * the one judged stay: what a program writes down for both, the engine knows of both.
 */
function hidden(subject: Subject, twist: Twist, chosen: readonly boolean[], hides: (text: string) => boolean) {
  const { policy, words } = subject;
  const { resources, config = {} } = exampleAt(subject, twist.example);
  // An edit may turn a reference into a shape that only then refers to nothing.
  const before = twisted(resources, policy.scope === "graph" ? [] : twist.edits, words);
  const identities = new Set(
    exampleGraph(before).resources.flatMap((r) => (before.length > 1 ? [...r.identities()] : [])),
  );
  const after = changed(
    before,
    (n) => chosen[n % chosen.length] === true,
    (raw) => (identities.has(String(raw)) || !hides(String(raw)) ? raw : hide(raw)),
  );
  const [was, is] = [before, after].map((some) => judgeExample(policy, { resources: some, config })) as [
    Verdict,
    Verdict,
  ];
  return { before, was, is };
}

/** Absent stays absent: an empty text that becomes unknown would be a value that the program did not give. */
function hide(raw: unknown): unknown {
  return raw === null || raw === "" || raw === undefined ? raw : UNKNOWN;
}
