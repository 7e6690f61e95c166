import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import { fromNetworkOnly, namedRolesOnly, tlsOnly, type NetworkBinding } from "../identity/data-guard.ts";
import { policyDocument, type Statement } from "../identity/statement.ts";
import { componentKey } from "../naming.ts";
import { keyUse } from "../secrets/key-use.ts";
import {
  planSecureBucket,
  type BucketEncryption,
  type BucketLifecycle,
  type SecureBucketPlan,
} from "./secure-bucket.plan.ts";

/** Arguments of SecureBucket. */
export interface SecureBucketArgs {
  readonly deployment: Deployment;
  /** Physical name, unique in all of AWS. @default - named by Pulumi. Replaces the bucket when changed. */
  readonly bucketName?: string | undefined;
  /** `customer-key`: KMS with `keyArn`. `s3-managed`: SSE-S3, which a load balancer's log delivery needs (ledger C-03). */
  readonly encryption: BucketEncryption;
  /** The key, with `customer-key` and only then. A writer that asks for KMS by itself has to name it, by this ARN. */
  readonly keyArn?: pulumi.Input<string> | undefined;
  /** Whether earlier versions of objects are kept. @default true */
  readonly versioning?: boolean | undefined;
  /** @default - objects stay, earlier versions go after 90 days */
  readonly lifecycle?: BucketLifecycle | undefined;
  /** Whether load balancers of this account and region deliver their access logs here. @default false */
  readonly elbLogs?: boolean | undefined;
  /**
   * ARNs of the workloads' roles that may use objects, beside `deployerArns`; all others are denied.
   * @default - nobody is denied who has IAM's permission, as people who read logs have
   */
  readonly users?: readonly pulumi.Input<string>[] | undefined;
  /** ARNs of the roles that deploy, with `users`: a break-glass role is added here. @default none */
  readonly deployerArns?: readonly string[] | undefined;
  /** Users that may use it from inside a network only. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
  /** Whether a bucket that holds objects refuses to be destroyed. Without it, destroying empties the bucket first. */
  readonly deletionProtection: boolean;
}

/** How a workload learns of a bucket. */
export interface BucketAccessOptions {
  /** Starts the name of the variable `<as>_BUCKET`, which holds the bucket's name. @default - no variable */
  readonly as?: string | undefined;
}

const READ = ["s3:GetObject"];
const WRITE = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"];

/** All that tells of objects, or reads, writes or deletes them. The bucket's own settings are none of it. */
const OBJECTS = [
  "s3:AbortMultipartUpload",
  "s3:DeleteObject*",
  "s3:GetObject*",
  "s3:ListBucket",
  "s3:ListBucketVersions",
  "s3:ListMultipartUploadParts",
  "s3:PutObject*",
  "s3:RestoreObject",
];

/**
 * A bucket that is private in every way that S3 knows: no public access, no ACLs, TLS only, encrypted, with versions, and
 * closed to keys that callers bring along (SSE-C), which would put data out of the account's own reach. With `users` its
 * policy denies objects to everybody else, whatever IAM allows them, and with `onlyFromNetwork` to credentials of a workload
 * that are used elsewhere (ledger Z-36).
 *
 * Changing: `bucketName` replaces the bucket, with all that is in it; AWS refuses while it holds anything, unless
 * `deletionProtection` is off, which empties it. `encryption` and `keyArn` hold for what is written from then on.
 */
export class SecureBucket extends pulumi.ComponentResource {
  readonly bucket: aws.s3.Bucket;
  readonly arn: pulumi.Output<string>;
  /** The name, once the bucket is encrypted and its policy stands. */
  readonly bucketName: pulumi.Output<string>;
  readonly #name: string;
  readonly #args: SecureBucketArgs;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: SecureBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:data:SecureBucket", name, {}, opts);
    const plan = planSecureBucket(name, { ...args, hasKey: args.keyArn !== undefined });
    this.#name = name;
    this.#args = args;
    this.bucket = new aws.s3.Bucket(
      plan.logicalName,
      {
        ...(plan.bucketName === undefined ? {} : { bucket: plan.bucketName }),
        forceDestroy: plan.forceDestroy,
        tags: { Name: plan.bucketName ?? name },
      },
      { parent: this, deleteBeforeReplace: plan.bucketName !== undefined },
    );
    this.arn = this.bucket.arn;
    const encryption = encrypt(this, name, this.bucket, plan, args.keyArn);
    const policy = close(this, name, this.bucket, plan, args);
    keepVersions(this, name, this.bucket, plan);
    this.bucketName = pulumi.all([this.bucket.bucket, encryption.bucket, policy.bucket]).apply(([bucket]) => bucket);
    this.registerOutputs({ arn: this.arn, bucketName: this.bucketName });
  }

  /** Lists and reads objects (ledger F-17). */
  read(options: BucketAccessOptions = {}): Access {
    return this.#access("read", READ, options);
  }

  /** Lists, reads, writes and deletes objects; earlier versions stay. */
  readWrite(options: BucketAccessOptions = {}): Access {
    return this.#access("read-write", [...READ, ...WRITE], options);
  }

  #access(verb: "read" | "read-write", actions: readonly string[], { as }: BucketAccessOptions): Access {
    const { deployment, keyArn } = this.#args;
    const mode = verb === "read" ? "decrypt" : "encrypt-decrypt";
    const statements: readonly Statement[] = [
      { sid: "ListBucket", actions: ["s3:ListBucket"], resources: [this.arn] },
      {
        sid: verb === "read" ? "ReadObjects" : "ReadWriteObjects",
        actions,
        resources: [pulumi.interpolate`${this.arn}/*`],
      },
      ...(keyArn === undefined ? [] : [keyUse({ deployment, keyArn, through: "s3", mode })]),
    ];
    return access({
      target: `bucket/${componentKey(deployment, this.#name)}`,
      verb,
      statements,
      environment: as === undefined ? {} : { [`${as}_BUCKET`]: this.bucketName },
    });
  }
}

function encrypt(
  parent: pulumi.Resource,
  name: string,
  { bucket }: aws.s3.Bucket,
  { algorithm }: SecureBucketPlan,
  keyArn: pulumi.Input<string> | undefined,
): aws.s3.BucketServerSideEncryptionConfiguration {
  const byDefault = {
    sseAlgorithm: algorithm,
    ...(keyArn === undefined ? {} : { kmsMasterKeyId: keyArn }),
  };
  return new aws.s3.BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: byDefault,
          // A key of the bucket's own between KMS's and the objects': the calls to KMS fall by up to 99 %.
          bucketKeyEnabled: algorithm === "aws:kms",
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
    },
    { parent },
  );
}

function close(
  parent: pulumi.Resource,
  name: string,
  bucket: aws.s3.Bucket,
  plan: SecureBucketPlan,
  args: SecureBucketArgs,
): aws.s3.BucketPolicy {
  const ownership = new aws.s3.BucketOwnershipControls(
    `${name}-ownership`,
    { bucket: bucket.bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
    { parent },
  );
  const block = new aws.s3.BucketPublicAccessBlock(
    `${name}-public-access`,
    {
      bucket: bucket.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    // S3 refuses changes of a bucket's access that run at once ("OperationAborted").
    { parent, dependsOn: [ownership] },
  );
  return new aws.s3.BucketPolicy(
    `${name}-policy`,
    { bucket: bucket.bucket, policy: policyDocument(statements(bucket.arn, plan, args)) },
    { parent, dependsOn: [block] },
  );
}

function statements(
  arn: pulumi.Output<string>,
  { elbLogs }: SecureBucketPlan,
  { deployment: { account }, keyArn, users, deployerArns = [], onlyFromNetwork }: SecureBucketArgs,
): readonly Statement[] {
  const objects = pulumi.interpolate`${arn}/*`;
  const everything = { actions: ["s3:*"], resources: [arn, objects] };
  const keyOnly = (key: pulumi.Input<string>): Statement => ({
    sid: "CustomerKeyOnly",
    effect: "Deny",
    actions: ["s3:PutObject"],
    resources: [objects],
    principals: "*",
    // A request that names no encryption gets the bucket's own and must pass. One that asks for KMS without naming a key gets
    // the one that AWS manages for S3, whatever the bucket's is (Amazon S3 API Reference, PutObject,
    // "x-amz-server-side-encryption-aws-kms-key-id"): a negated operator holds for what is absent, and so refuses it too.
    conditions: {
      Null: { "s3:x-amz-server-side-encryption": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": key },
    },
  });
  const delivery: Statement = {
    sid: "LoadBalancerLogs",
    actions: ["s3:PutObject"],
    resources: [pulumi.interpolate`${arn}/AWSLogs/${account}/*`],
    // The path holds it to this account: the service writes below the owner of the load balancer (Elastic Load Balancing,
    // "Enable access logs for your Application Load Balancer").
    principals: { Service: ["logdelivery.elasticloadbalancing.amazonaws.com"] },
  };
  return [
    tlsOnly(everything),
    ...(users === undefined
      ? []
      : [namedRolesOnly({ actions: OBJECTS, resources: [arn, objects] }, [...users, ...deployerArns])]),
    ...fromNetworkOnly(everything, onlyFromNetwork),
    ...(keyArn === undefined ? [] : [keyOnly(keyArn)]),
    ...(elbLogs ? [delivery] : []),
  ];
}

function keepVersions(parent: pulumi.Resource, name: string, { bucket }: aws.s3.Bucket, plan: SecureBucketPlan): void {
  const { versioning, expireAfterDays, noncurrentDays, abandonedUploadDays } = plan;
  const versions = versioning
    ? new aws.s3.BucketVersioning(
        `${name}-versioning`,
        { bucket, versioningConfiguration: { status: "Enabled" } },
        { parent },
      )
    : undefined;
  new aws.s3.BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    {
      bucket,
      rules: [
        {
          id: "expire",
          status: "Enabled",
          filter: { prefix: "" },
          abortIncompleteMultipartUpload: { daysAfterInitiation: abandonedUploadDays },
          ...(expireAfterDays === undefined ? {} : { expiration: { days: expireAfterDays } }),
          ...(versioning ? { noncurrentVersionExpiration: { noncurrentDays } } : {}),
        },
      ],
    },
    { parent, dependsOn: versions === undefined ? [] : [versions] },
  );
}
