import { defineExamples, secret, unknownValue } from "../policy/examples.ts";

function parameter(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:ssm/parameter:Parameter",
    name: "setting",
    props: { name: "/shop/prod/db/url", ...props },
  } as const;
}

const OWN = { customerKey: true };

export const examples = defineExamples([
  {
    name: "a SecureString",
    verdict: "holds",
    resources: [parameter({ type: "SecureString", value: secret("postgres://") })],
  },
  {
    name: "a SecureString with a key of one's own, where the config asks for it",
    verdict: "holds",
    resources: [parameter({ type: "SecureString", keyId: unknownValue })],
    config: OWN,
  },
  {
    name: "the id of an image",
    verdict: "not applicable",
    resources: [parameter({ type: "String", dataType: "aws:ec2:image", value: "ami-0123456789abcdef0" })],
  },
  {
    name: "one that may be plain",
    verdict: "not applicable",
    resources: [parameter({ type: "String", name: "/public/region", value: "us-east-1" })],
    config: { except: "^/public/" },
  },
  {
    name: "a String",
    verdict: "violated",
    resources: [parameter({ type: "String", value: "x" })],
    says: "SecureString",
  },
  { name: "a StringList", verdict: "violated", resources: [parameter({ type: "StringList", value: "a,b" })] },
  {
    name: "the key of the service, where the config asks for one's own",
    verdict: "violated",
    resources: [parameter({ type: "SecureString", keyId: "alias/aws/ssm" })],
    config: OWN,
    says: "alias/aws/ssm",
  },
  {
    name: "no key, where the config asks for one's own",
    verdict: "violated",
    resources: [parameter({ type: "SecureString" })],
    config: OWN,
  },
  { name: "a type that is not known yet", verdict: "undecided", resources: [parameter({ type: unknownValue })] },
]);
