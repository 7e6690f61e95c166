import { type Statement } from "./iam.ts";
import { hasPrincipalCondition } from "./iam-conditions.ts";
import { families, TOKENS } from "../../policy/tokens.ts";
import { every, not, or, some, type Truth, truth } from "../../policy/truth.ts";

/** Resources of one kind, and the services that tell them for whom they act. */
interface Served {
  readonly tokens: readonly string[];
  readonly services: readonly string[];
}

/**
 * The services whose access to resources of that kind AWS documents with aws:SourceArn, aws:SourceAccount or an encryption
 * context (user guides of CloudTrail, CloudFront, CloudWatch Logs, Config, GuardDuty, SES, S3, Amazon Q, Amplify, RDS, ECR,
 * Lambda, DynamoDB and AWS Backup, as of 2026-04). Of others, such as the delivery of a load balancer's logs, the guides
 * show policies without: for these, a condition might never be met. Event buses and vaults have no such service.
 */
const SERVED: readonly Served[] = [
  {
    tokens: families(TOKENS.bucket, TOKENS.bucketPolicy),
    services: [
      "amplify",
      "backups.rds",
      "cloudfront",
      "cloudtrail",
      "config",
      "delivery.logs",
      "guardduty",
      "logging.s3",
      "logs.*",
      "q",
      "rum",
      "s3",
      "ses",
      "storage-lens.s3",
    ],
  },
  {
    tokens: families(TOKENS.kmsKey, TOKENS.kmsKeyPolicy),
    services: [
      "backup-storage",
      "cloudfront",
      "cloudtrail",
      "delivery.logs",
      "guardduty",
      "indexing.s3vectors",
      "logs.*",
      "maintenance.s3tables",
      "replication.dynamodb",
      "rum",
      "systemtables.s3",
    ],
  },
  { tokens: families(TOKENS.secret, TOKENS.secretPolicy), services: ["rds"] },
  { tokens: families(TOKENS.repositoryPolicy, TOKENS.repositoryTemplate), services: ["codebuild", "lambda"] },
];

/**
 * The services whose roles AWS documents with such a condition in the trust policy (their user guides, "Cross-service
 * confused deputy prevention" or the page on the role, as of 2026-08). Lambda, EC2 and most others tell nothing there:
 * with the condition they could not take the role.
 */
const ROLE_TAKERS: readonly string[] = [
  "access-grants.s3",
  "aiops",
  "amplify",
  "amplify.*",
  "amplifybackend",
  "appstream",
  "bedrock",
  "ecs-tasks",
  "fis",
  "hooks.cloudformation",
  "personalize",
  "pipes",
  "qbusiness",
  "rds",
  "resources.cloudformation",
  "scheduler",
  "states",
  "vpc-flow-logs",
];

/** `logs.*` for `logs.eu-central-1.amazonaws.com`: a region, and nothing longer. */
function names(services: readonly string[]): RegExp {
  const patterns = services.map((name) => name.replaceAll(".", "\\.").replace("*", "[a-z0-9-]+"));
  return new RegExp(`^(${patterns.join("|")})\\.amazonaws\\.com(\\.cn)?$`);
}

const BY_KIND = SERVED.map(({ tokens, services }) => ({ tokens, pattern: names(services) }));
const TAKERS = names(ROLE_TAKERS);

/** The types whose policies let in such services. */
export const SERVED_TOKENS: readonly string[] = families(...SERVED.map(({ tokens }) => tokens));

function speaksTo(statement: Statement, pattern: RegExp): Truth {
  return some(statement.principals, ({ kind, value }) =>
    kind === "Service" ? value.matches((text) => pattern.test(text)) : truth(false),
  );
}

/** The statement of a resource's policy lets in a service that tells for whom it acts. */
export function letsInDeputy(type: string, statement: Statement): Truth {
  const kind = BY_KIND.find(({ tokens }) => tokens.includes(type));
  return kind ? speaksTo(statement, kind.pattern) : truth(false);
}

/** The statement of a trust policy lets such a service take the role. */
export function isTakenByDeputy(statement: Statement): Truth {
  return speaksTo(statement, TAKERS);
}

/** KMS tells services apart by what they encrypt, too; values that are all wildcards tell nothing. */
function namesContext(statement: Statement): Truth {
  return some(statement.conditions, ({ operator, key, ifExists, values }) => {
    const counts = key.startsWith("kms:encryptioncontext:") && /(string|arn)(equals|like)/.test(operator) && !ifExists;
    return counts && values.length > 0 && !operator.includes("not")
      ? every(values, (value) => not(value.matches((text) => /^[*?]/.test(text))))
      : truth(false);
  });
}

/** The statement says for whom the service may act. */
export function namesSource(statement: Statement): Truth {
  return or(hasPrincipalCondition(statement), namesContext(statement));
}
