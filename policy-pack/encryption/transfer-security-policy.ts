import { text } from "../policy/config.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "transfer-security-policy",
  title: "Transfer servers have a recent security policy",
  severity: "medium",
  rationale:
    "A server that names no policy gets TransferSecurityPolicy-2018-11 here, not the newer one of the console. It still takes SHA-1 and ciphers in CBC mode.",
  remediation: [
    'Set securityPolicyName: "TransferSecurityPolicy-2024-01" or newer, and see that partners have clients that can.',
  ],
  controls: {},
  checkov: ["CKV_AWS_380"],
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html",
  tokens: TOKENS.transferServer,
  settings: {
    since: text(
      "2024-01",
      "The oldest security policy that a server may have, by the month of its name",
      "^\\d{4}-\\d{2}$",
    ),
  },
  demands: ({ since }) => [
    {
      tokens: TOKENS.transferServer,
      path: "securityPolicyName",
      must: (name) => name.matches((text) => (/\d{4}-\d{2}$/.exec(text)?.[0] ?? "") >= since),
      what: "the server takes ciphers that are no longer safe",
      required: `a policy of ${since} or newer`,
      fix: 'set securityPolicyName: "TransferSecurityPolicy-2024-01"',
    },
  ],
});
