import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cognito-no-guests",
  title: "No identity pool gives credentials to guests",
  severity: "high",
  rationale:
    "An identity pool that lets in guests hands credentials of AWS to whoever knows its id, which stands in every web page that uses it.",
  remediation: ["Set allowUnauthenticatedIdentities: false, and let people sign in first."],
  controls: { fsbp: ["Cognito.2"] },
  checkov: ["CKV_AWS_366"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
  demands: [
    {
      tokens: TOKENS.identityPool,
      path: "allowUnauthenticatedIdentities",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "guests get credentials of AWS",
      required: "false",
      fix: "set allowUnauthenticatedIdentities: false",
    },
  ],
});
