import { expect } from "chai";
import { integer, texts } from "../../policy-pack/policy/config.ts";
import { entryProblems, knownPolicies, withoutFaulty } from "../../policy-pack/config/config-entries.ts";
import { definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { holds } from "../../policy-pack/policy/verdict.ts";
import { TEXT } from "./pack-runner.ts";

const settings = { days: integer(7, "Days.", { minimum: 1 }), names: texts(["a"], "Names.") };
const kept = definePolicy({ ...TEXT, name: "logs-kept", settings, check: () => holds });
const plain = definePolicy({ ...TEXT, name: "no-logs", check: () => holds });
const KNOWN = knownPolicies([kept, plain]);

function problems(policy: string, entry: object | undefined): readonly string[] {
  return entryProblems(policy, entry && new Map(Object.entries(entry)), `at ${policy}`, KNOWN);
}

describe("an entry of a config", () => {
  it("is right for the policies of the pack, its own ones, and all", () => {
    for (const policy of ["logs-kept", "no-logs", "settings", "exceptions", "undecided", "all"]) {
      expect(problems(policy, {}), policy).to.deep.equal([]);
      for (const enforcementLevel of ["advisory", "mandatory", "remediate", "disabled"]) {
        expect(problems(policy, { enforcementLevel }), policy).to.deep.equal([]);
      }
    }
    expect(problems("logs-kept", { days: 30, names: [] })).to.deep.equal([]);
    expect(problems("settings", { exceptions: "read elsewhere" })).to.deep.equal([]);
  });

  const WRONG: readonly (readonly [policy: string, entry: object | undefined, problem: string])[] = [
    ["log-kept", {}, 'at log-kept: no such policy, did you mean "logs-kept"?'],
    ["toString", {}, "at toString: no such policy, there are logs-kept, no-logs, settings, exceptions, undecided, all"],
    [
      "no-logs",
      undefined,
      "at no-logs: must be a level (advisory, mandatory, remediate, disabled) or an object with enforcementLevel and settings",
    ],
    [
      "no-logs",
      { enforcementLevel: "strict" },
      'at no-logs: found level "strict", must be one of advisory, mandatory, remediate, disabled',
    ],
    [
      "no-logs",
      { enforcementLevel: 1 },
      "at no-logs: found level 1, must be one of advisory, mandatory, remediate, disabled",
    ],
    ["no-logs", { days: 1 }, 'at no-logs: found "days", the policy has no settings'],
    ["undecided", { days: 1 }, 'at undecided: found "days", the policy has no settings'],
    ["logs-kept", { day: 1 }, 'at logs-kept: no setting "day", did you mean "days"?'],
    ["logs-kept", { days: 0 }, "at logs-kept.days: found 0, must be at least 1"],
    ["logs-kept", { names: "a" }, 'at logs-kept.names: found "a", must be a list'],
    ["settings", { exception: [] }, 'at settings: no setting "exception", did you mean "exceptions"?'],
  ];

  for (const [policy, entry, problem] of WRONG) {
    it(`is told: ${problem}`, () => expect(problems(policy, entry)).to.deep.equal([problem]));
  }

  it("loses the settings that are wrong, so that the defaults count", () => {
    const given = { days: 0, names: ["b"], $observed: 3, toString: 1 };
    expect(withoutFaulty(kept, given)).to.deep.equal({ names: ["b"], $observed: 3, toString: 1 });
    expect(withoutFaulty(kept, { days: 30, names: [7] })).to.deep.equal({ days: 30 });
    expect(withoutFaulty(plain, { days: 0 })).to.deep.equal({ days: 0 });
  });
});
