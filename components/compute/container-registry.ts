import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { policyDocument } from "../identity/statement.ts";
import { buildTag } from "./build-tag.ts";
import {
  imageSuffix,
  planContainerRegistry,
  planRepositoryPolicy,
  type ContainerRegistryPlan,
  type ImageVersion,
  type RegistryEncryption,
} from "./container-registry.plan.ts";

/** Arguments of ContainerRegistry. */
export interface ContainerRegistryArgs {
  readonly deployment: Deployment;
  /** Physical name, such as `fintech-api` (ledger D-50). @default - named by Pulumi. Replaces the repository when changed. */
  readonly repositoryName?: string | undefined;
  /** How images are encrypted (ledger F-28, C-04). Replaces the repository, and its images go, when changed. */
  readonly encryption: RegistryEncryption;
  /** The key, with `customer-key` and only then. */
  readonly keyArn?: pulumi.Input<string> | undefined;
  /** Tags, or patterns with `*`, that may be moved to another image. @default none (ledger F-51, C-07) */
  readonly mutableTags?: readonly string[] | undefined;
  /** ARNs of the roles that pull: execution roles (ledger D-54). */
  readonly pullers: readonly pulumi.Input<string>[];
  /** ARNs of the roles that push. */
  readonly publishers: readonly string[];
  /** How many images are kept. @default 30 */
  readonly keepImages?: number | undefined;
  /** Whether a repository that holds images refuses to be deleted. */
  readonly deletionProtection: boolean;
}

/**
 * How an image is built. It is pushed under a tag that follows from its content, and run by its digest.
 *
 * Content that was built before has the tag that it had, which ECR does not let anybody push anew. To go back to an earlier
 * image give its digest, or let tags `build-*` be moved by `mutableTags`.
 */
export interface ImageBuild {
  /** Folder that is sent to Docker, relative to the program. */
  readonly context: string;
  /** Relative to the program too. @default `Dockerfile` in the context */
  readonly dockerfile?: string | undefined;
  /** Stage of the Dockerfile. @default the last */
  readonly target?: string | undefined;
}

/** Which image: one that is there, by tag or digest, or one that is built and pushed by the update. */
export type ImageSource = ImageVersion | { readonly build: ImageBuild };

/**
 * A private ECR repository: tags that do not move, a scan of every push, encryption, old images expiring, and a policy
 * that names who pulls and who pushes (ledger D-50 to D-56). It lets in nobody of another account; within its own, IAM
 * may let in others, as AWS joins both.
 *
 * Costs $0.10 a GB and month.
 *
 * Changing: the name and the encryption replace the repository, deleted first where the name is fixed; AWS refuses that
 * while it holds images and `deletionProtection` is on. The rest updates in place.
 */
export class ContainerRegistry extends pulumi.ComponentResource {
  readonly repository: aws.ecr.Repository;
  readonly arn: pulumi.Output<string>;
  /** Where images are pushed to: `<account>.dkr.ecr.<region>.amazonaws.com/<name>`. */
  readonly url: pulumi.Output<string>;
  readonly #name: string;
  /** By tag. */
  readonly #built = new Map<string, pulumi.Output<string>>();

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ContainerRegistryArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:ContainerRegistry", name, {}, opts);
    const plan = planContainerRegistry(name, { ...args, hasKey: args.keyArn !== undefined });
    this.#name = name;
    this.repository = createRepository(this, name, plan, args);
    const repository = this.repository.name;
    new aws.ecr.LifecyclePolicy(`${name}-lifecycle`, { repository, policy: plan.lifecyclePolicy }, { parent: this });
    const statements = planRepositoryPolicy(args.pullers, plan.publishers);
    if (statements.length > 0)
      new aws.ecr.RepositoryPolicy(
        `${name}-policy`,
        { repository, policy: policyDocument(statements) },
        { parent: this },
      );
    this.arn = this.repository.arn;
    this.url = this.repository.repositoryUrl;
    this.registerOutputs({ arn: this.arn, url: this.url });
  }

  /**
   * The address of an image, for a container: by tag, by digest, or of what a build context is built to and pushed as,
   * which needs Docker. The same build is made once, however many services run it.
   *
   * @throws PlanError where the tag or digest is none, or there is nothing to build.
   */
  image(source: ImageSource): pulumi.Output<string> {
    if (!("build" in source)) return pulumi.interpolate`${this.url}${imageSuffix(this.#name, source)}`;
    const tag = buildTag(this.#name, source.build);
    const built = this.#built.get(tag) ?? this.#build(source.build, tag);
    this.#built.set(tag, built);
    return built;
  }

  #build({ context, dockerfile, target }: ImageBuild, imageTag: string): pulumi.Output<string> {
    // Named by what is built, not by its place in a list: one build more changes no name.
    const parts = [context, dockerfile, target].map((part) => slug(part ?? "")).filter((part) => part !== "");
    const image = new awsx.ecr.Image(
      [this.#name, "image", ...parts].join("-"),
      {
        repositoryUrl: this.url,
        imageTag,
        context,
        // Fargate's default; a build on another kind of processor would not start there.
        platform: "linux/amd64",
        ...(dockerfile === undefined ? {} : { dockerfile }),
        ...(target === undefined ? {} : { target }),
      },
      { parent: this },
    );
    return image.imageUri;
  }
}

/** `./apps/api` as `apps-api`; nothing for the program's own folder. */
function slug(path: string): string {
  return path.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function createRepository(
  parent: pulumi.Resource,
  name: string,
  plan: ContainerRegistryPlan,
  { keyArn, deletionProtection }: ContainerRegistryArgs,
): aws.ecr.Repository {
  const { repositoryName, encryptionType, mutability, mutableTags } = plan;
  return new aws.ecr.Repository(
    `${name}-repository`,
    {
      ...(repositoryName === undefined ? {} : { name: repositoryName }),
      encryptionConfigurations: [{ encryptionType, ...(keyArn === undefined ? {} : { kmsKey: keyArn }) }],
      imageTagMutability: mutability,
      ...(mutableTags.length === 0
        ? {}
        : { imageTagMutabilityExclusionFilters: mutableTags.map((filter) => ({ filter, filterType: "WILDCARD" })) }),
      imageScanningConfiguration: { scanOnPush: true },
      forceDelete: !deletionProtection,
      tags: { Name: repositoryName ?? name },
    },
    { parent, deleteBeforeReplace: repositoryName !== undefined },
  );
}
