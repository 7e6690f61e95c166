import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access, type SecretRef } from "../identity/access.ts";
import { fromNetworkOnly, type NetworkBinding } from "../identity/data-guard.ts";
import { policyDocument } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import { planAppSecret, planSecretPolicy } from "./app-secret.plan.ts";
import { keyUse } from "./key-use.ts";

/** Arguments of AppSecret. */
export interface AppSecretArgs {
  readonly deployment: Deployment;
  /**
   * Physical name, such as `/prod/fintech/external/api-keys` (ledger Z-46). Replaces the secret when changed, and its
   * value with it.
   */
  readonly secretName: string;
  /** What it is for. */
  readonly description: string;
  /** The key that encrypts it (ledger F-25). */
  readonly keyArn: pulumi.Input<string>;
  /** The text or JSON to hold: a Pulumi secret from here on, whatever it was. @default - an operator sets it */
  readonly value?: pulumi.Input<string> | undefined;
  /**
   * Whether others go on changing the value, as a rotation function does: then `value` is that of the first version alone,
   * which keeps a label of its own so that AWS never drops it, and no update ever writes it again. @default false
   */
  readonly rotated?: boolean | undefined;
  /** ARNs of the roles that may read it (ledger F-22, C-09). */
  readonly readers: readonly pulumi.Input<string>[];
  /**
   * ARNs of the roles that deploy, one or more. They may read it too, since Pulumi reads a value back when it sets it. A
   * break-glass role is added here: see the class.
   */
  readonly deployerArns: readonly string[];
  /** Readers that may read it from inside a network only: the workloads' own roles. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
  /** Other regions that hold a copy, its policy included, to the ARN of the key that encrypts it there (Z-40). @default none */
  readonly replicaRegions?: Readonly<Record<string, string>> | undefined;
  /** Days in which a deleted secret can be restored, 7 to 30, or 0 for none. @default 30 */
  readonly recoveryWindowDays?: number | undefined;
}

/** How a container gets a secret. */
export interface InjectOptions {
  /** Name of the container's variable, such as `API_KEY`. */
  readonly as: string;
  /** One key of the secret's JSON. @default - the whole text */
  readonly jsonKey?: string | undefined;
}

/**
 * A secret in AWS Secrets Manager that only named roles can read, whatever IAM allows others: its resource policy denies
 * `GetSecretValue` to every principal but `readers` and `deployerArns`, everything to requests without TLS, and everything
 * to the roles of `onlyFromNetwork` that call from elsewhere.
 *
 * Nobody is locked out of the policy itself. For an emergency, put a break-glass role's ARN among `deployerArns` (the
 * setting `access.deployerArns`) before it is needed; or let an administrator, who may not read the value, change the
 * policy, which CloudTrail records as `PutResourcePolicy`. The account's root user is denied reading as everybody else is.
 *
 * Costs $0.40 a month, and as much for each copy in another region.
 *
 * Changing: `secretName` replaces the secret, deleted first; with a recovery window the old name stays taken until the
 * window ends. Another `value` makes a new version in place, which tasks see when they start anew. Readers, key and
 * description update in place.
 */
export class AppSecret extends pulumi.ComponentResource {
  readonly secret: aws.secretsmanager.Secret;
  readonly policy: aws.secretsmanager.SecretPolicy;
  /** Absent where an operator sets the value. */
  readonly version: aws.secretsmanager.SecretVersion | undefined;
  /** ARN, once the policy stands and the value, where it is given, is in place. */
  readonly arn: pulumi.Output<string>;
  readonly #name: string;
  readonly #deployment: Deployment;
  readonly #keyArn: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: AppSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:secrets:AppSecret", name, {}, opts);
    const plan = planAppSecret(name, args);
    this.#name = name;
    this.#deployment = args.deployment;
    this.#keyArn = pulumi.output(args.keyArn);
    const { secretName, description, recoveryWindowDays, replicas } = plan;
    this.secret = new aws.secretsmanager.Secret(
      `${name}-secret`,
      {
        name: secretName,
        description,
        kmsKeyId: args.keyArn,
        recoveryWindowInDays: recoveryWindowDays,
        ...(replicas.length === 0 ? {} : { replicas: [...replicas] }),
        tags: { Name: secretName },
      },
      { parent: this, deleteBeforeReplace: true },
    );
    const mayRead = [...args.readers, ...plan.deployerArns];
    this.policy = new aws.secretsmanager.SecretPolicy(
      `${name}-policy`,
      {
        secretArn: this.secret.arn,
        policy: policyDocument([
          ...planSecretPolicy(mayRead),
          ...fromNetworkOnly({ actions: ["secretsmanager:*"], resources: ["*"] }, args.onlyFromNetwork),
        ]),
        blockPublicPolicy: true,
      },
      { parent: this },
    );
    this.version = args.value === undefined ? undefined : createVersion(this, name, args.value, args.rotated);
    // What the resources echo, so that whoever takes the ARN waits for them without a changed value making it unknown.
    this.arn = this.version?.secretId ?? this.policy.secretArn;
    this.registerOutputs({ arn: this.arn });
  }

  /** The secret, or one key of its JSON, as containers and IAM name it. */
  ref(jsonKey?: string): SecretRef {
    const valueFrom = jsonKey === undefined ? this.arn : pulumi.interpolate`${this.arn}:${jsonKey}::`;
    return { valueFrom, secretArn: this.arn, keyArn: this.#keyArn };
  }

  /** Puts it into a container's variable when a task starts: the execution role reads it (ledger F-21). */
  inject({ as, jsonKey }: InjectOptions): Access {
    return access({ target: this.#target(), verb: "inject", secrets: { [as]: this.ref(jsonKey) } });
  }

  /** The application itself reads it: the task role may, on exactly this secret (ledger F-14, C-08). */
  read(): Access {
    const deployment = this.#deployment;
    return access({
      target: this.#target(),
      verb: "read",
      statements: [
        {
          sid: "ReadSecret",
          actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
          resources: [this.arn],
        },
        keyUse({ deployment, keyArn: this.#keyArn, through: "secretsmanager", mode: "decrypt" }),
      ],
    });
  }

  /**
   * Both: it is in the container's variable from the start, and the application may read it anew once it was changed,
   * without a new task (ledger F-14, C-09).
   */
  provide(options: InjectOptions): Access {
    return { ...this.read(), secrets: this.inject(options).secrets };
  }

  #target(): string {
    return `secret/${componentKey(this.#deployment, this.#name)}`;
  }
}

/**
 * AWS drops a version that has lost its last label, after two rotations; Pulumi would make it anew and, with it, the first
 * password current. A label of its own keeps it, and AWS makes the first version of a secret current by itself (AWS Secrets
 * Manager API reference, PutSecretValue, "VersionStages"). Were it lost all the same, its successor would be labelled so and
 * not be current.
 */
const FIRST_VERSION = "initial";

function createVersion(
  parent: AppSecret,
  name: string,
  value: pulumi.Input<string>,
  rotated = false,
): aws.secretsmanager.SecretVersion {
  return new aws.secretsmanager.SecretVersion(
    `${name}-version`,
    { secretId: parent.secret.id, secretString: value, ...(rotated ? { versionStages: [FIRST_VERSION] } : {}) },
    {
      parent,
      // The value is never there without the policy that guards it.
      dependsOn: [parent.policy],
      ignoreChanges: rotated ? ["secretString", "versionStages"] : [],
    },
  );
}
