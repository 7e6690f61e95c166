import { defineExamples, unknownValue } from "../policy/examples.ts";

function permission(props: Readonly<Record<string, unknown>>) {
  const type = "aws:ec2/amiLaunchPermission:AmiLaunchPermission";
  return [{ type, name: "share", props: { imageId: unknownValue, ...props } }];
}

const accounts = ["111122223333", "123456789012"];

export const examples = defineExamples([
  {
    name: "an account that the config names",
    verdict: "holds",
    resources: permission({ accountId: "123456789012" }),
    config: { accounts },
  },
  {
    name: "the organization",
    verdict: "not applicable",
    resources: permission({ organizationArn: "arn:aws:organizations::111122223333:organization/o-example" }),
  },
  {
    name: "an account that nobody named",
    verdict: "violated",
    resources: permission({ accountId: "123456789012" }),
    says: "123456789012",
  },
  {
    name: "an account that is not known yet",
    verdict: "undecided",
    resources: permission({ accountId: unknownValue }),
    config: { accounts },
  },
]);
