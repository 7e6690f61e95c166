/** Identities of containers, functions, queues, topics, logs and scaling. */
import { asMap, asString } from "../../values.ts";
import type { Value } from "../../wire.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";

/** A resource whose id is one of its inputs, with a plain ARN. */
export function named(
  input: string,
  service: string,
  kind: string,
  scope: "regional" | "global" | "public" = "regional",
): Identity {
  return {
    id: (context) => context.input(input),
    arn: (context) => context.arn(service, `${kind}${context.input(input)}`, scope),
  };
}

/** A resource whose id is its ARN. */
export function arnAsId(service: string, resource: (context: IdentityContext) => string): Identity {
  return { id: (context) => context.arn(service, resource(context)) };
}

/** What the stack of one of AWS's rotation applications tells (AWS Secrets Manager User Guide, "Rotation function templates"). */
function rotationOutputs(context: IdentityContext): Record<string, Value> {
  const name = asString(asMap(context.inputs["parameters"] ?? {})["functionName"]);
  const application = context.input("applicationId");
  const rotates = /:applications\/SecretsManager\w+Rotation\w*$/.test(application) && name !== undefined;
  return {
    outputs: rotates ? { RotationLambdaARN: context.arn("lambda", `function:${name}`) } : {},
    semanticVersion: context.input("semanticVersion"),
  };
}

function clusterName(context: IdentityContext): string {
  const cluster = context.input("cluster") || "default";
  return cluster.slice(cluster.lastIndexOf("/") + 1);
}

function taskArn(context: IdentityContext, id: string): string {
  return context.arn("ecs", `task-definition/${id}:${context.revision}`);
}

function taskOutputs(context: IdentityContext, id: string): Record<string, Value> {
  return {
    revision: context.revision,
    arn: taskArn(context, id),
    arnWithoutRevision: context.arn("ecs", `task-definition/${id}`),
  };
}

function lambdaOutputs(context: IdentityContext, _id: string, arn: string): Record<string, Value> {
  const uri = `arn:aws:apigateway:${context.region}:lambda:path/2015-03-31/functions/${arn}/invocations`;
  return {
    invokeArn: uri,
    qualifiedArn: `${arn}:$LATEST`,
    qualifiedInvokeArn: uri.replace(arn, `${arn}:$LATEST`),
    version: "$LATEST",
    lastModified: "2025-01-01T00:00:00.000+0000",
    sourceCodeSize: 1024,
    codeSha256: context.hex(43, "code"),
    signingJobArn: "",
    signingProfileVersionArn: "",
  };
}

function queueOutputs(context: IdentityContext, id: string): Record<string, Value> {
  return { url: id, arn: context.arn("sqs", context.input("name")) };
}

/** Signer names a profile after the prefix where no name is given; the provider adds 26 digits. */
function profileName(context: IdentityContext): string {
  return context.input("name") || `${context.input("namePrefix")}${context.hex(26, "name")}`;
}

/** By canonical token. */
export const APPLICATION: IdentityTable = {
  "aws:serverlessrepository/cloudFormationStack:CloudFormationStack": {
    id: (context) =>
      context.arn("cloudformation", `stack/serverlessrepo-${context.input("name")}/${context.uuid("stack")}`),
    outputs: rotationOutputs,
  },
  "aws:ecs/cluster:Cluster": arnAsId("ecs", (context) => `cluster/${context.input("name")}`),
  "aws:ecs/service:Service": arnAsId("ecs", (context) => `service/${clusterName(context)}/${context.input("name")}`),
  "aws:ecs/taskDefinition:TaskDefinition": {
    id: (context) => context.input("family"),
    arn: taskArn,
    outputs: taskOutputs,
  },
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": { id: (context) => context.input("clusterName") },
  "aws:ecs/capacityProvider:CapacityProvider": arnAsId(
    "ecs",
    (context) => `capacity-provider/${context.input("name")}`,
  ),
  "aws:ecr/repository:Repository": {
    ...named("name", "ecr", "repository/"),
    outputs: (context) => ({
      registryId: context.account,
      repositoryUrl: `${context.account}.dkr.ecr.${context.region}.amazonaws.com/${context.input("name")}`,
    }),
  },
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    id: (context) => context.input("repository"),
    outputs: (context) => ({ registryId: context.account }),
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": {
    id: (context) => context.input("repository"),
    outputs: (context) => ({ registryId: context.account }),
  },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": {
    id: (context) => context.account,
    outputs: (context) => ({ registryId: context.account }),
  },
  "aws:signer/signingProfile:SigningProfile": {
    id: profileName,
    arn: (context, id) => context.arn("signer", `/signing-profiles/${id}`),
    outputs: (context, id, arn) => ({
      name: id,
      version: context.hex(10, "version"),
      versionArn: `${arn}/${context.hex(10, "version")}`,
      platformDisplayName: "Notation for container registries",
      revocationRecords: [],
      status: "Active",
    }),
  },
  "aws:eks/cluster:Cluster": {
    ...named("name", "eks", "cluster/"),
    outputs: (context) => ({
      endpoint: `https://${context.hex(32, "endpoint").toUpperCase()}.gr7.${context.region}.eks.amazonaws.com`,
      status: "ACTIVE",
      identities: [
        {
          oidcs: [
            { issuer: `https://oidc.eks.${context.region}.amazonaws.com/id/${context.hex(32, "oidc").toUpperCase()}` },
          ],
        },
      ],
      certificateAuthority: { data: Buffer.from(context.hex(64, "ca")).toString("base64") },
      certificateAuthorities: [{ data: Buffer.from(context.hex(64, "ca")).toString("base64") }],
    }),
  },
  "aws:lambda/function:Function": { ...named("name", "lambda", "function:"), outputs: lambdaOutputs },
  "aws:lambda/permission:Permission": {
    id: (context) => context.input("statementId") || `terraform-${context.hex(26, "id")}`,
  },
  "aws:lambda/alias:Alias": {
    id: (context) => context.arn("lambda", `function:${context.input("functionName")}:${context.input("name")}`),
  },
  "aws:sqs/queue:Queue": {
    id: (context) => `https://sqs.${context.region}.amazonaws.com/${context.account}/${context.input("name")}`,
    arn: (context) => context.arn("sqs", context.input("name")),
    outputs: queueOutputs,
  },
  "aws:sqs/queuePolicy:QueuePolicy": { id: (context) => context.input("queueUrl") },
  "aws:sns/topic:Topic": {
    ...arnAsId("sns", (context) => context.input("name")),
    outputs: (context) => ({
      owner: context.account,
      beginningArchiveTime: "",
      signatureVersion: context.inputs["signatureVersion"] ?? 0,
    }),
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    id: (context) => context.input("arn"),
    arn: (context) => context.input("arn"),
    outputs: (context) => ({ owner: context.account }),
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    id: (context) => `${context.input("topic")}:${context.uuid("id")}`,
    outputs: (context) => ({
      ownerId: context.account,
      pendingConfirmation: context.input("protocol").startsWith("email"),
      confirmationWasAuthenticated: false,
    }),
  },
  "aws:cloudwatch/logGroup:LogGroup": named("name", "logs", "log-group:"),
  "aws:cloudwatch/logStream:LogStream": {
    id: (context) => context.input("name"),
    arn: (context) =>
      context.arn("logs", `log-group:${context.input("logGroupName")}:log-stream:${context.input("name")}`),
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": named("name", "cloudwatch", "alarm:"),
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": named("alarmName", "cloudwatch", "alarm:"),
  "aws:cloudwatch/dashboard:Dashboard": {
    id: (context) => context.input("dashboardName"),
    arn: (context) => context.arn("cloudwatch", `dashboard/${context.input("dashboardName")}`, "global"),
    outputs: (context) => ({
      dashboardArn: context.arn("cloudwatch", `dashboard/${context.input("dashboardName")}`, "global"),
    }),
  },
  "aws:cloudwatch/eventRule:EventRule": {
    id: (context) =>
      (["", "default"].includes(context.input("eventBusName")) ? "" : `${context.input("eventBusName")}/`) +
      context.input("name"),
    arn: (context, id) => context.arn("events", `rule/${id}`),
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    id: (context) =>
      `${context.input("rule")}-${context.input("targetId") || `terraform-${context.hex(26, "target")}`}`,
    outputs: (context) => ({
      targetId: asString(context.inputs["targetId"]) ?? `terraform-${context.hex(26, "target")}`,
    }),
  },
  "aws:cloudwatch/eventBus:EventBus": named("name", "events", "event-bus/"),
  "aws:appautoscaling/target:Target": {
    id: (context) => context.input("resourceId"),
    arn: (context) => context.arn("application-autoscaling", `scalable-target/${context.hex(32, "target")}`),
    outputs: (context) => ({
      roleArn:
        context.inputs["roleArn"] ??
        context.arn(
          "iam",
          "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
          "global",
        ),
    }),
  },
  "aws:appautoscaling/policy:Policy": {
    id: (context) => context.input("name"),
    arn: (context) =>
      context.arn(
        "autoscaling",
        `scalingPolicy:${context.uuid("policy")}:resource/${context.input("serviceNamespace")}/${context.input("resourceId")}:policyName/${context.input("name")}`,
      ),
    outputs: () => ({ alarmArns: [] }),
  },
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    id: (context) => `${context.input("name")}-${context.input("serviceNamespace")}-${context.input("resourceId")}`,
    arn: (context) =>
      context.arn(
        "autoscaling",
        `scheduledAction:${context.uuid("action")}:resource/${context.input("serviceNamespace")}/${context.input("resourceId")}:scheduledActionName/${context.input("name")}`,
      ),
    outputs: () => ({}),
  },
  "aws:autoscaling/group:Group": {
    id: (context) => context.input("name"),
    arn: (context) =>
      context.arn(
        "autoscaling",
        `autoScalingGroup:${context.uuid("group")}:autoScalingGroupName/${context.input("name")}`,
      ),
    outputs: () => ({ predictedCapacity: 0, warmPoolSize: 0 }),
  },
  "aws:sfn/stateMachine:StateMachine": arnAsId("states", (context) => `stateMachine:${context.input("name")}`),
  "aws:apigateway/restApi:RestApi": {
    id: (context) => context.text(10, "abcdefghijklmnopqrstuvwxyz0123456789", "id"),
    arn: (context, id) => `arn:aws:apigateway:${context.region}::/restapis/${id}`,
    outputs: (context, id) => ({
      executionArn: context.arn("execute-api", id),
      rootResourceId: context.text(10, "abcdefghijklmnopqrstuvwxyz0123456789", "root"),
    }),
  },
  "aws:apigatewayv2/api:Api": {
    id: (context) => context.text(10, "abcdefghijklmnopqrstuvwxyz0123456789", "id"),
    arn: (context, id) => `arn:aws:apigateway:${context.region}::/apis/${id}`,
    outputs: (context, id) => ({
      executionArn: context.arn("execute-api", id),
      apiEndpoint: `https://${id}.execute-api.${context.region}.amazonaws.com`,
    }),
  },
};
