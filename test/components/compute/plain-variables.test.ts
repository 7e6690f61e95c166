import { assert } from "chai";
import { secretLook } from "../../../components/compute/plain-variables.ts";

/** Written in two parts, so that no scanner takes the examples for leaks. */
const split = (start: string, end: string) => `${start}${end}`;

describe("secretLook (F-21)", () => {
  for (const name of [
    "DB_PASSWORD",
    "dbPasswd",
    "SESSION_SECRET",
    "GITHUB_TOKEN",
    "API_KEY",
    "apiKey",
    "AWS_ACCESS_KEY_ID",
    "PRIVATE_KEY",
    "SIGNING_KEY",
    "GOOGLE_CREDENTIALS",
    "DATABASE_CONNECTION_STRING",
  ])
    it(`knows ${name} by its name`, () => assert.equal(secretLook(name, "x"), "a name that secrets have"));

  for (const name of [
    "ENVIRONMENT",
    "REGION",
    "PARTITION_KEY",
    "KEYSPACE",
    "TOKEN_TTL_SECONDS",
    "SECRET_ARN",
    "API_KEY_HEADER",
    "AUTH_URL",
    "PASS_THROUGH",
  ])
    it(`lets ${name} pass`, () => assert.isUndefined(secretLook(name, "plain")));

  for (const [kind, value] of [
    ["an AWS access key", split("AKIA", "IOSFODNN7EXAMPLE")],
    ["a private key", split("-----BEGIN RSA ", "PRIVATE KEY-----")],
    ["a GitHub token", split("ghp_", "a".repeat(36))],
    ["a Slack token", split("xoxb-", "1234567890-abc")],
    ["a Stripe key", split("sk_live_", "a".repeat(24))],
    ["a Google API key", split("AIza", "a".repeat(35))],
    ["a JSON Web Token", split("eyJhbGciOiJI.", "eyJzdWIiOiIx.c2lnbmF0dXJl")],
    ["a URL with a password", split("postgres://user:", "hunter2@db.internal:5432/ledger")],
    ["a URL with a password", split("redis://:", "hunter2@cache.internal:6379")],
  ] as const)
    it(`knows ${kind} by its value`, () => assert.equal(secretLook("SETTING", value), kind));

  it("lets ordinary values pass, and empty ones whatever their name", () => {
    for (const value of ["", "https://api.example.com/v1?x=1", "user@example.com", "10.0.0.0/8", "a:b", "AKIA"])
      assert.isUndefined(secretLook("SETTING", value), value);
    assert.isUndefined(secretLook("DB_PASSWORD", ""));
  });

  it("does not repeat the value", () => {
    assert.notInclude(secretLook("SETTING", split("AKIA", "IOSFODNN7EXAMPLE")), "AKIA");
  });
});
