import { defineExamples, type ExampleResource, secret, unknownValue } from "../policy/examples.ts";

function certificate(props: Readonly<Record<string, unknown>>): ExampleResource {
  return { type: "aws:acm/certificate:Certificate", name: "api", props };
}

export const examples = defineExamples([
  {
    name: "requested, and validated by DNS",
    verdict: "holds",
    resources: [certificate({ domainName: "api.example.com", validationMethod: "DNS" })],
  },
  {
    name: "of a private authority",
    verdict: "holds",
    resources: [certificate({ domainName: "api.internal", certificateAuthorityArn: unknownValue })],
  },
  {
    name: "validated by mail",
    verdict: "violated",
    resources: [certificate({ domainName: "api.example.com", validationMethod: "EMAIL" })],
    says: "EMAIL",
  },
  {
    name: "validated by whatever AWS takes",
    verdict: "violated",
    resources: [certificate({ domainName: "api.example.com" })],
    says: 'validationMethod: "DNS"',
  },
  {
    name: "imported",
    verdict: "violated",
    resources: [certificate({ privateKey: secret("-----BEGIN"), certificateBody: "-----BEGIN" })],
    says: "found a private key",
  },
  {
    name: "uploaded to IAM",
    verdict: "violated",
    resources: [
      {
        type: "aws:iam/serverCertificate:ServerCertificate",
        name: "api",
        props: { certificateBody: "-----BEGIN", privateKey: unknownValue },
      },
    ],
    says: "aws.acm.Certificate",
  },
  {
    name: "a method that is not known yet",
    verdict: "undecided",
    resources: [certificate({ domainName: "api.example.com", validationMethod: unknownValue })],
  },
]);
