import { expect } from "chai";
import { judgeResource } from "../../policy-pack/policy/judge.ts";
import { POLICIES } from "../../policy-pack/registry.ts";
import { plainResource } from "../../policy-pack/policy/resource.ts";
import { UNKNOWN } from "../../policy-pack/policy/value.ts";
import { parseYaml } from "../../policy-pack/policy/yaml-texts.ts";

const SETTINGS = `---
# Settings of all sessions.
schemaVersion: '1.0'
inputs: &inputs
  s3BucketName: "logs: of \\"sessions\\"" # a bucket
  s3EncryptionEnabled: true
  cloudWatchEncryptionEnabled: FALSE
  kmsKeyId: ''
  runAs: ~
  shellProfile: { linux: exec bash }
  days: [1, 0x10]
again: *inputs
`;

describe("a YAML text", () => {
  it("is read with all that YAML knows", () => {
    const inputs = {
      s3BucketName: 'logs: of "sessions"',
      s3EncryptionEnabled: true,
      cloudWatchEncryptionEnabled: false,
      kmsKeyId: "",
      runAs: null,
      shellProfile: { linux: "exec bash" },
      days: [1, 16],
    };
    expect(parseYaml(SETTINGS)).to.deep.equal({ schemaVersion: "1.0", inputs, again: inputs });
  });

  it("is not known where readers differ, unless it stands in quotes", () => {
    for (const word of ["yes", "No", "ON", "off", "y", "n"]) {
      expect(parseYaml(`a: ${word}`), word).to.deep.equal({ a: UNKNOWN });
      expect(parseYaml(`a: "${word}"`), word).to.deep.equal({ a: word });
    }
    expect(parseYaml("a: yesterday")).to.deep.equal({ a: "yesterday" });
  });

  for (const text of [
    ...["", "text", "a: *b", "a: !!js/function x", "a: !x b", "a: b: c", "a: 1\na: 2", "a:\n    b: 1\n  c: 2"],
    ...["\ta: 1", 'a: "unfinished', "a: 1\n---\nb: 2", `a: ${"x".repeat(65_536)}`, "[".repeat(60_000)],
  ])
    it(`is not guessed at: ${JSON.stringify(text.slice(0, 20))}`, () => {
      expect(parseYaml(text)).to.equal(undefined);
    });

  it("keeps a name that objects have by themselves as one like any other", () => {
    expect(Object.keys(parseYaml("__proto__:\n  polluted: true") ?? {})).to.deep.equal(["__proto__"]);
    expect(Reflect.get({}, "polluted")).to.equal(undefined);
  });

  it("that grows without end where aliases are followed is judged in time", () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join("\n");
    const content = `sessionType: Standard_Stream\na0: &a0 [x]\n${bomb}\ninputs: *a30`;
    const type = "aws:ssm/document:Document";
    const props = { documentType: "Session", documentFormat: "YAML", content };
    const resource = plainResource({ type, name: "a", urn: `urn:pulumi:a::b::${type}::a`, props });
    const started = performance.now();
    for (const policy of POLICIES.filter(({ tokens }) => tokens === "any" || tokens.includes(type))) {
      if (policy.scope === "resource") judgeResource(policy, resource, {}, undefined);
    }
    expect(performance.now() - started).to.be.lessThan(2_000);
  });
});
