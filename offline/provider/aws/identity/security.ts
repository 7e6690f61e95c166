/** Identities of IAM, keys, secrets, parameters, user pools and the security services. */
import type { Value } from "../../wire.ts";
import { arnAsId, named } from "./application.ts";
import { LOWER, MIXED, UPPER } from "./context.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";

function pathed(context: IdentityContext): string {
  const path = context.input("path") || "/";
  return path.endsWith("/") ? path : `${path}/`;
}

function iam(kind: string, prefix: string, input = "name"): Identity {
  return {
    id: (context) => context.input(input),
    arn: (context) => context.arn("iam", `${kind}${pathed(context)}${context.input(input)}`, "global"),
    outputs: (context) => ({
      uniqueId: `${prefix}${context.text(17, UPPER, "unique")}`,
      createDate: "2025-01-01T00:00:00Z",
    }),
  };
}

/** IAM and others know an inline policy or an attachment by its owner and its own name. */
function pair(separator: string, first: string, second: string): Identity {
  return { id: (context) => `${context.input(first)}${separator}${context.input(second)}` };
}

function attachment(owner: string): Identity {
  return { id: (context) => `${context.input(owner)}/${context.input("policyArn")}` };
}

function key(kind: "key" | "mrk"): Identity {
  return {
    id: (context) =>
      context.inputs["multiRegion"] === true || kind === "mrk" ? `mrk-${context.hex(32, "id")}` : context.uuid("id"),
    arn: (context, id) => context.arn("kms", `key/${id}`),
    outputs: (_context, id) => ({ keyId: id }),
  };
}

function aliasOutputs(context: IdentityContext): Record<string, Value> {
  const target = context.input("targetKeyId");
  const id = target.slice(target.lastIndexOf("/") + 1);
  return { targetKeyArn: target.startsWith("arn:") ? target : context.arn("kms", `key/${id}`), targetKeyId: id };
}

function userPoolOutputs(context: IdentityContext, id: string): Record<string, Value> {
  return {
    endpoint: `cognito-idp.${context.region}.amazonaws.com/${id}`,
    domain: "",
    customDomain: "",
    estimatedNumberOfUsers: 0,
    creationDate: "2025-01-01T00:00:00Z",
    lastModifiedDate: "2025-01-01T00:00:00Z",
  };
}

function parameterArn(context: IdentityContext): string {
  const name = context.input("name");
  return context.arn("ssm", `parameter${name.startsWith("/") ? "" : "/"}${name}`);
}

const DETECTOR: Identity = {
  id: (context) => context.hex(32, "id"),
  arn: (context, id) => context.arn("guardduty", `detector/${id}`),
  outputs: (context) => ({ accountId: context.account }),
};

/** By canonical token. */
export const SECURITY: IdentityTable = {
  "aws:iam/role:Role": iam("role", "AROA"),
  "aws:iam/user:User": iam("user", "AIDA"),
  "aws:iam/group:Group": iam("group", "AGPA"),
  "aws:iam/instanceProfile:InstanceProfile": iam("instance-profile", "AIPA"),
  "aws:iam/policy:Policy": {
    id: (context) => context.arn("iam", `policy${pathed(context)}${context.input("name")}`, "global"),
    outputs: (context) => ({ policyId: `ANPA${context.text(17, UPPER, "unique")}`, attachmentCount: 0 }),
  },
  "aws:iam/rolePolicy:RolePolicy": pair(":", "role", "name"),
  "aws:iam/userPolicy:UserPolicy": pair(":", "user", "name"),
  "aws:iam/groupPolicy:GroupPolicy": pair(":", "group", "name"),
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": attachment("role"),
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": attachment("user"),
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": attachment("group"),
  "aws:iam/accessKey:AccessKey": {
    id: (context) => `AKIA${context.text(16, UPPER, "id")}`,
    outputs: (context) => ({
      secret: context.text(40, MIXED, "secret"),
      sesSmtpPasswordV4: context.text(44, MIXED, "smtp"),
      status: context.inputs["status"] ?? "Active",
      createDate: "2025-01-01T00:00:00Z",
    }),
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    id: (context) => context.arn("iam", `oidc-provider/${context.input("url").replace(/^https:\/\//, "")}`, "global"),
    outputs: (context) => ({ url: context.input("url").replace(/^https:\/\//, "") }),
  },
  "aws:iam/samlProvider:SamlProvider": {
    id: (context) => context.arn("iam", `saml-provider/${context.input("name")}`, "global"),
  },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
    id: (context) =>
      context.arn(
        "iam",
        `role/aws-service-role/${context.input("awsServiceName")}/AWSServiceRoleFor${serviceLinkedName(context)}`,
        "global",
      ),
    outputs: (context) => ({
      name: `AWSServiceRoleFor${serviceLinkedName(context)}`,
      path: `/aws-service-role/${context.input("awsServiceName")}/`,
      uniqueId: `AROA${context.text(17, UPPER, "unique")}`,
    }),
  },
  "aws:kms/key:Key": key("key"),
  "aws:kms/replicaKey:ReplicaKey": key("mrk"),
  "aws:kms/alias:Alias": {
    id: (context) => context.input("name"),
    arn: (context, id) => context.arn("kms", id),
    outputs: aliasOutputs,
  },
  "aws:kms/grant:Grant": {
    id: (context) => `${context.input("keyId")}:${context.hex(64, "grant")}`,
    outputs: (context) => ({ grantId: context.hex(64, "grant"), grantToken: context.text(64, MIXED, "token") }),
  },
  "aws:secretsmanager/secret:Secret": {
    id: (context) =>
      context.arn("secretsmanager", `secret:${context.input("name")}-${context.text(6, MIXED, "suffix")}`),
  },
  "aws:secretsmanager/secretVersion:SecretVersion": {
    id: (context) => `${context.input("secretId")}|${context.uuid("version")}`,
    arn: (context) => context.input("secretId"),
    outputs: (context, id) => ({
      versionId: id.slice(id.lastIndexOf("|") + 1),
      versionStages: context.inputs["versionStages"] ?? ["AWSCURRENT"],
      hasSecretStringWo: false,
    }),
  },
  "aws:dynamodb/resourcePolicy:ResourcePolicy": {
    id: (context) => context.input("resourceArn"),
    outputs: (context) => ({ revisionId: context.hex(32, "revision") }),
  },
  "aws:secretsmanager/secretPolicy:SecretPolicy": { id: (context) => context.input("secretArn") },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    id: (context) => context.input("secretId"),
    outputs: () => ({ rotationEnabled: true }),
  },
  "aws:ssm/parameter:Parameter": {
    id: (context) => context.input("name"),
    arn: parameterArn,
    outputs: () => ({ version: 1, dataType: "text" }),
  },
  "aws:scheduler/schedule:Schedule": {
    id: (context) => `${context.input("groupName") || "default"}/${context.input("name")}`,
    arn: (context, id) => context.arn("scheduler", `schedule/${id}`),
    outputs: (context) => ({ groupName: context.input("groupName") || "default" }),
  },
  "aws:ssm/document:Document": named("name", "ssm", "document/"),
  "aws:cognito/userPool:UserPool": {
    id: (context) => `${context.region}_${context.text(9, MIXED, "id")}`,
    arn: (context, id) => context.arn("cognito-idp", `userpool/${id}`),
    outputs: userPoolOutputs,
  },
  "aws:cognito/userPoolClient:UserPoolClient": {
    id: (context) => context.text(26, LOWER, "id"),
    outputs: (context) => ({
      clientSecret: context.inputs["generateSecret"] === true ? context.text(51, LOWER, "secret") : "",
    }),
  },
  "aws:cognito/userPoolDomain:UserPoolDomain": {
    id: (context) => context.input("domain"),
    outputs: (context) => ({
      cloudfrontDistribution: `d${context.text(13, LOWER, "domain")}.cloudfront.net`,
      cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
    }),
  },
  "aws:cognito/identityPool:IdentityPool": {
    id: (context) => `${context.region}:${context.uuid("id")}`,
    arn: (context, id) => context.arn("cognito-identity", `identitypool/${id}`),
  },
  "aws:guardduty/detector:Detector": DETECTOR,
  "aws:cloudtrail/trail:Trail": {
    ...arnAsId("cloudtrail", (context) => `trail/${context.input("name")}`),
    outputs: (context) => ({ homeRegion: context.region, snsTopicArn: "" }),
  },
  "aws:cfg/rule:Rule": {
    id: (context) => context.input("name"),
    arn: (context) => context.arn("config", `config-rule/config-rule-${context.text(6, LOWER, "rule")}`),
    outputs: (context) => ({ ruleId: `config-rule-${context.text(6, LOWER, "rule")}` }),
  },
  "aws:cfg/recorder:Recorder": { id: (context) => context.input("name") },
  "aws:securityhub/account:Account": {
    id: (context) => context.account,
    arn: (context) => context.arn("securityhub", "hub/default"),
  },
  "aws:securityhub/standardsSubscription:StandardsSubscription": {
    id: (context) =>
      context.arn("securityhub", `subscription/${context.input("standardsArn").split("/").slice(1).join("/")}`),
  },
  "aws:accessanalyzer/analyzer:Analyzer": {
    id: (context) => context.input("analyzerName"),
    arn: (context, id) => context.arn("access-analyzer", `analyzer/${id}`),
  },
  "aws:acmpca/certificateAuthority:CertificateAuthority": {
    id: (context) => context.arn("acm-pca", `certificate-authority/${context.uuid("id")}`),
  },
  "aws:sqs/redrivePolicy:RedrivePolicy": { id: (context) => context.input("queueUrl") },
  "aws:ram/resourceShare:ResourceShare": arnAsId("ram", (context) => `resource-share/${context.uuid("id")}`),
  "aws:organizations/organization:Organization": {
    id: (context) => `o-${context.text(10, LOWER, "id")}`,
    arn: (context, id) => context.arn("organizations", `organization/${id}`, "global"),
  },
};

function serviceLinkedName(context: IdentityContext): string {
  const service = context.input("awsServiceName").split(".")[0] ?? "";
  return service.charAt(0).toUpperCase() + service.slice(1);
}
