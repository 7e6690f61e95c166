import { expect } from "chai";
import { ISSUERS } from "../../policy-pack/trust.ts";

function isBound(issuer: string, claim: string, value: string): boolean | undefined {
  return ISSUERS.find(({ name }) => name === issuer)
    ?.claims.find((one) => one.claim === claim)
    ?.isBound.test(value);
}

describe("a claim of a provider that many customers share", () => {
  it("of the example that a fix shows names a customer", () => {
    for (const { name, claims, example } of ISSUERS) {
      expect(
        claims.some(({ isBound }) => isBound.test(example)),
        name,
      ).to.equal(true);
    }
  });

  it("names nobody where a wildcard stands anywhere in it", () => {
    for (const value of ["*", "a*", "*a", "a?", "?a", ""]) {
      expect(isBound("GitHub Actions", "repository_owner", value), value).to.equal(false);
      expect(isBound("Amazon Cognito", "aud", value), value).to.equal(false);
    }
    expect(isBound("GitHub Actions", "repository_owner", "octo-org")).to.equal(true);
  });

  it("names nobody where the wildcard stands for the customer", () => {
    expect(isBound("GitHub Actions", "sub", "repo:octo-org/*")).to.equal(true);
    for (const value of ["repo:*", "repo:octo-*/x", "repo:*/x", "xrepo:octo-org/x", "ref:refs/heads/main"]) {
      expect(isBound("GitHub Actions", "sub", value), value).to.equal(false);
    }
  });
});
