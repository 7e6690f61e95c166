import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

function policyOf(statement: Props): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*", ...statement }],
  });
}

function holder(statement: Props): ExampleResource {
  return { type: "aws:backup/vaultPolicy:VaultPolicy", name: "it", props: { policy: policyOf(statement) } };
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
    says: "the resource policy lets in everyone",
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
    resources: [{ type: "aws:glacier/vault:Vault", name: "it", props: {} }],
  },
  {
    name: "everyone: an archive",
    verdict: "violated",
    resources: [
      { type: "aws:glacier/vault:Vault", name: "open", props: { accessPolicy: policyOf({ Principal: "*" }) } },
    ],
  },
  {
    name: "everyone: the lock of an archive",
    verdict: "violated",
    resources: [
      { type: "aws:glacier/vaultLock:VaultLock", name: "open", props: { policy: policyOf({ Principal: "*" }) } },
    ],
  },
  {
    name: "everyone: a file system",
    verdict: "violated",
    resources: [
      {
        type: "aws:efs/fileSystemPolicy:FileSystemPolicy",
        name: "open",
        props: { policy: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "everyone: an event bus",
    verdict: "violated",
    resources: [
      {
        type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
        name: "open",
        props: { policy: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "everyone: packages",
    verdict: "violated",
    resources: [
      {
        type: "aws:codeartifact/domainPermissions:DomainPermissions",
        name: "open",
        props: { policyDocument: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "everyone: tables",
    verdict: "violated",
    resources: [
      {
        type: "aws:s3tables/tableBucketPolicy:TableBucketPolicy",
        name: "open",
        props: { resourcePolicy: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "everyone: a destination of logs",
    verdict: "violated",
    resources: [
      {
        type: "aws:cloudwatch/logDeliveryDestinationPolicy:LogDeliveryDestinationPolicy",
        name: "open",
        props: { deliveryDestinationPolicy: policyOf({ Principal: "*" }) },
      },
    ],
  },
  {
    name: "a file system for all who come by its mount targets",
    verdict: "holds",
    resources: [
      {
        type: "aws:efs/fileSystemPolicy:FileSystemPolicy",
        name: "shared",
        props: {
          fileSystemId: unknownValue,
          policy: policyOf({
            Principal: { AWS: "*" },
            Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } },
          }),
        },
      },
    ],
  },
  {
    name: "a file system for all who do not come by its mount targets",
    verdict: "violated",
    resources: [
      {
        type: "aws:efs/fileSystemPolicy:FileSystemPolicy",
        name: "shared",
        props: {
          fileSystemId: unknownValue,
          policy: policyOf({
            Principal: { AWS: "*" },
            Condition: { Bool: { "elasticfilesystem:AccessedViaMountTarget": "false" } },
          }),
        },
      },
    ],
  },
  {
    name: "a layer for everyone",
    verdict: "violated",
    resources: [
      {
        type: "aws:lambda/layerVersionPermission:LayerVersionPermission",
        name: "layer",
        props: {
          layerName: "tools",
          versionNumber: 1,
          statementId: "all",
          action: "lambda:GetLayerVersion",
          principal: "*",
        },
      },
    ],
    says: "the permission lets in everyone",
  },
  {
    name: "a layer for the organization, and a bus for one account",
    verdict: "holds",
    resources: [
      {
        type: "aws:lambda/layerVersionPermission:LayerVersionPermission",
        name: "layer",
        props: { layerName: "tools", action: "lambda:GetLayerVersion", principal: "*", organizationId: "o-a1b2c3d4e5" },
      },
      {
        type: "aws:cloudwatch/eventPermission:EventPermission",
        name: "bus",
        props: { principal: "111122223333", statementId: "partner" },
      },
      {
        type: "aws:cloudwatch/eventPermission:EventPermission",
        name: "organization",
        props: {
          principal: "*",
          statementId: "organization",
          condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "o-a1b2c3d4e5" },
        },
      },
    ],
  },
  {
    name: "a bus for everyone",
    verdict: "violated",
    resources: [
      {
        type: "aws:cloudwatch/eventPermission:EventPermission",
        name: "bus",
        props: { principal: "*", statementId: "all" },
      },
    ],
  },
  {
    name: "an account that is not known yet",
    verdict: "undecided",
    resources: [
      {
        type: "aws:cloudwatch/eventPermission:EventPermission",
        name: "bus",
        props: { principal: unknownValue, statementId: "partner" },
      },
    ],
  },
]);
