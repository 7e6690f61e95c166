import { defineExamples, unknownValue } from "../policy/examples.ts";

function parameter(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:ssm/parameter:Parameter", name: "token", props }];
}

export const examples = defineExamples([
  {
    name: "a key of the account's own",
    verdict: "holds",
    resources: parameter({ type: "SecureString", keyId: "alias/parameters" }),
  },
  {
    name: "a key that is not known yet",
    verdict: "holds",
    resources: parameter({ type: "SecureString", keyId: unknownValue }),
  },
  { name: "a String, which takes no key", verdict: "not applicable", resources: parameter({ type: "String" }) },
  { name: "no key given", verdict: "violated", resources: parameter({ type: "SecureString" }) },
  {
    name: "AWS's key by its alias",
    verdict: "violated",
    resources: parameter({ type: "SecureString", keyId: "alias/aws/ssm" }),
    says: "alias/aws/ssm",
  },
  { name: "a type that is not known yet", verdict: "undecided", resources: parameter({ type: unknownValue }) },
]);
