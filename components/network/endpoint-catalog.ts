/** An AWS service as the last part of its endpoint's name: `com.amazonaws.us-east-1.ecr.api`. */
export type EndpointService =
  | "s3"
  | "dynamodb"
  | "ecr.api"
  | "ecr.dkr"
  | "logs"
  | "monitoring"
  | "secretsmanager"
  | "kms"
  | "sts"
  | "ssm"
  | "ssmmessages"
  | "xray"
  | "sqs"
  | "sns"
  | "events"
  | "states"
  | "lambda"
  | "kinesis-streams"
  | "ec2"
  | "rds";

/** What is known of a service's endpoint. */
export interface EndpointFacts {
  /** A gateway is a route and free; an interface has addresses in the subnets, and a price by the hour. */
  readonly kind: "gateway" | "interface";
  /** The prefixes of the service's IAM actions. */
  readonly prefixes: readonly string[];
  /** What workloads in a VPC ask of it: the endpoint's policy admits these, and what the workloads declare. */
  readonly actions: readonly string[];
  /**
   * Whether every request names a resource that belongs to an account, so that other accounts' can be refused by
   * `aws:ResourceAccount` (IAM User Guide, "AWS global condition context keys").
   */
  readonly ownResourcesOnly: boolean;
}

const PULL = [
  "ecr:GetAuthorizationToken",
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:GetDownloadUrlForLayer",
];

/** Facts by service (AWS PrivateLink Guide, "AWS services that integrate with AWS PrivateLink" and "Gateway endpoints"). */
export const ENDPOINTS: Readonly<Record<EndpointService, EndpointFacts>> = {
  s3: gateway("s3", [
    "s3:GetObject",
    "s3:GetObjectVersion",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:AbortMultipartUpload",
    "s3:ListMultipartUploadParts",
    "s3:ListBucket",
    "s3:GetBucketLocation",
  ]),
  dynamodb: gateway("dynamodb", [
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:UpdateItem",
    "dynamodb:DeleteItem",
    "dynamodb:Query",
    "dynamodb:BatchGetItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:ConditionCheckItem",
    "dynamodb:DescribeTable",
  ]),
  "ecr.api": ofInterface(["ecr"], PULL),
  "ecr.dkr": ofInterface(["ecr"], PULL),
  logs: ofInterface(
    ["logs"],
    ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"],
  ),
  monitoring: ofInterface(["cloudwatch"], ["cloudwatch:PutMetricData"]),
  secretsmanager: ofOwn(["secretsmanager"], ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]),
  kms: ofOwn(["kms"], ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"]),
  sts: ofInterface(["sts"], ["sts:AssumeRole", "sts:GetCallerIdentity"]),
  ssm: ofInterface(["ssm"], ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]),
  ssmmessages: ofInterface(
    ["ssmmessages"],
    [
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ],
  ),
  xray: ofInterface(
    ["xray"],
    [
      "xray:PutTraceSegments",
      "xray:PutTelemetryRecords",
      "xray:GetSamplingRules",
      "xray:GetSamplingTargets",
      "xray:GetSamplingStatisticSummaries",
    ],
  ),
  sqs: ofOwn(
    ["sqs"],
    [
      "SendMessage",
      "ReceiveMessage",
      "DeleteMessage",
      "ChangeMessageVisibility",
      "GetQueueAttributes",
      "GetQueueUrl",
    ].map((name) => `sqs:${name}`),
  ),
  sns: ofOwn(["sns"], ["sns:Publish"]),
  events: ofOwn(["events"], ["events:PutEvents"]),
  states: ofOwn(
    ["states"],
    ["StartExecution", "DescribeExecution", "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat"].map(
      (name) => `states:${name}`,
    ),
  ),
  lambda: ofOwn(["lambda"], ["lambda:InvokeFunction"]),
  "kinesis-streams": ofOwn(
    ["kinesis"],
    ["PutRecord", "PutRecords", "GetRecords", "GetShardIterator", "DescribeStreamSummary", "ListShards"].map(
      (name) => `kinesis:${name}`,
    ),
  ),
  // Workloads read of these at most what there is; who deploys comes by no endpoint.
  ec2: ofInterface(["ec2"], ["ec2:DescribeInstances", "ec2:DescribeTags"]),
  rds: ofInterface(["rds"], ["rds:DescribeDBClusters", "rds:DescribeDBInstances"]),
};

/** Action prefixes that need no endpoint: `rds-db:connect` and `elasticache:Connect` are checked by the store, over its own port. */
export const WITHOUT_ENDPOINT: readonly string[] = ["elasticache", "rds-db"];

/** All services with a known endpoint, sorted. */
export const ENDPOINT_SERVICES = (Object.keys(ENDPOINTS) as EndpointService[]).sort();

function gateway(prefix: string, actions: readonly string[]): EndpointFacts {
  return { kind: "gateway", prefixes: [prefix], actions, ownResourcesOnly: true };
}

function ofInterface(prefixes: readonly string[], actions: readonly string[]): EndpointFacts {
  return { kind: "interface", prefixes, actions, ownResourcesOnly: false };
}

function ofOwn(prefixes: readonly string[], actions: readonly string[]): EndpointFacts {
  return { ...ofInterface(prefixes, actions), ownResourcesOnly: true };
}
