import { namesOwnKey } from "../aws/storage/keys.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-encryption-cmk",
  title: "Airflow environments are encrypted with a customer-managed key",
  severity: "low",
  rationale:
    "Connections and variables of Airflow hold credentials. The key that AWS owns can be neither restricted nor switched off.",
  remediation: ["Set kmsKey: key.arn; it is fixed when the environment is made."],
  controls: {},
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/encryption-at-rest.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "kmsKey",
      must: namesOwnKey,
      what: "the environment has no customer-managed key",
      required: "the ARN of a key of your own",
      fix: "set kmsKey: key.arn",
    },
  ],
});
