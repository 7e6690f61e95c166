import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "iam-user-no-access-key",
  title: "No user has an access key that is valid for ever",
  severity: "medium",
  // Some programs outside of AWS know no other way yet.
  preset: "strict",
  rationale:
    "Access keys end up in code, logs and laptops, and are valid until somebody deletes them. They are what most intrusions into accounts begin with.",
  remediation: [
    "Let the program take a role: by OpenID Connect, by IAM Roles Anywhere, or as a service of AWS.",
    'Until then, set status: "Inactive" where a key has no use.',
  ],
  controls: { fsbp: ["IAM.3"] },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html",
  demands: [
    {
      tokens: TOKENS.accessKey,
      path: "status",
      must: isOneOf(["Inactive"], { absent: "Active" }),
      what: "the user gets a key that is valid until somebody deletes it",
      required: "a role",
      fix: "replace the key by a role that the program takes",
    },
  ],
});
