import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { NetworkBinding } from "../identity/data-guard.ts";
import { componentKey } from "../naming.ts";
import { secretJson } from "../secrets/app-secret.plan.ts";
import { AppSecret } from "../secrets/app-secret.ts";
import { generatedPassword } from "../secrets/random-secret.ts";
import { connectionString } from "./connection-string.ts";
import { DATABASE_ENGINES, type DatabaseEngine } from "./database-engines.ts";
import type { DatabaseUser, EncryptedDatabasePlan, SecretForm } from "./encrypted-database.plan.ts";

/** What a database's secrets are made from. @internal */
export interface DatabaseSecretInputs {
  readonly parent: pulumi.Resource;
  /** The database's name. */
  readonly name: string;
  readonly plan: EncryptedDatabasePlan;
  readonly deployment: Deployment;
  readonly engine: DatabaseEngine;
  readonly databaseName: string;
  readonly masterUsername: string;
  readonly user: DatabaseUser;
  readonly host: pulumi.Output<string>;
  readonly secretName: string;
  readonly secretForm?: SecretForm | undefined;
  readonly secretKeyArn: pulumi.Input<string>;
  /** ARNs of the services' roles. */
  readonly readers: readonly pulumi.Input<string>[];
  readonly onlyFromNetwork?: NetworkBinding | undefined;
  readonly deployerArns: readonly string[];
}

/** The function that goes on changing the application user's secret. @internal */
export interface SecretRotator {
  readonly roleArn: pulumi.Output<string>;
  /** What the function logs in with to change the user. */
  readonly masterSecretArn: pulumi.Output<string>;
}

/** Letters and digits: 40 of them are 238 bits, and need no escaping in a URL. */
export const PASSWORD = { length: 40 };

/** Keeps a generated master password for deployers and the rotation function. @internal */
export function createMasterSecret(
  inputs: DatabaseSecretInputs,
  password: pulumi.Output<string>,
  rotators: readonly pulumi.Input<string>[],
): AppSecret {
  const { deployment, host, masterUsername: username, name, parent, plan, readers } = inputs;
  return new AppSecret(
    `${name}-credentials`,
    {
      ...shared(inputs),
      secretName: plan.masterSecret?.name ?? "",
      description: `Master of the database ${componentKey(deployment, name)}`,
      value: pulumi
        .all([host, password])
        .apply(([known, generated]) => credentials(inputs, { host: known, password: generated, username })),
      readers: [...(plan.connectsAs === "master" ? readers : []), ...rotators],
    },
    { parent },
  );
}

/** Keeps the application user's credentials: the first ones, where a function rotates them. @internal */
export function createUserSecret(inputs: DatabaseSecretInputs, rotator: SecretRotator | undefined): AppSecret {
  const { deployment, host, name, parent, readers, secretName, user } = inputs;
  const password = generatedPassword(`${name}-user-password`, PASSWORD, parent);
  return new AppSecret(
    `${name}-user`,
    {
      ...shared(inputs),
      secretName,
      description: `Credentials of the database ${componentKey(deployment, name)}`,
      value: pulumi
        .all([host, password, rotator?.masterSecretArn])
        .apply(([known, generated, masterarn]) =>
          credentials(inputs, { host: known, password: generated, username: user.name, masterarn }),
        ),
      rotated: rotator !== undefined,
      readers: [...readers, ...(rotator === undefined ? [] : [rotator.roleArn])],
    },
    { parent },
  );
}

function shared({ deployment, deployerArns, onlyFromNetwork, plan, secretKeyArn }: DatabaseSecretInputs) {
  const recoveryWindowDays = plan.secretRecoveryWindowDays;
  return { deployment, deployerArns, onlyFromNetwork, keyArn: secretKeyArn, recoveryWindowDays };
}

interface Login {
  readonly host: string;
  readonly username: string;
  readonly password: string;
  readonly masterarn?: string | undefined;
}

/** As AWS's rotation functions read it (AWS Secrets Manager User Guide, "JSON structure of secrets"), or as one URI. */
function credentials(inputs: DatabaseSecretInputs, { masterarn, ...login }: Login): string {
  const { databaseName, engine, plan, secretForm } = inputs;
  if (secretForm === "uri") return connectionString({ ...login, engine, port: plan.port, database: databaseName });
  return secretJson({
    ...login,
    dbname: databaseName,
    engine: DATABASE_ENGINES[engine].secretEngine,
    port: plan.port,
    ...(masterarn === undefined ? {} : { masterarn }),
    // Without it the function tries without TLS as well, which DocumentDB here does not take.
    ...(engine === "documentdb" ? { ssl: "true" } : {}),
  });
}
