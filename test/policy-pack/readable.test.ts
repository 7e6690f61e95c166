import { expect } from "chai";
import { readable } from "../../policy-pack/engine/readable.ts";

// The Pulumi SDK's own marks: specialSigKey and specialSecretSig of its runtime.
const SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";
const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";

const asset = (content: object) => ({ [SIGNATURE_KEY]: "c44067f5952c0a294b673a41bacd8c17", hash: "h", ...content });
const archive = (content: object) => ({ [SIGNATURE_KEY]: "0def7320c3a5731c473e5ecbe6d01bc7", hash: "h", ...content });
const secret = (value: unknown) => ({ [SIGNATURE_KEY]: SECRET_SIGNATURE, value });

describe("what the policy SDK refuses to read", () => {
  const KEPT: readonly unknown[] = [
    ...[null, 0, "", false, "text", [], {}, [null, { a: [1] }], { a: { b: null } }],
    ...[asset({ path: "a" }), asset({ text: "a" }), asset({ uri: "a" }), archive({ path: "a" }), archive({ uri: "a" })],
    ...[archive({ assets: {} }), archive({ assets: { a: asset({ text: "a" }), b: archive({ path: "b" }) } })],
    ...[secret("a"), secret(asset({ path: "a" })), { a: [secret(null)] }],
  ];

  it("is all of it that is left as it is", () => {
    for (const raw of KEPT) expect(readable(raw), JSON.stringify(raw)).to.deep.equal(raw);
  });

  const PLAIN: readonly (readonly [raw: unknown, plain: unknown])[] = [
    [undefined, null],
    [asset({}), { hash: "h" }],
    [asset({ text: "" }), { hash: "h", text: "" }],
    [asset({ assets: {} }), { hash: "h", assets: {} }],
    [archive({}), { hash: "h" }],
    [archive({ text: "a" }), { hash: "h", text: "a" }],
    [archive({ assets: { a: 1 } }), { hash: "h", assets: { a: 1 } }],
    [archive({ assets: { a: null } }), { hash: "h", assets: { a: null } }],
    [
      archive({ assets: { a: asset({}), b: asset({ text: "b" }) } }),
      { hash: "h", assets: { a: { hash: "h" }, b: asset({ text: "b" }) } },
    ],
    [
      archive({ assets: { a: archive({ assets: { b: asset({}) } }) } }),
      { hash: "h", assets: { a: { hash: "h", assets: { b: { hash: "h" } } } } },
    ],
    [{ [SIGNATURE_KEY]: "unknown", a: 1 }, { a: 1 }],
    [{ [SIGNATURE_KEY]: 7, a: 1 }, { a: 1 }],
    [{ [SIGNATURE_KEY]: "unknown", path: "a" }, { path: "a" }],
    [{ [SIGNATURE_KEY]: SECRET_SIGNATURE }, secret(null)],
    [secret(asset({})), secret({ hash: "h" })],
    [{ a: [asset({})] }, { a: [{ hash: "h" }] }],
  ];

  for (const [raw, plain] of PLAIN) {
    it(`is given as ${JSON.stringify(plain)}`, () => expect(readable(raw)).to.deep.equal(plain));
  }

  it("stays where the mark is nothing, which is none", () => {
    for (const mark of ["", 0, null, false]) {
      expect(readable({ [SIGNATURE_KEY]: mark, a: 1 })).to.deep.equal({ [SIGNATURE_KEY]: mark, a: 1 });
    }
  });
});
