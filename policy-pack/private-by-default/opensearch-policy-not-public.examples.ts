import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function policyOf(statement: Props): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "es:ESHttpGet", Resource: "*", ...statement }],
  });
}

function holder(statement: Props): ExampleResource {
  return { type: "aws:opensearch/domain:Domain", name: "it", props: { accessPolicies: policyOf(statement) } };
}

export const examples = defineExamples([
  {
    name: "a named role",
    verdict: "holds",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
  },
  { name: "a service", verdict: "holds", resources: [holder({ Principal: { Service: "events.amazonaws.com" } })] },
  {
    name: "everyone is denied something",
    verdict: "holds",
    resources: [holder({ Effect: "Deny", Principal: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } })],
  },
  {
    name: "the organization",
    verdict: "holds",
    resources: [holder({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })],
  },
  {
    name: "everyone",
    verdict: "violated",
    resources: [holder({ Principal: "*" })],
    says: "the access policy lets in everyone",
  },
  {
    name: "everyone, in a list",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: ["arn:aws:iam::123456789012:role/worker", "*"] } })],
  },
  {
    name: "all but one",
    verdict: "violated",
    resources: [holder({ NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/worker" } })],
    says: "NotPrincipal",
  },
  {
    name: "a role of any account",
    verdict: "violated",
    resources: [holder({ Principal: { AWS: "arn:aws:iam::*:role/worker" } })],
  },
  {
    name: "a principal that is not known yet",
    verdict: "undecided",
    resources: [holder({ Principal: { AWS: unknownValue } })],
  },
  {
    name: "no policy",
    verdict: "not applicable",
    resources: [{ type: "aws:elasticsearch/domain:Domain", name: "it", props: {} }],
  },
  {
    name: "everyone, of the other service and by a policy of its own",
    verdict: "violated",
    resources: [
      {
        type: "aws:elasticsearch/domainPolicy:DomainPolicy",
        name: "open",
        props: { domainName: "logs", accessPolicies: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "everyone who stands in the VPC",
    verdict: "not applicable",
    resources: [
      {
        type: "aws:opensearch/domain:Domain",
        name: "inside",
        props: { vpcOptions: { subnetIds: [unknownValue] }, accessPolicies: policyOf({ Principal: "*" }) },
      },
    ],
  },
]);
