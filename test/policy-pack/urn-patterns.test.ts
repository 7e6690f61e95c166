import { expect } from "chai";
import { coversEverything, matchesUrn, mayStartWith, namesOneResource } from "../../policy-pack/config/urn-patterns.ts";

const URN = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs";

describe("a pattern of URNs", () => {
  it("matches the whole of a URN, in which a star is any text, and nothing else is more than itself", () => {
    for (const pattern of [URN, "*::logs", "urn:pulumi:*::logs", "*Bucket*", "**::logs", `${URN}*`])
      expect(matchesUrn(pattern, URN), pattern).to.equal(true);
    for (const pattern of ["logs", "*::log", "urn:pulumi:prod::*", "urn.pulumi:*", `x${URN}`, ""])
      expect(matchesUrn(pattern, URN), pattern).to.equal(false);
    expect(matchesUrn("*::a+(b)", `${URN}::a+(b)`)).to.equal(true);
    expect(matchesUrn("*::logs", "urn:pulumi:dev::shop::x:y:Z::a\nb::logs"), "a name of two lines").to.equal(true);
  });

  it("covers everything where it names no stack, type or resource", () => {
    for (const pattern of ["*", "**", "urn:*", "urn:pulumi:*", "*::*", "*aws:*"])
      expect(coversEverything(pattern), pattern).to.equal(true);
    for (const pattern of ["*::logs", "urn:pulumi:dev::*", "*s3*", URN])
      expect(coversEverything(pattern), pattern).to.equal(false);
  });

  it("names one resource where it ends with a whole type and a name", () => {
    for (const pattern of [
      URN,
      "*aws:s3/bucket:Bucket::logs",
      "*$aws:s3/bucket:Bucket::logs",
      "*pulumi:providers:aws::a",
    ])
      expect(namesOneResource(pattern), pattern).to.equal(true);
    for (const pattern of [
      ...[
        "*::logs",
        "logs",
        "*Bucket::logs",
        "*:Bucket::logs",
        "*aws:s3/bucket:Bucket*::logs",
        "aws:s3/bucket:Bucket::",
      ],
      ...[
        "*aws:s3/bucket:Bucket::lo*",
        "*aws:s3/*:Bucket::logs",
        "*aws:s3/bucket:*::logs",
        "*xaws:s3 b:c:Bucket::logs",
        "",
      ],
    ])
      expect(namesOneResource(pattern), pattern).to.equal(false);
  });

  it("may start as a stack's URNs do, by what stands before its first star", () => {
    const stack = "urn:pulumi:dev::shop::";
    for (const pattern of [URN, `${stack}*`, "urn:pulumi:*", "*", "*::logs", "urn:pulumi:d*v::x", stack])
      expect(mayStartWith(pattern, stack), pattern).to.equal(true);
    for (const pattern of [
      "urn:pulumi:dev",
      "urn:pulumi:prod::*",
      "pulumi:*",
      "shop::*",
      "",
      `x${stack}`,
      "dev::shop::",
    ])
      expect(mayStartWith(pattern, stack), pattern).to.equal(false);
  });
});
