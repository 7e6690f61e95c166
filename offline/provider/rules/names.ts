/** Rules about names: lengths, alphabets, uniqueness. And references to ids that do not exist. */
import { ownIds } from "../aws/identity/own-making.ts";
import { nameOfUrn, shortType } from "../aws/tokens.ts";
import { UNIQUE_NAMES, uniqueKey } from "../aws/unique-names.ts";
import type { Failure } from "../provider.ts";
import { asString } from "../values.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

/** The form of one type's names. */
interface NameForm {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly tokens: readonly string[];
  readonly property: string;
  readonly allowed: string;
  readonly obeys: (name: string) => boolean;
}

const balancerName = (name: string) => /^[A-Za-z0-9-]{1,32}$/.test(name) && !/^-|-$/.test(name);
const databaseName = (name: string) => /^[a-z][a-z0-9-]{0,62}$/.test(name) && !/--|-$/.test(name);

const FORMS: readonly NameForm[] = [
  {
    id: "load-balancer-name",
    title: "Load balancer names",
    source: "Elastic Load Balancing API: CreateLoadBalancer",
    tokens: ["aws:lb/loadBalancer:LoadBalancer"],
    property: "name",
    allowed: "1 to 32 letters, digits and hyphens, no hyphen at either end, not starting with internal-",
    obeys: (name) => balancerName(name) && !name.startsWith("internal-"),
  },
  {
    id: "target-group-name",
    title: "Target group names",
    source: "Elastic Load Balancing API: CreateTargetGroup",
    tokens: ["aws:lb/targetGroup:TargetGroup"],
    property: "name",
    allowed: "1 to 32 letters, digits and hyphens, no hyphen at either end",
    obeys: balancerName,
  },
  {
    id: "bucket-name",
    title: "Bucket names",
    source: "Amazon S3: General purpose bucket naming rules",
    tokens: ["aws:s3/bucket:Bucket"],
    property: "bucket",
    allowed:
      "3 to 63 lower-case letters, digits, dots and hyphens, a letter or digit at both ends, no two dots together, not an IP address, no reserved prefix or suffix",
    obeys: isBucketName,
  },
  {
    id: "database-identifier",
    title: "Database cluster and instance identifiers",
    source: "Amazon RDS: Quotas and constraints (naming constraints)",
    tokens: ["aws:rds/cluster:Cluster", "aws:docdb/cluster:Cluster", "aws:neptune/cluster:Cluster"],
    property: "clusterIdentifier",
    allowed: "1 to 63 lower-case letters, digits and hyphens, a letter first, no two hyphens together, none at the end",
    obeys: databaseName,
  },
  {
    id: "database-instance-identifier",
    title: "Database instance identifiers",
    source: "Amazon RDS: Quotas and constraints (naming constraints)",
    tokens: [
      "aws:rds/instance:Instance",
      "aws:rds/clusterInstance:ClusterInstance",
      "aws:docdb/clusterInstance:ClusterInstance",
    ],
    property: "identifier",
    allowed: "1 to 63 lower-case letters, digits and hyphens, a letter first, no two hyphens together, none at the end",
    obeys: databaseName,
  },
  {
    id: "replication-group-id",
    title: "Cache replication group ids",
    source: "ElastiCache API: CreateReplicationGroup",
    tokens: ["aws:elasticache/replicationGroup:ReplicationGroup"],
    property: "replicationGroupId",
    allowed: "1 to 40 letters, digits and hyphens, a letter first, no two hyphens together, none at the end",
    obeys: (name) => /^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(name) && !/--|-$/.test(name),
  },
  {
    id: "secret-name",
    title: "Secret names",
    source: "AWS Secrets Manager API: CreateSecret",
    tokens: ["aws:secretsmanager/secret:Secret"],
    property: "name",
    allowed:
      "1 to 512 characters of A-Z a-z 0-9 / _ + = . @ -, not ending with a hyphen and six characters (which looks like the ARN's suffix)",
    obeys: (name) => /^[A-Za-z0-9/_+=.@-]{1,512}$/.test(name) && !/-[A-Za-z0-9]{6}$/.test(name),
  },
  {
    id: "parameter-name",
    title: "Parameter names",
    source: "AWS Systems Manager: About requirements and constraints for parameter names",
    tokens: ["aws:ssm/parameter:Parameter"],
    property: "name",
    allowed:
      "letters, digits and . _ - /, at most 15 levels and 1011 characters, no prefix aws or ssm, a leading / when it has levels",
    obeys: isParameterName,
  },
  {
    id: "role-name",
    title: "IAM role and user names",
    source: "IAM: IAM and AWS STS quotas",
    tokens: ["aws:iam/role:Role", "aws:iam/user:User"],
    property: "name",
    allowed: "1 to 64 characters of A-Z a-z 0-9 + = , . @ _ -",
    obeys: (name) => /^[\w+=,.@-]{1,64}$/.test(name),
  },
  {
    id: "repository-name",
    title: "Image repository names",
    source: "Amazon ECR API: CreateRepository",
    tokens: ["aws:ecr/repository:Repository"],
    property: "name",
    allowed: "2 to 256 lower-case letters, digits and single . _ - /, a letter or digit at both ends",
    obeys: (name) =>
      name.length >= 2 &&
      name.length <= 256 &&
      /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/.test(name),
  },
  {
    id: "log-group-name",
    title: "Log group names",
    source: "CloudWatch Logs API: CreateLogGroup",
    tokens: ["aws:cloudwatch/logGroup:LogGroup"],
    property: "name",
    allowed: "1 to 512 characters of A-Z a-z 0-9 _ - / . #, not starting with aws/",
    obeys: (name) => /^[\w/.#-]{1,512}$/.test(name) && !name.startsWith("aws/"),
  },
  {
    id: "table-name",
    title: "Table names",
    source: "Amazon DynamoDB: Naming rules",
    tokens: ["aws:dynamodb/table:Table"],
    property: "name",
    allowed: "3 to 255 characters of A-Z a-z 0-9 _ - .",
    obeys: (name) => /^[\w.-]{3,255}$/.test(name),
  },
  {
    id: "key-alias-name",
    title: "Key alias names",
    source: "AWS KMS API: CreateAlias",
    tokens: ["aws:kms/alias:Alias"],
    property: "name",
    allowed: "alias/ and letters, digits, / _ -, not alias/aws/",
    obeys: (name) => /^alias\/[\w/-]{1,250}$/.test(name) && !name.startsWith("alias/aws/"),
  },
  {
    id: "queue-name",
    title: "Queue names",
    source: "Amazon SQS API: CreateQueue",
    tokens: ["aws:sqs/queue:Queue"],
    property: "name",
    allowed: "1 to 80 letters, digits, _ and -, .fifo at the end of a FIFO queue's",
    obeys: (name) => name.length <= 80 && /^[\w-]+(\.fifo)?$/.test(name),
  },
  {
    id: "topic-name",
    title: "Topic names",
    source: "Amazon SNS API: CreateTopic",
    tokens: ["aws:sns/topic:Topic"],
    property: "name",
    allowed: "1 to 256 letters, digits, _ and -, .fifo at the end of a FIFO topic's",
    obeys: (name) => name.length <= 256 && /^[\w-]+(\.fifo)?$/.test(name),
  },
  {
    id: "ecs-name",
    title: "ECS cluster, service and task family names",
    source: "Amazon ECS API: CreateService",
    tokens: ["aws:ecs/cluster:Cluster", "aws:ecs/service:Service"],
    property: "name",
    allowed: "1 to 255 letters, digits, _ and -",
    obeys: (name) => /^[\w-]{1,255}$/.test(name),
  },
];

function isBucketName(name: string): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes("..")) return false;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return false;
  return !/^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
}

function isParameterName(name: string): boolean {
  if (!/^[\w./-]{1,1011}$/.test(name) || /^\/?(aws|ssm)/i.test(name)) return false;
  const levels = name.split("/").filter((part) => part !== "").length;
  return levels <= 15 && (levels === 1 || name.startsWith("/")) && !name.endsWith("/");
}

const formRules = FORMS.map(({ id, title, source, tokens, property, allowed, obeys }): Rule => ({
  id,
  title,
  source,
  tokens,
  check: ({ inputs }) => {
    const name = asString(inputs[property]);
    return failIf(name !== undefined && !obeys(name), property, `found ${JSON.stringify(name)}, allowed: ${allowed}`);
  },
}));

function duplicateName(subject: RuleSubject): readonly Failure[] {
  const unique = UNIQUE_NAMES[subject.token];
  const key = uniqueKey(subject.token, subject.inputs);
  if (unique === undefined || key === undefined) return [];
  const twin = othersOf(subject, subject.token).find(
    (item) => (unique.global === true || item.region === subject.region) && uniqueKey(item.token, item.inputs) === key,
  );
  return failIf(
    twin !== undefined,
    unique.properties[0] ?? "",
    `found ${key}, which ${shortType(subject.token)} ${nameOfUrn(twin?.urn ?? "")} has already (${unique.error}): give one of them another name`,
  );
}

function danglingReference(subject: RuleSubject): readonly Failure[] {
  return Object.entries(subject.inputs).flatMap(([property, value]) => {
    const gone = ownIds(JSON.stringify(value) ?? "").find((id) => !subject.simulation.exists(id));
    return failIf(
      gone !== undefined,
      property,
      `found ${gone}, which does not exist in the simulated account: refer to the resource's output instead of a copied id`,
    );
  });
}

/** The rules of this theme. */
export const NAME_RULES: readonly Rule[] = [
  ...formRules,
  {
    id: "duplicate-name",
    title: "A name stands once in an account and region",
    source: "API reference of each service (AlreadyExists errors)",
    tokens: Object.keys(UNIQUE_NAMES),
    check: duplicateName,
  },
  {
    id: "dangling-reference",
    title: "Ids of the stand-in's own making exist",
    source: "Amazon EC2 API: Error codes (Invalid*.NotFound)",
    tokens: [],
    check: danglingReference,
  },
];
