import { expect } from "chai";
import fc from "fast-check";
import { deflateSync, gzipSync } from "node:zlib";
import { credentialSetWithin, credentialWithin } from "../../policy-pack/policy/assigned-credentials.ts";
import { layersOf } from "../../policy-pack/policy/encodings.ts";
import { judgeExample, resourceOf } from "../../policy-pack/policy/examples.ts";
import { policy as noPlaintextSecrets } from "../../policy-pack/secrets/no-plaintext-secrets.ts";

const LONGEST_MS = 2_000;
const SCRIPT = "#!/bin/sh\nexport DB_PASSWORD=correct-horse-7\n";

const wrap = {
  base64: (text: string) => Buffer.from(text).toString("base64"),
  url: (text: string) => Buffer.from(text).toString("base64url"),
  gzip: (text: string) => gzipSync(text).toString("base64"),
  deflate: (text: string) => deflateSync(text).toString("base64"),
  hex: (text: string) => Buffer.from(text).toString("hex"),
  prefixed: (text: string) => `0x${Buffer.from(text).toString("hex").toUpperCase()}`,
  colons: (text: string) =>
    Buffer.from(text)
      .toString("hex")
      .replace(/..(?=.)/g, "$&:"),
  escaped: (text: string) => Buffer.from(text).toString("hex").replace(/../g, "\\x$&"),
  percent: (text: string) => encodeURIComponent(text),
  wide: (text: string) => Buffer.from(text, "utf16le").toString("base64"),
};
type Wrap = keyof typeof wrap;

describe("credentials within texts", () => {
  it("are found below each mixture of encodings", () => {
    const encodings = fc.array(fc.constantFrom(...(Object.keys(wrap) as Wrap[])), { maxLength: 4 });
    fc.assert(
      fc.property(encodings, (chosen) => {
        const text = chosen.reduce((inner, name) => wrap[name](inner), SCRIPT);
        expect(credentialSetWithin(text), text).to.deep.include({ name: "DB_PASSWORD" });
      }),
      { numRuns: 300 },
    );
  });

  it("are found in the options of a command", () => {
    for (const value of ["correct-horse-7", "'correct-horse-7'", '"correct-horse-7"']) {
      expect(credentialSetWithin(`mysql --db-password ${value}`), value).to.deep.include({ name: "db-password" });
    }
    for (const text of [
      "-db-password x-7-horse",
      "--db-password --verbose7",
      "--db-password $PASSWORD7",
      "--token-7",
    ]) {
      expect(credentialSetWithin(`mysql ${text}`), text).to.equal(undefined);
    }
  });

  it("are looked for in any bytes without a failure", () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(bytes, fc.constantFrom([], [0x1f, 0x8b], [0x78, 0x9c]), (tail, head) => {
        const text = Buffer.from([...head, ...tail]).toString("base64");
        expect(layersOf(text, true)).to.include(text);
        credentialWithin(text);
      }),
      { numRuns: 2_000 },
    );
  });

  const bomb = gzipSync(Buffer.alloc(5_000_000, "a")).toString("base64");
  const nested = Array.from({ length: 30 }).reduce<string>((inner) => wrap.gzip(inner), SCRIPT);
  const absurd: Readonly<Record<string, string>> = {
    "an archive that unpacks to more than is kept": bomb,
    "many such archives": `${bomb}\n!\n`.repeat(100),
    "archives in archives": nested,
    spaces: `${" ".repeat(1_000_000)}!`,
    "one word": "a".repeat(1_000_000),
    "parts of words": "a-".repeat(500_000),
    "beginnings of tokens": "eyJaaaaaaaaa-".repeat(80_000),
    "beginnings of addresses": "http://a:b".repeat(100_000),
    "names without values": "password=".repeat(100_000),
    "options without values": "--password ".repeat(90_000),
    "options that are one": "--password".repeat(100_000),
    "quotes that do not end": 'password="'.repeat(100_000),
    "escaped bytes": "\\x41".repeat(250_000),
    "escaped bytes that do not end": `${"\\x41".repeat(250_000)}\\x4`,
    "percent signs": "%41".repeat(60_000),
    "more percent signs": "%41".repeat(300_000),
    "percent signs of percent signs": "%2525252541".repeat(18_000),
    "bytes in hex": "41".repeat(400_000),
    "bytes in hex with colons": "41:".repeat(300_000),
    "lines of MIME": `${"A".repeat(76)}\n`.repeat(13_000),
  };
  for (const [name, text] of Object.entries(absurd)) {
    it(`are looked for in bounded time and room: ${name}`, () => {
      const started = performance.now();
      credentialSetWithin(text);
      credentialWithin(text);
      expect(performance.now() - started).to.be.lessThan(LONGEST_MS);
      const characters = layersOf(text, true).reduce((sum, layer) => sum + layer.length, 0);
      expect(characters - text.length).to.be.at.most(2_000_000);
    });
  }
});

describe("a setting whose name and value both tell of a credential", () => {
  it("is named once, and others beside it too", () => {
    const variables = { STRIPE_API_KEY: `sk_live_${"a1B2".repeat(6)}`, DB_PASSWORD: "correct-horse-7" };
    const resources = [resourceOf("aws:lambda/function:Function", "f")({ environment: { variables } })];
    const verdict = judgeExample(noPlaintextSecrets, { resources });
    const found = verdict.kind === "violated" ? verdict.faults.map((fault) => fault.found) : [];
    expect(found).to.have.members(
      Object.keys(variables).map((name) => `a value at environment.variables.${name}, which is not shown here`),
    );
  });
});
