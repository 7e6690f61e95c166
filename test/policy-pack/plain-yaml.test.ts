import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { parsePlainYaml } from "../../policy-pack/plain-yaml.ts";

const SETTINGS = `---
# Settings of all sessions.
schemaVersion: '1.0'
description: Document to hold "regional" settings # of the account
inputs:
  s3BucketName: "logs: of \\"sessions\\"" # a bucket
  s3EncryptionEnabled: true
  cloudWatchEncryptionEnabled: FALSE

  kmsKeyId: ''
  owner: 'the team''s'
  runAs: ~
  shellProfile:
    windows: >-
      cd C:\\
      - dir
    linux: |
      # a comment of the shell
      exec bash
  "idle": {}
`;

describe("plain YAML", () => {
  it("reads settings", () => {
    assert.deepEqual(parsePlainYaml(SETTINGS), {
      schemaVersion: "1.0",
      description: 'Document to hold "regional" settings',
      inputs: {
        s3BucketName: 'logs: of "sessions"',
        s3EncryptionEnabled: true,
        cloudWatchEncryptionEnabled: false,
        kmsKeyId: "",
        owner: "the team's",
        runAs: null,
        shellProfile: { windows: "cd C:\\\n- dir", linux: "exec bash" },
        idle: {},
      },
    });
  });

  for (const text of [
    "",
    "text",
    "a: [1, 2]",
    "a:\n  - b",
    "a: *b",
    "a: &b c",
    "a: !!str b",
    "a: b: c",
    "a: yes",
    "a: 1\na: 2",
    "a:\n    b: 1\n  c: 2",
    "a: 1\n  b: 2",
    "\ta: 1",
    'a: "\\x41"',
    'a: "unfinished',
    "? a\n: b",
    "a: 1\n---\nb: 2",
  ])
    it(`does not guess at ${JSON.stringify(text)}`, () => {
      assert.equal(parsePlainYaml(text), undefined);
    });

  it("keeps a name that objects have by themselves as one like any other", () => {
    const parsed = parsePlainYaml("__proto__:\n  polluted: true");
    assert.deepEqual(Object.keys(parsed ?? {}), ["__proto__"]);
    assert.equal(Reflect.get({}, "polluted"), undefined);
  });

  it("refuses what is nested without end", () => {
    const deep = Array.from({ length: 5_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
    assert.equal(parsePlainYaml(deep), undefined);
  });
});
