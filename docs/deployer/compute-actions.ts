import { calls, KEY_USE, of, type TypeActions } from "./type-actions.ts";

const TAGS = "TagResource UntagResource";

/** Actions of the resource types of services and monitoring, by token. */
export const COMPUTE_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:ecr/repository:Repository": calls(
    "ecr",
    {
      create: "CreateRepository TagResource",
      read: "DescribeRepositories ListTagsForResource",
      update: `PutImageScanningConfiguration PutImageTagMutability ${TAGS}`,
      delete: "DeleteRepository",
    },
    KEY_USE,
  ),
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": calls("ecr", {
    create: "PutLifecyclePolicy",
    read: "GetLifecyclePolicy",
    delete: "DeleteLifecyclePolicy",
  }),
  "aws:ecr/repositoryPolicy:RepositoryPolicy": calls("ecr", {
    create: "SetRepositoryPolicy",
    read: "GetRepositoryPolicy",
    delete: "DeleteRepositoryPolicy",
  }),
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": calls(
    "ecr",
    {
      create: "PutRegistryScanningConfiguration",
      read: "GetRegistryScanningConfiguration",
      // The registry gets ECR's default back.
      delete: "PutRegistryScanningConfiguration",
    },
    // Enhanced scanning switches Amazon Inspector on (Amazon ECR User Guide, "Enhanced scanning": required permissions).
    ["inspector2:Enable", "inspector2:ListAccountPermissions", "iam:CreateServiceLinkedRole"],
  ),
  "aws:signer/signingProfile:SigningProfile": calls("signer", {
    create: "PutSigningProfile TagResource",
    read: "GetSigningProfile ListTagsForResource",
    update: TAGS,
    delete: "CancelSigningProfile",
  }),
  "aws:ecs/cluster:Cluster": calls(
    "ecs",
    {
      create: "CreateCluster TagResource",
      read: "DescribeClusters ListTagsForResource",
      update: `UpdateCluster UpdateClusterSettings ${TAGS}`,
      delete: "DeleteCluster",
    },
    ["iam:CreateServiceLinkedRole"],
  ),
  "aws:ecs/service:Service": calls("ecs", {
    create: "CreateService TagResource",
    read: "DescribeServices DescribeServiceDeployments ListServiceDeployments ListTagsForResource",
    update: `UpdateService ${TAGS}`,
    delete: "UpdateService DeleteService",
  }),
  "aws:ecs/getService:getService": calls("ecs", { read: "DescribeServices" }),
  "aws:ecs/taskDefinition:TaskDefinition": calls(
    "ecs",
    {
      create: "RegisterTaskDefinition TagResource",
      read: "DescribeTaskDefinition ListTagsForResource",
      update: TAGS,
      delete: "DeregisterTaskDefinition",
    },
    ["iam:PassRole"],
  ),
  "aws:appautoscaling/target:Target": calls(
    "application-autoscaling",
    {
      create: "RegisterScalableTarget TagResource",
      read: "DescribeScalableTargets ListTagsForResource",
      update: `RegisterScalableTarget ${TAGS}`,
      delete: "DeregisterScalableTarget",
    },
    ["iam:CreateServiceLinkedRole", ...of("ecs", "DescribeServices UpdateService")],
  ),
  "aws:appautoscaling/policy:Policy": calls(
    "application-autoscaling",
    {
      create: "PutScalingPolicy",
      read: "DescribeScalingPolicies",
      update: "PutScalingPolicy",
      delete: "DeleteScalingPolicy",
    },
    // Its alarms are made with the caller's rights (Amazon ECS Developer Guide, "IAM permissions required for service
    // auto scaling").
    of("cloudwatch", "DescribeAlarms PutMetricAlarm DeleteAlarms"),
  ),
  "aws:appautoscaling/scheduledAction:ScheduledAction": calls("application-autoscaling", {
    create: "PutScheduledAction",
    read: "DescribeScheduledActions",
    update: "PutScheduledAction",
    delete: "DeleteScheduledAction",
  }),
  "aws:cloudwatch/logGroup:LogGroup": calls("logs", {
    create: "CreateLogGroup PutRetentionPolicy TagResource",
    read: "DescribeLogGroups ListTagsForResource",
    update: `PutRetentionPolicy DeleteRetentionPolicy AssociateKmsKey DisassociateKmsKey ${TAGS}`,
    delete: "DeleteLogGroup",
  }),
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": calls("logs", {
    create: "PutResourcePolicy",
    read: "DescribeResourcePolicies",
    update: "PutResourcePolicy",
    delete: "DeleteResourcePolicy",
  }),
  "aws:cloudwatch/eventRule:EventRule": calls("events", {
    create: "PutRule TagResource",
    read: "DescribeRule ListTagsForResource",
    update: `PutRule ${TAGS}`,
    delete: "DeleteRule",
  }),
  "aws:cloudwatch/eventTarget:EventTarget": calls("events", {
    create: "PutTargets",
    read: "ListTargetsByRule",
    update: "PutTargets",
    delete: "RemoveTargets",
  }),
  "aws:cloudwatch/metricAlarm:MetricAlarm": calls("cloudwatch", {
    create: "PutMetricAlarm TagResource",
    read: "DescribeAlarms ListTagsForResource",
    update: `PutMetricAlarm ${TAGS}`,
    delete: "DeleteAlarms",
  }),
  "aws:sns/topic:Topic": calls("sns", {
    create: "CreateTopic SetTopicAttributes TagResource",
    read: "GetTopicAttributes ListTagsForResource",
    update: `SetTopicAttributes ${TAGS}`,
    delete: "DeleteTopic",
  }),
  "aws:sns/topicPolicy:TopicPolicy": calls("sns", {
    create: "SetTopicAttributes",
    read: "GetTopicAttributes",
    // The topic gets SNS's default policy back.
    delete: "SetTopicAttributes",
  }),
  "aws:sns/topicSubscription:TopicSubscription": calls("sns", {
    create: "Subscribe",
    read: "GetSubscriptionAttributes ListSubscriptionsByTopic",
    update: "SetSubscriptionAttributes",
    delete: "Unsubscribe",
  }),
};

/** Actions of `awsx.ecr.Image`, which builds and pushes an image: only for stacks that say `image.build`. */
export const IMAGE_BUILD_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "awsx:ecr:Image": calls("ecr", {
    create: [
      "GetAuthorizationToken BatchCheckLayerAvailability InitiateLayerUpload UploadLayerPart CompleteLayerUpload PutImage",
    ].join(" "),
    read: "BatchGetImage GetDownloadUrlForLayer",
  }),
};
