import type { Deployment } from "../deployment.ts";
import { fitName } from "../naming.ts";
import { Problems } from "../plan-error.ts";

/** Whose key encrypts a bucket: the account's in KMS, or S3's own (SSE-S3). */
export type BucketEncryption = "customer-key" | "s3-managed";

/** How long objects stay. */
export interface BucketLifecycle {
  /** Days after which an object goes. @default never */
  readonly expireAfterDays?: number | undefined;
  /** Days after which an earlier version goes. @default 90 */
  readonly noncurrentDays?: number | undefined;
}

/** The plain part of `SecureBucketArgs`. */
export interface SecureBucketSettings {
  readonly deployment: Deployment;
  readonly bucketName?: string | undefined;
  readonly encryption: BucketEncryption;
  /** Whether a key was given. */
  readonly hasKey: boolean;
  readonly versioning?: boolean | undefined;
  readonly lifecycle?: BucketLifecycle | undefined;
  readonly elbLogs?: boolean | undefined;
  readonly deletionProtection: boolean;
}

/** All that a bucket will be. */
export interface SecureBucketPlan {
  /** Short enough that Pulumi's auto-name is one that S3 takes. */
  readonly logicalName: string;
  readonly bucketName: string | undefined;
  readonly algorithm: "aws:kms" | "AES256";
  readonly versioning: boolean;
  readonly expireAfterDays: number | undefined;
  readonly noncurrentDays: number;
  readonly abandonedUploadDays: number;
  readonly elbLogs: boolean;
  readonly forceDestroy: boolean;
}

const DEFAULTS = {
  /** What was overwritten or deleted by mistake can be had back. */
  versioning: true,
  /** Long enough to notice a mistake, short enough not to pay for it for ever. */
  noncurrentDays: 90,
  /** Parts of an upload that nobody finished are paid for and seen by nobody. */
  abandonedUploadDays: 7,
} as const;

/** Amazon S3 User Guide, "General purpose bucket naming rules"; without dots, which TLS certificates do not cover. */
const BUCKET_NAME =
  /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*(?:-s3alias|--ol-s3|--x-s3|--table-s3)$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** @throws PlanError with every problem of the arguments. */
export function planSecureBucket(name: string, settings: SecureBucketSettings): SecureBucketPlan {
  const { bucketName, encryption, hasKey, lifecycle } = settings;
  const elbLogs = settings.elbLogs ?? false;
  const noncurrentDays = lifecycle?.noncurrentDays ?? DEFAULTS.noncurrentDays;
  const problems = new Problems(`SecureBucket "${name}"`);
  problems.require(bucketName === undefined || BUCKET_NAME.test(bucketName), () => ({
    path: "bucketName",
    found: bucketName ?? "",
    expected: "3 to 63 lower-case letters, digits and hyphens, none of the beginnings and ends that S3 keeps",
    fix: "Choose such a name, or leave it out to have one made.",
  }));
  problems.require((encryption === "customer-key") === hasKey, () => ({
    path: "keyArn",
    found: hasKey ? "a key" : "none",
    expected: encryption === "customer-key" ? "the key to encrypt with" : "none, since S3's own keys are asked for",
    fix: 'Give `keyArn` with encryption "customer-key", and only then.',
  }));
  problems.require(!elbLogs || encryption === "s3-managed", () => ({
    path: "encryption",
    found: encryption,
    expected: "s3-managed, since the bucket takes a load balancer's logs",
    fix: "Elastic Load Balancing delivers to nothing else (ledger C-03).",
  }));
  requireDays(problems, "lifecycle.expireAfterDays", lifecycle?.expireAfterDays);
  requireDays(problems, "lifecycle.noncurrentDays", noncurrentDays);
  problems.throwIfAny();
  return {
    logicalName: fitName("bucket", `${name}-bucket`),
    bucketName,
    algorithm: encryption === "customer-key" ? "aws:kms" : "AES256",
    versioning: settings.versioning ?? DEFAULTS.versioning,
    expireAfterDays: lifecycle?.expireAfterDays,
    noncurrentDays,
    abandonedUploadDays: DEFAULTS.abandonedUploadDays,
    elbLogs,
    forceDestroy: !settings.deletionProtection,
  };
}

function requireDays(problems: Problems, path: string, days: number | undefined): void {
  problems.require(days === undefined || (Number.isInteger(days) && days >= 1 && days <= 2_147_483_647), () => ({
    path,
    found: `${days}`,
    expected: "a whole number of days, 1 or more",
    fix: "Leave it out for the default.",
  }));
}
