import { integer } from "../policy/config.ts";
import { atLeast, definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import type { Resource } from "../policy/resource.ts";

/** What a password must have; AWS demands all of it of a pool that says nothing. */
const KINDS = ["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"] as const;

function saysMore(pool: Resource) {
  return pool.at("passwordPolicy").set();
}

export const policy = definePropertyPolicy({
  name: "cognito-password-policy",
  title: "User pools demand passwords that are hard to guess",
  severity: "medium",
  rationale: "Sign-in pages stand in the internet, where passwords are tried by the million from lists of common ones.",
  remediation: [
    "Leave passwordPolicy out for AWS's default, or set minimumLength: 8 or more and requireLowercase, requireUppercase, requireNumbers, requireSymbols: true.",
  ],
  controls: { fsbp: ["Cognito.3"] },
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html",
  tokens: TOKENS.userPool,
  settings: { minimum: integer(8, "The fewest characters of a password", { minimum: 6, maximum: 99 }) },
  demands: ({ minimum }) => [
    {
      tokens: TOKENS.userPool,
      path: "passwordPolicy.minimumLength",
      must: atLeast(minimum, { absent: 8 }),
      what: "passwords may be short",
      required: `at least ${String(minimum)}`,
      fix: `set passwordPolicy.minimumLength: ${String(minimum)}`,
    },
    ...KINDS.map((kind) => ({
      tokens: TOKENS.userPool,
      path: `passwordPolicy.${kind}`,
      when: saysMore,
      must: isTrue({ absent: false }),
      remedy: true,
      what: "passwords may be of few kinds of characters",
      required: "true",
      fix: `set passwordPolicy.${kind}: true`,
    })),
  ],
});
