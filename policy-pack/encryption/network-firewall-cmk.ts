import { definePropertyPolicy } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "network-firewall-cmk",
  title: "Network firewalls, their policies and rule groups are encrypted with a key of one's own",
  severity: "low",
  rationale:
    "Rules tell what is watched and what is not. With a key of one's own, reading them can be refused and is recorded, and the key can be taken away.",
  remediation: ['Set encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: key.arn }.'],
  controls: {},
  checkov: ["CKV_AWS_345", "CKV_AWS_346"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/kms-encryption-at-rest.html",
  demands: [
    {
      tokens: families(TOKENS.networkFirewall, TOKENS.firewallPolicy, TOKENS.firewallRuleGroup),
      path: "encryptionConfiguration",
      must: (place) => and(place.at("type").is("CUSTOMER_KMS"), place.at("keyId").set()),
      what: "the key is AWS's own",
      required: "a key of one's own",
      fix: 'set encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: key.arn }',
    },
  ],
});
