import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function document(...statements: readonly Props[]): string {
  const all = statements.map((s) => ({ Effect: "Allow", Principal: "*", Action: "*", Resource: "*", ...s }));
  return JSON.stringify({ Version: "2012-10-17", Statement: all });
}

function endpoint(props: Props, service = "s3"): ExampleResource {
  return {
    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
    name: "s3",
    props: {
      vpcId: unknownValue,
      serviceName: `com.amazonaws.us-east-1.${service}`,
      vpcEndpointType: "Gateway",
      ...props,
    },
  };
}

function ownPolicy(policy: unknown): ExampleResource {
  return {
    type: "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
    name: "s3-policy",
    props: { vpcEndpointId: unknownValue, policy },
    propertyDependencies: { vpcEndpointId: ["s3"] },
  };
}

const OWN_ACCOUNT = { Condition: { StringEquals: { "aws:PrincipalAccount": "123456789012" } } };
const LAYERS = { Action: "s3:GetObject", Resource: "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*" };

export const examples = defineExamples([
  {
    name: "this account's principals, and the bucket of image layers",
    verdict: "holds",
    resources: [endpoint({ policy: document(OWN_ACCOUNT, LAYERS) })],
  },
  {
    name: "the organization's resources",
    verdict: "holds",
    resources: [endpoint({ policy: document({ Condition: { StringEquals: { "aws:ResourceOrgID": "o-example" } } }) })],
  },
  {
    name: "a policy of its own",
    verdict: "holds",
    resources: [endpoint({}), ownPolicy(document(OWN_ACCOUNT))],
  },
  {
    name: "a service of another company",
    verdict: "not applicable",
    resources: [endpoint({ serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b", vpcEndpointType: "Interface" })],
  },
  { name: "AWS's default policy", verdict: "violated", resources: [endpoint({})], says: "aws:PrincipalAccount" },
  {
    name: "everything, for a service that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ serviceName: unknownValue, policy: document({}) })],
  },
  { name: "everything, said openly", verdict: "violated", resources: [endpoint({ policy: document({}) })] },
  {
    name: "some actions, with anyone's credentials on anyone's buckets",
    verdict: "violated",
    resources: [endpoint({ policy: document({ Principal: { AWS: "*" }, Action: ["s3:GetObject", "s3:PutObject"] }) })],
    says: "Statement[0].Principal",
  },
  {
    name: "every bucket by a pattern",
    verdict: "violated",
    resources: [endpoint({ policy: document({ Resource: ["arn:aws:s3:::*"] }) })],
  },
  {
    name: "a wide policy of its own",
    verdict: "violated",
    resources: [endpoint({}), ownPolicy(document({}))],
  },
  { name: "a policy that is not known yet", verdict: "undecided", resources: [endpoint({ policy: unknownValue })] },
  {
    name: "roles of whatever account",
    verdict: "violated",
    resources: [
      endpoint({
        policy: document({ Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } } }),
      }),
    ],
  },
  {
    name: "whoever is no service of AWS",
    verdict: "violated",
    resources: [endpoint({ policy: document({ Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } } }) })],
  },
]);
