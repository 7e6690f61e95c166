import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, unknown, yes } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "datasync-secret-key-secret",
  title: "DataSync's keys of object storage are secrets of the program",
  severity: "high",
  rationale: "A key given as plain text stays in the program's source, in its state and in its plans.",
  remediation: [
    "Give secretKey by pulumi.secret, config.requireSecret or a secret's output.",
    "Replace the key that stood in plain text.",
  ],
  controls: {},
  checkov: ["CKV_AWS_295"],
  url: "https://docs.aws.amazon.com/datasync/latest/userguide/create-object-location.html",
  demands: [
    {
      tokens: TOKENS.objectStorageLocation,
      path: "secretKey",
      // The SDKs of @pulumi/aws mark it by themselves: what is left are resources that are registered without them.
      must: (key) =>
        key.isAbsent || key.isUnknown || key.isSecret
          ? yes
          : key.secrecyKnown
            ? no
            : unknown(key.path, "this version of the policy SDK does not tell secrets from other values"),
      what: "the key of the object storage stands in the program in plain text",
      found: "a value which is not shown here",
      required: "a secret of the program",
      fix: 'give it by config.requireSecret("objectStorageKey"), and replace the key that was in plain text',
    },
  ],
});
