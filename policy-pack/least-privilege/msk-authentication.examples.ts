import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:msk/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "IAM: switched on",
    verdict: "holds",
    resources: [cluster({ clientAuthentication: { sasl: { iam: true } } })],
  },
  {
    name: "IAM: switched off",
    verdict: "violated",
    resources: [cluster({ clientAuthentication: { sasl: { iam: false } } })],
  },
  { name: "IAM: AWS's default", verdict: "violated", resources: [cluster({ clientAuthentication: { sasl: {} } })] },
  {
    name: "IAM: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ clientAuthentication: { sasl: { iam: unknownValue } } })],
  },
  {
    name: "SCRAM: switched on",
    verdict: "holds",
    resources: [cluster({ clientAuthentication: { sasl: { scram: true } } })],
  },
  {
    name: "SCRAM: switched off",
    verdict: "violated",
    resources: [cluster({ clientAuthentication: { sasl: { scram: false } } })],
  },
  { name: "SCRAM: AWS's default", verdict: "violated", resources: [cluster({ clientAuthentication: { sasl: {} } })] },
  {
    name: "SCRAM: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ clientAuthentication: { sasl: { scram: unknownValue } } })],
  },
  {
    name: "client certificates",
    verdict: "holds",
    resources: [cluster({ clientAuthentication: { tls: { certificateAuthorityArns: [unknownValue] } } })],
  },
  {
    name: "unauthenticated clients: switched off",
    verdict: "holds",
    resources: [cluster({ clientAuthentication: { sasl: { iam: true }, unauthenticated: false } })],
  },
  {
    name: "unauthenticated clients: switched on",
    verdict: "violated",
    resources: [cluster({ clientAuthentication: { sasl: { iam: true }, unauthenticated: true } })],
  },
  {
    name: "unauthenticated clients: AWS's default",
    verdict: "holds",
    resources: [cluster({ clientAuthentication: { sasl: { iam: true } } })],
  },
  {
    name: "unauthenticated clients: a switch that is not known yet",
    verdict: "undecided",
    resources: [cluster({ clientAuthentication: { sasl: { iam: true }, unauthenticated: unknownValue } })],
  },
  { name: "nothing said", verdict: "violated", resources: [cluster({})], says: "no way to tell" },
]);
