import type { Statement } from "../identity/statement.ts";
import { PlanError, Problems } from "../plan-error.ts";

/** How images are encrypted: KMS with a key of one's own, KMS with AWS's, or AES-256 by S3 (ledger C-04). */
export type RegistryEncryption = "customer-key" | "aws-managed" | "s3-managed";

/** The plain part of a registry's arguments. */
export interface ContainerRegistryPlanArgs {
  readonly repositoryName?: string | undefined;
  readonly encryption: RegistryEncryption;
  readonly hasKey: boolean;
  readonly mutableTags?: readonly string[] | undefined;
  readonly publishers: readonly string[];
  readonly keepImages?: number | undefined;
}

/** All that a registry will be, but for the ARNs that only AWS knows. */
export interface ContainerRegistryPlan {
  readonly repositoryName: string | undefined;
  readonly encryptionType: "KMS" | "AES256";
  readonly mutability: "IMMUTABLE" | "IMMUTABLE_WITH_EXCLUSION";
  readonly mutableTags: readonly string[];
  readonly publishers: readonly string[];
  /** ECR's lifecycle policy as JSON. */
  readonly lifecyclePolicy: string;
}

const DEFAULTS = {
  /** Enough revisions to roll back to, and a bill that does not grow for ever. */
  keepImages: 30,
} as const;

/** What it takes to fetch an image (Amazon ECR, "Repository policies"). */
const PULL = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
/** What it takes to push one. */
const PUSH = [...PULL, "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"];

const NAME = /^(?=.{2,256}$)[a-z0-9]+(?:[._/-][a-z0-9]+)*$/;
/** Untagged images are what is left of a moved tag or a failed push. */
const UNTAGGED_DAYS = 7;
/** Amazon ECR API reference, ImageTagMutabilityExclusionFilter: five filters, each with two wildcards at most. */
const MUTABLE_TAG = /^(?=.{1,128}$)[\w.-]*(?:\*[\w.-]*){0,2}$/;
const MUTABLE_TAGS = 5;
/** A role or user, whole: ECR takes no pattern, and refuses a policy that names one who does not exist. */
const PUBLISHER = /^arn:[a-z-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/;
/** The forms of a tag and of a digest (OCI Distribution Specification, "Pulling manifests"). */
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Which image of a repository: by a tag, or by the digest of its content, which never moves. */
export type ImageVersion = { readonly tag: string } | { readonly digest: string };

/** What follows the repository's address: `:1.0.0` or `@sha256:...`. @throws PlanError where it is neither. */
export function imageSuffix(name: string, version: ImageVersion): string {
  const [path, found, form, example] =
    "digest" in version
      ? (["image.digest", version.digest, DIGEST, "sha256: and 64 hexadecimal digits"] as const)
      : (["image.tag", version.tag, TAG, "up to 128 letters, digits, and _.- after the first"] as const);
  if (form.test(found)) return path === "image.digest" ? `@${found}` : `:${found}`;
  const fix = "`aws ecr describe-images` lists the tags and digests of a repository.";
  throw new PlanError(`ContainerRegistry "${name}"`, [{ path, found: JSON.stringify(found), expected: example, fix }]);
}

/** @throws PlanError with every problem of the arguments. */
export function planContainerRegistry(name: string, args: ContainerRegistryPlanArgs): ContainerRegistryPlan {
  const { repositoryName, encryption, hasKey, mutableTags = [], keepImages = DEFAULTS.keepImages } = args;
  const problems = new Problems(`ContainerRegistry "${name}"`);
  problems.require(repositoryName === undefined || NAME.test(repositoryName), () => ({
    path: "repositoryName",
    found: JSON.stringify(repositoryName),
    expected: "2 to 256 lower-case letters, digits and single . _ - / between them",
    fix: 'Use a name such as "fintech-api".',
  }));
  problems.require((encryption === "customer-key") === hasKey, () => ({
    path: "keyArn",
    found: hasKey ? "a key" : "no key",
    expected: `${encryption === "customer-key" ? "a" : "no"} key with encryption: ${encryption}`,
    fix: "Give keyArn with customer-key, and only then.",
  }));
  requireMutableTags(problems, mutableTags);
  for (const publisher of args.publishers)
    problems.require(PUBLISHER.test(publisher), () => ({
      path: "publishers",
      found: JSON.stringify(publisher),
      expected: "the ARN of one role or user",
      fix: "Name each role that pushes, such as arn:aws:iam::123456789012:role/publisher.",
    }));
  problems.require(Number.isInteger(keepImages) && keepImages >= 1, () => ({
    path: "keepImages",
    found: String(keepImages),
    expected: "a whole number of at least 1",
    fix: "Keep as many images as you may want to roll back to.",
  }));
  problems.throwIfAny();
  return {
    repositoryName,
    encryptionType: encryption === "s3-managed" ? "AES256" : "KMS",
    mutability: mutableTags.length === 0 ? "IMMUTABLE" : "IMMUTABLE_WITH_EXCLUSION",
    mutableTags: [...new Set(mutableTags)].sort(),
    publishers: [...new Set(args.publishers)].sort(),
    lifecyclePolicy: lifecyclePolicy(keepImages),
  };
}

function requireMutableTags(problems: Problems, mutableTags: readonly string[]): void {
  for (const pattern of mutableTags)
    problems.require(MUTABLE_TAG.test(pattern), () => ({
      path: "mutableTags",
      found: JSON.stringify(pattern),
      expected: "a tag of letters, digits and _.-, or a pattern with two * at most",
      fix: 'Use a tag such as "latest".',
    }));
  const count = new Set(mutableTags).size;
  problems.require(count <= MUTABLE_TAGS, () => ({
    path: "mutableTags",
    found: `${count} patterns`,
    expected: `${MUTABLE_TAGS} at most, as ECR takes`,
    fix: "Join some of them by a pattern.",
  }));
  // Then every tag could be moved, and the repository would be immutable in name only (ledger F-51).
  problems.require(!mutableTags.some((pattern) => /^\*+$/.test(pattern)), () => ({
    path: "mutableTags",
    found: '"*"',
    expected: "patterns that leave versions immutable",
    fix: "Name the tags that are moved on purpose.",
  }));
}

/** Who pulls and who pushes, and nobody else (ledger D-54). Without either there is nothing to allow. */
export function planRepositoryPolicy(
  pullers: Statement["resources"],
  publishers: readonly string[],
): readonly Statement[] {
  const allow = (sid: string, actions: readonly string[], arns: Statement["resources"]): readonly Statement[] =>
    arns.length === 0 ? [] : [{ sid, actions, resources: [], principals: { AWS: arns } }];
  return [...allow("Pull", PULL, pullers), ...allow("Push", PUSH, publishers)];
}

function lifecyclePolicy(keepImages: number): string {
  const rule = (rulePriority: number, description: string, selection: object) => ({
    rulePriority,
    description,
    selection,
    action: { type: "expire" },
  });
  const untagged = {
    tagStatus: "untagged",
    countType: "sinceImagePushed",
    countUnit: "days",
    countNumber: UNTAGGED_DAYS,
  };
  return JSON.stringify({
    rules: [
      rule(1, `Untagged images after ${UNTAGGED_DAYS} days`, untagged),
      rule(2, `All but the newest ${keepImages} images`, {
        tagStatus: "any",
        countType: "imageCountMoreThan",
        countNumber: keepImages,
      }),
    ],
  });
}
