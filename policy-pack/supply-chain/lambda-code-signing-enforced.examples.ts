import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function signing(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:lambda/codeSigningConfig:CodeSigningConfig",
    name: "signing",
    props: {
      ...{
        allowedPublishers: {
          signingProfileVersionArns: ["arn:aws:signer:eu-central-1:123456789012:/signing-profiles/api/1"],
        },
      },
      ...props,
    },
  };
}

export const examples = defineExamples([
  {
    name: "unsigned code is refused",
    verdict: "holds",
    resources: [signing({ policies: { untrustedArtifactOnDeployment: "Enforce" } })],
  },
  { name: "left out, which means Warn", verdict: "violated", resources: [signing()], says: "found nothing" },
  {
    name: "a warning",
    verdict: "violated",
    resources: [signing({ policies: { untrustedArtifactOnDeployment: "Warn" } })],
    says: "Warn",
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [signing({ policies: unknownValue })] },
]);
