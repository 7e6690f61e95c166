import { expect } from "chai";
import type { Statement } from "../../policy-pack/aws/iam/iam.ts";
import { ISSUERS, trusts } from "../../policy-pack/aws/iam/trust.ts";
import { Value } from "../../policy-pack/policy/value.ts";

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

describe("a statement", () => {
  const google = ISSUERS.find(({ name }) => name === "Google");

  function answer(kind: string, name: string): string | undefined {
    const statement = { principals: [{ kind, value: new Value(name) }], conditions: [] };
    return google && trusts(statement as unknown as Statement, google).answer;
  }

  it("trusts a provider by its name or by the ARN of one in the account", () => {
    expect(answer("Federated", "accounts.google.com")).to.equal("yes");
    expect(answer("Federated", "arn:aws:iam::111122223333:oidc-provider/accounts.google.com")).to.equal("yes");
    expect(answer("Federated", "arn:aws-cn:iam::111122223333:oidc-provider/accounts.google.com/x")).to.equal("yes");
  });

  it("trusts none where the name stands for something else", () => {
    expect(answer("Service", "accounts.google.com")).to.equal("no");
    expect(answer("Federated", "arn:aws:iam::111122223333:oidc-provider/example.com/accounts.google.com")).to.equal(
      "no",
    );
    expect(answer("Federated", "x-arn:aws:iam::111122223333:oidc-provider/accounts.google.com")).to.equal("no");
    expect(answer("Federated", "arn:aws:iam::111122223333:saml-provider/accounts.google.com")).to.equal("no");
  });
});
