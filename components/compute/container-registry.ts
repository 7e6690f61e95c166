import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { policyDocument } from "../identity/statement.ts";
import {
  planContainerRegistry,
  planRepositoryPolicy,
  type ContainerRegistryPlan,
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

/** Which image: one that is there, by tag or digest, or one that is built and pushed by the update. */
export type ImageSource =
  | { readonly tag: string }
  | { readonly digest: string }
  | {
      readonly build: {
        readonly context: string;
        readonly dockerfile?: string | undefined;
        readonly target?: string | undefined;
      };
    };

/**
 * A private ECR repository: tags that do not move, a scan of every push, encryption, old images expiring, and a policy
 * that names who pulls and who pushes (ledger D-50 to D-56).
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

  /** The address of an image, for a container. A build context is built and pushed first, which needs Docker. */
  image(source: ImageSource): pulumi.Output<string> {
    if ("digest" in source) return pulumi.interpolate`${this.url}@${source.digest}`;
    if ("tag" in source) return pulumi.interpolate`${this.url}:${source.tag}`;
    const { context, dockerfile, target } = source.build;
    const built = new awsx.ecr.Image(
      `${this.#name}-image`,
      {
        repositoryUrl: this.url,
        context,
        // Fargate's default; a build on another kind of processor would not start there.
        platform: "linux/amd64",
        ...(dockerfile === undefined ? {} : { dockerfile }),
        ...(target === undefined ? {} : { target }),
      },
      { parent: this },
    );
    return built.imageUri;
  }
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
