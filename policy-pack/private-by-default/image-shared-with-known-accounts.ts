import { texts } from "../policy/config.ts";
import { definePropertyPolicy, isOneOf, gives } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "image-shared-with-known-accounts",
  title: "Machine images are shared with accounts that the policy config names",
  severity: "medium",
  preset: "strict",
  rationale:
    "Whoever may start an image reads all that is on its disk. An account that nobody expects there is a mistake, or the way by which data leaves.",
  remediation: [
    "Share with the organization or one of its units (organizationArn, organizationalUnitArn), which an account that leaves loses.",
    "Or name the account in the setting accounts of the policy.",
  ],
  controls: {},
  checkov: ["CKV_AWS_205"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharing-amis.html",
  tokens: TOKENS.amiLaunchPermission,
  settings: {
    accounts: texts([], "Ids of the accounts that images may be shared with"),
  },
  demands: ({ accounts }) => [
    {
      tokens: TOKENS.amiLaunchPermission,
      path: "accountId",
      // The organization is one's own; the group "all" is refused by no-public-exposure.
      when: gives("accountId"),
      must: isOneOf(accounts),
      what: "the image is shared with an account that the policy config does not name",
      required: "the organization, or one of the accounts of the setting",
      fix: "set organizationArn or organizationalUnitArn instead of accountId, or name the account in the setting accounts",
    },
  ],
});
