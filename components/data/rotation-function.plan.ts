import type { Deployment } from "../deployment.ts";
import { fitName } from "../naming.ts";
import type { DatabaseEngine } from "./database-engines.ts";

/** A rotation function that AWS publishes, as one deploys it from AWS's repository of applications. */
export interface RotationApplicationPlan {
  readonly applicationId: string;
  readonly semanticVersion: string;
  /** The function's name, which AWS's template takes as it is. */
  readonly functionName: string;
  /** Where the function reaches Secrets Manager. */
  readonly endpoint: string;
  readonly excludeCharacters: string;
}

/**
 * With alternating users: the old password goes on working until the next rotation (AWS Secrets Manager User Guide,
 * "Rotation function templates").
 */
const APPLICATIONS: Readonly<Record<DatabaseEngine, string>> = {
  "aurora-postgresql": "SecretsManagerRDSPostgreSQLRotationMultiUser",
  documentdb: "SecretsManagerMongoDBRotationMultiUser",
};

/**
 * Who publishes them: an account of AWS's own, for the partition `aws` alone (the same page; AWS CDK,
 * `SecretRotationApplication`).
 */
const PUBLISHER = "us-east-1:297356227824";

/** Whether AWS's functions are known for a partition. */
export function rotatesIn({ partition }: Deployment): boolean {
  return partition === "aws";
}

/** Pinned: a newer one is taken by changing this, after a look at what it changes. */
const VERSION = "1.1.618";

/** All that a URI or a shell would escape: what is left is letters, digits and `-_.`. */
const EXCLUDED = " %+~`#$&*()|[]{}:;<>?!'/@\"\\,=^";

/** Which application rotates an engine's users, and how it is told. */
export function planRotationApplication(
  name: string,
  engine: DatabaseEngine,
  { partition, region }: Deployment,
): RotationApplicationPlan {
  return {
    applicationId: `arn:${partition}:serverlessrepo:${PUBLISHER}:applications/${APPLICATIONS[engine]}`,
    semanticVersion: VERSION,
    functionName: fitName("lambdaFunction", `${name}-rotation`),
    endpoint: `https://secretsmanager.${region}.amazonaws.com`,
    excludeCharacters: EXCLUDED,
  };
}
