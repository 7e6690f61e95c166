import { expect } from "chai";
import { choice, flag, integer, text, texts } from "../../policy-pack/policy/config.ts";
import { mergeConfigs } from "../../policy-pack/config/config-files.ts";
import { definePolicy } from "../../policy-pack/policy/define-policy.ts";
import { holds } from "../../policy-pack/policy/verdict.ts";
import { TEXT } from "./pack-runner.ts";

const rotation = definePolicy({
  ...TEXT,
  name: "key-rotation",
  settings: {
    days: integer(90, "Days.", { minimum: 1, maximum: 365 }),
    exempt: texts([], "Names."),
    strict: flag(false, "Switch."),
    mode: choice(["all", "some"], "all", "Which."),
    prefix: text("", "Start of names.", "^[a-z]*$"),
  },
  check: () => holds,
});
const strictOne = definePolicy({ ...TEXT, name: "access-logs", preset: "strict", check: () => holds });

function merge(...files: readonly unknown[]) {
  const texts_ = files.map((file, i) => ({
    name: `${i + 1}.json`,
    text: typeof file === "string" ? file : JSON.stringify(file),
  }));
  return mergeConfigs(texts_, [rotation, strictOne], new Date("2026-03-01"));
}

const exception = {
  policy: "access-logs",
  urn: "urn:pulumi:dev::*::a",
  reason: "r",
  owner: "o",
  expires: "2026-09-01",
};

describe("merging policy configs", () => {
  it("lets the later file count, setting by setting", () => {
    const { config, problems } = merge(
      { "key-rotation": { enforcementLevel: "advisory", days: 30, mode: "some" }, "access-logs": "mandatory" },
      { "key-rotation": { days: 60 } },
      { "key-rotation": "mandatory", "access-logs": "disabled" },
    );
    expect(problems).to.deep.equal([]);
    expect(config).to.deep.equal({
      "key-rotation": { enforcementLevel: "mandatory", days: 60, mode: "some" },
      "access-logs": "disabled",
    });
  });

  it("adds no level where none is given: the policy's own counts, or that of all", () => {
    expect(merge({ "key-rotation": { days: 30 } }).config).to.deep.equal({
      "key-rotation": { days: 30 },
    });
  });

  it("keeps the accepted deviations of all files; of another list, the last", () => {
    const entry = {
      policy: "access-logs",
      urn: "urn:pulumi:dev::*::a",
      ledger: "C-01",
      reason: "r",
      review: "2026-09-01",
    };
    const { config, problems } = merge(
      { settings: { accepted: [entry] }, "key-rotation": { exempt: ["a"] } },
      { settings: { accepted: [{ ...entry, ledger: "C-02" }] }, "key-rotation": { exempt: ["b"] } },
    );
    expect(problems).to.deep.equal([]);
    expect(config).to.deep.equal({
      settings: { accepted: [entry, { ...entry, ledger: "C-02" }] },
      "key-rotation": { exempt: ["b"] },
    });
  });

  it("says what has no effect where nothing is wrong", () => {
    expect(merge({ "access-logs": "remediate" }).notices).to.have.length(1);
    expect(merge({ "access-logs": "remediate" }, { "access-log": "mandatory" }).notices).to.deep.equal([]);
  });

  it("takes away the mark before a text, and no other of its kind", () => {
    const marked = { ...exception, reason: "a\uFEFFb" };
    const { config, problems } = merge(`\uFEFF${JSON.stringify({ settings: { exceptions: [marked] } })}`);
    expect(problems).to.deep.equal([]);
    expect(config).to.deep.equal({ settings: { exceptions: [marked] } });
    expect(merge({ settings: { exceptions: [marked] } }).config).to.deep.equal(config);
  });

  it("keeps the exceptions of all files, and merges levels by name", () => {
    const { config, problems } = merge(
      {
        settings: {
          exceptions: [exception],
          enforcement: { severity: { low: "advisory" }, theme: { secrets: "mandatory" } },
        },
      },
      { settings: { exceptions: [{ ...exception, owner: "p" }], enforcement: { severity: { high: "mandatory" } } } },
    );
    expect(problems).to.deep.equal([]);
    expect(config["settings"]).to.deep.equal({
      exceptions: [exception, { ...exception, owner: "p" }],
      enforcement: { severity: { low: "advisory", high: "mandatory" }, theme: { secrets: "mandatory" } },
    });
  });

  it("merges thresholds by name, so that a stack's file takes nothing from its organization's", () => {
    const { config, problems } = merge(
      { settings: { thresholds: { regions: ["eu-central-1"], zones: 2 } } },
      { settings: { thresholds: { tags: ["Owner"], zones: 3 } } },
    );
    expect(problems).to.deep.equal([]);
    expect(config["settings"]).to.deep.equal({ thresholds: { regions: ["eu-central-1"], zones: 3, tags: ["Owner"] } });
  });

  it("says what has no effect where nothing is wrong", () => {
    const given = { "access-logs": "remediate" };
    expect(merge(given).notices).to.have.length(1);
    expect(merge({ ...given, "no-policy": "mandatory" }).notices).to.deep.equal([]);
  });

  it("holds the exceptions of all files to the shortest life that one of them says", () => {
    const long = { ...exception, expires: "2027-06-01" };
    const bounds = [{ settings: { longestExceptionDays: 400 } }, { settings: { longestExceptionDays: 90 } }];
    for (const files of [bounds, [...bounds].reverse()]) {
      const { config, problems } = merge(...files, {
        settings: { exceptions: [{ ...exception, expires: "2026-05-01" }] },
      });
      expect(problems).to.deep.equal([]);
      expect(config["settings"]).to.include({ longestExceptionDays: 90 });
    }
    const { problems } = merge({ settings: { longestExceptionDays: 90 } }, { settings: { exceptions: [long] } });
    expect(problems).to.have.length(1);
    expect(problems[0]).to.match(/^2\.json: settings\.exceptions\[0\]\.expires: .* \(90 days ahead\)/);
    const own = merge(
      { settings: { longestExceptionDays: 90 } },
      { settings: { longestExceptionDays: 500, exceptions: [long] } },
    );
    expect(own.problems).to.have.length(1);
    const odd = merge({ settings: { longestExceptionDays: 90 } }, { settings: { longestExceptionDays: "500" } });
    expect(odd.problems.join()).to.match(/^2\.json: settings\.longestExceptionDays: found "500", /);
    const further = merge({ settings: { longestExceptionDays: 500 } }, { settings: { exceptions: [long] } });
    expect(further.problems).to.deep.equal([]);
  });

  it("names what does not exist, with the nearest name and the file", () => {
    expect(merge({}, { "key-rotaton": "mandatory" }).problems).to.deep.equal([
      '2.json: key-rotaton: no such policy, did you mean "key-rotation"?',
    ]);
    expect(merge({ "key-rotation": { dayz: 3 } }).problems).to.deep.equal([
      '1.json: key-rotation: no setting "dayz", did you mean "days"?',
    ]);
    expect(merge({ "access-logs": { days: 3 } }).problems[0]).to.contain("the policy has no settings");
    expect(merge({ settings: { exception: [] } }).problems[0]).to.contain('did you mean "exceptions"?');
    expect(merge({ "access-logs": "mandatroy" }).problems[0]).to.contain(
      'found level "mandatroy", must be one of advisory',
    );
    expect(merge({ settings: { exceptions: [{ ...exception, policy: "x" }] } }).problems[0]).to.match(
      /^1\.json: settings\.exceptions\[0\]/,
    );
  });

  it("names values of another type or out of bounds", () => {
    const faulty = { days: "30", exempt: [1], strict: "yes", mode: "none", prefix: "A" };
    expect(merge({ "key-rotation": faulty }).problems).to.deep.equal([
      '1.json: key-rotation.days: found "30", must be a whole number',
      "1.json: key-rotation.exempt[0]: found 1, must be a text",
      '1.json: key-rotation.strict: found "yes", must be true or false',
      '1.json: key-rotation.mode: found "none", must be one of all, some',
      '1.json: key-rotation.prefix: found "A", must match ^[a-z]*$',
    ]);
    expect(merge({ "key-rotation": { days: 0 } }).problems[0]).to.contain("at least 1");
    expect(merge({ "key-rotation": { days: 1000 } }).problems[0]).to.contain("at most 365");
    expect(merge({ "key-rotation": 3 }).problems[0]).to.contain("must be a level");
    expect(merge({ settings: 3 }).problems).to.have.length(1);
  });

  it("names files that are no configs", () => {
    expect(merge("{ not json").problems[0]).to.match(/^1\.json: not JSON: (?!SyntaxError)/);
    for (const empty of ["", " \n"]) expect(merge(empty).problems[0]).to.contain("1.json: the file is empty");
    expect(merge('\uFEFF{ "access-logs": "advisory" }')).to.deep.include({
      problems: [],
      config: { "access-logs": "advisory" },
    });
    for (const wrong of ["[]", "3", "null", '"mandatory"']) {
      expect(merge(wrong).problems[0], wrong).to.contain("must be an object of policies");
    }
  });

  it("takes names of JavaScript's own for unknown names", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const key = JSON.stringify(name);
      expect(merge(`{ ${key}: "mandatory" }`).problems, name).to.have.length(1);
      expect(merge(`{ "key-rotation": { ${key}: {} } }`).problems, name).to.have.length(1);
      expect(merge(`{ "settings": { ${key}: {} } }`).problems, name).to.have.length(1);
    }
    expect(({} as Record<string, unknown>)["mandatory"]).to.equal(undefined);
  });
});
