import { definePropertyPolicy, isFalse, isNoneOf } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

const FAULT = { what: "whoever reaches the cache is that user", fix: 'set authenticationMode: { type: "iam" }' };

export const policy = definePropertyPolicy({
  name: "cache-users-authenticate",
  title: "Users of caches prove who they are",
  severity: "high",
  rationale:
    "A user that needs no password is everybody who reaches the port, with all the rights that its access string gives.",
  remediation: [
    'Set authenticationMode: { type: "iam" }, or { type: "password", passwords: [...] } with generated ones.',
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.cacheUser,
      path: "noPasswordRequired",
      must: isFalse({ absent: false }),
      ...FAULT,
      required: "false",
    },
    {
      tokens: families(TOKENS.cacheUser, TOKENS.memoryUser),
      path: "authenticationMode.type",
      must: isNoneOf(["no-password-required", "no-password"]),
      ...FAULT,
      required: "iam or password",
    },
  ],
});
