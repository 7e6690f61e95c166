import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { policyDocument } from "../identity/statement.ts";
import { PlanError } from "../plan-error.ts";
import { planEncryptionKeys, type KeyMode, type KeyPlan, type KeyPurpose } from "./encryption-keys.plan.ts";

/** Arguments of EncryptionKeys. */
export interface EncryptionKeysArgs {
  /** Keys are made in its region. */
  readonly deployment: Deployment;
  /**
   * `shared`: one key for every purpose. `dedicated`: one each, at about $1 a month (ledger C-06, Z-62).
   * Changing it replaces what the old keys encrypt: see the class.
   */
  readonly mode: KeyMode;
  /**
   * ARN of a key that exists and serves every purpose; then none is made. Its policy is its owner's and must admit what
   * the planned ones admit (ledger F-29). @default none
   */
  readonly existingKeyArn?: string | undefined;
  /** What is to be encrypted. Order does not matter. */
  readonly purposes: readonly KeyPurpose[];
  /** Days between a key's deletion and its end, 7 to 30, in which the deletion can be taken back. @default 30 */
  readonly deletionWindowDays?: number | undefined;
  /** Days between rotations of the key material, 90 to 2560. @default 365, KMS's own */
  readonly rotationPeriodDays?: number | undefined;
}

/** A key as resources name it. */
export interface KeyRef {
  readonly arn: pulumi.Output<string>;
  /** The id alone, such as `1234abcd-12ab-34cd-56ef-1234567890ab`. */
  readonly keyId: pulumi.Output<string>;
}

/**
 * The customer-managed keys of a system, one for all purposes or one each, with rotation on and an alias
 * `alias/<application>/<environment>/<purpose>`.
 *
 * The account can always manage a key by IAM. It can use one only through the services that the key is for, so that an
 * administrator who calls KMS directly decrypts nothing; CloudWatch Logs and CloudWatch alarms are admitted as themselves,
 * for this account only.
 *
 * Costs about $1 a month for each key, and as much again for each of its first two rotations.
 *
 * Changing: `deletionWindowDays`, `rotationPeriodDays` and further purposes update in place. A changed `mode` or
 * `existingKeyArn` gives everything another key: databases, caches and repositories are replaced by that, other things
 * encrypt anew what is written from then on. A key that goes is kept for `deletionWindowDays`, and what it encrypted,
 * snapshots included, is lost with it.
 */
export class EncryptionKeys extends pulumi.ComponentResource {
  /** The keys that were made, by purpose or `shared`; empty with `existingKeyArn`. */
  readonly keys: Readonly<Record<string, aws.kms.Key>>;
  readonly #name: string;
  readonly #refs: Readonly<Partial<Record<KeyPurpose, KeyRef>>>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: EncryptionKeysArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:secrets:EncryptionKeys", name, {}, opts);
    const plan = planEncryptionKeys(name, args);
    this.#name = name;
    this.keys = Object.fromEntries(plan.keys.map((key) => [key.key, createKey(this, name, key)]));
    const existing = plan.existingKeyArn === undefined ? undefined : adopted(plan.existingKeyArn);
    this.#refs = Object.fromEntries(
      args.purposes.map((purpose) => [purpose, existing ?? made(this.keys[plan.serves[purpose] ?? ""])]),
    );
    this.registerOutputs({ arns: Object.fromEntries(Object.entries(this.keys).map(([key, { arn }]) => [key, arn])) });
  }

  /**
   * The key that serves a purpose.
   *
   * @throws PlanError when the purpose is not among those of the arguments.
   */
  for(purpose: KeyPurpose): KeyRef {
    const found = this.#refs[purpose];
    if (found === undefined)
      throw new PlanError(`EncryptionKeys "${this.#name}"`, [
        {
          path: "purposes",
          found: Object.keys(this.#refs).sort().join(", "),
          expected: `${purpose} among them`,
          fix: "Add the purpose, so that a key admits it.",
        },
      ]);
    return found;
  }

  /** ARN of the key where a resource is to be encrypted with one of the customer's; undefined where AWS's own serves. */
  arnFor(
    purpose: KeyPurpose,
    encryption: "customer-key" | "aws-managed" | "s3-managed",
  ): pulumi.Output<string> | undefined {
    return encryption === "customer-key" ? this.for(purpose).arn : undefined;
  }
}

function createKey(parent: pulumi.Resource, name: string, plan: KeyPlan): aws.kms.Key {
  const key = new aws.kms.Key(
    `${name}-key-${plan.key}`,
    {
      description: plan.description,
      enableKeyRotation: true,
      rotationPeriodInDays: plan.rotationPeriodDays,
      deletionWindowInDays: plan.deletionWindowDays,
      // In the key itself and not beside it: there is no moment in which KMS's default policy holds, and what needs the
      // key's ARN needs its policy with it.
      policy: policyDocument(plan.policy),
      tags: { Name: `${name}-${plan.key}` },
    },
    { parent },
  );
  new aws.kms.Alias(
    `${name}-alias-${plan.key}`,
    { name: plan.alias, targetKeyId: key.keyId },
    { parent, deleteBeforeReplace: true },
  );
  return key;
}

function adopted(arn: string): KeyRef {
  return { arn: pulumi.output(arn), keyId: pulumi.output(arn.slice(arn.indexOf("/") + 1)) };
}

function made(key: aws.kms.Key | undefined): KeyRef | undefined {
  return key && { arn: key.arn, keyId: key.keyId };
}
