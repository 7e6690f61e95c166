import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { IngressAttachment } from "../edge/ingress-attachment.ts";
import type { Access } from "../identity/access.ts";
import type { ServiceRoles } from "../identity/service-roles.ts";
import { rolePolicy } from "../identity/role-policy.ts";
import type { Statement } from "../identity/statement.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import type { ServiceEndpoints } from "../network/service-endpoints.ts";
import { createAutoscaling } from "./autoscaling.ts";
import { deployedName } from "./deployed-revision.ts";
import type { FargateCluster } from "./fargate-cluster.ts";
import { planFargateService, type FargateServicePlan, type Replicas } from "./fargate-service.plan.ts";
import { executionStatements, taskStatements } from "./role-statements.ts";
import { createEcsService } from "./ecs-service.ts";
import type { Rollout } from "./rollout.plan.ts";
import type { DirectoryEntry } from "./service-directory.ts";
import { createServiceRules } from "./service-rules.ts";
import type { SidecarArgs } from "./sidecars.plan.ts";
import type { TaskOptions } from "./task-options.plan.ts";
import { taskContainers } from "./task-containers.ts";
import { COLLECTOR, type TracingArgs } from "./tracing.plan.ts";

/** Alarms, by name, and whether deployments heed them. */
export interface DeploymentAlarms {
  readonly names: readonly pulumi.Input<string>[];
  readonly enabled: boolean;
}

/** An image, and where it is pulled from. */
export interface PulledImage {
  /** Its address, with a tag or a digest. */
  readonly image: pulumi.Input<string>;
  /** The repository that holds it. */
  readonly repositoryArn: pulumi.Input<string>;
}

/** Arguments of FargateService. */
export interface FargateServiceArgs extends TaskOptions {
  readonly deployment: Deployment;
  readonly cluster: Pick<FargateCluster, "arn" | "clusterName" | "sessions">;
  /** Tasks stand in its app subnets. */
  readonly network: Pick<SecureVpc, "vpcId" | "cidr" | "subnets" | "nat" | "egress">;
  /** The two roles, which this service gives what they may do. */
  readonly roles: Pick<ServiceRoles, "execution" | "task">;
  /** The ways to AWS's services. */
  readonly endpoints: Pick<ServiceEndpoints, "reach" | "prefixListIds" | "services" | "ready">;
  /** The image's address, with a tag or a digest (ledger D-11). */
  readonly image: pulumi.Input<string>;
  /** The repository that holds it: the execution role pulls from this one and its sidecars'. */
  readonly repositoryArn: pulumi.Input<string>;
  /** TCP port that the container listens on. */
  readonly port: number;
  /** CPU units: 1024 are one vCPU. */
  readonly cpu: number;
  readonly memoryMiB: number;
  /** How many tasks run: a fixed number, or one that follows the load. */
  readonly replicas: Replicas;
  /** Family of the task definition. @default - the component's name. Replaces the task definition when changed. */
  readonly family?: string | undefined;
  /** Physical name of the service. @default - named by Pulumi. Replaces the service when changed. */
  readonly serviceName?: string | undefined;
  /** @default - the family */
  readonly containerName?: string | undefined;
  /** Plain variables. What looks like a secret is refused: use a secret instead. */
  readonly environment: Readonly<Record<string, string>>;
  /** All that the service may reach and do (see {@link Access}). */
  readonly uses: readonly Access[];
  /** Containers beside the service's own by name, hardened like it, each with a log stream of its own. @default none */
  readonly sidecars?: Readonly<Record<string, SidecarArgs & PulledImage>> | undefined;
  /**
   * The collector that sends the application's traces to X-Ray (ledger Z-33), at $5 for a million traces. The image is that
   * of AWS Distro for OpenTelemetry.
   * @default - no traces
   */
  readonly tracing?: (TracingArgs & PulledImage) | undefined;
  /** How it stands behind a load balancer. @default - no load balancer calls it */
  readonly ingress?: IngressAttachment | undefined;
  /**
   * Its place among the names by which other services call it. Not with a rollout that moves traffic: callers by name would
   * reach new tasks before their time.
   * @default - no other service calls it
   */
  readonly directory?: DirectoryEntry | undefined;
  /** How a new revision takes over. @default rolling, and back by itself where it fails (ledger F-53) */
  readonly rollout?: Rollout | undefined;
  /**
   * Alarms that take a deployment back when they ring while it goes on. One that rings before it starts is not heeded, so
   * that the mending revision can be deployed (Amazon ECS Developer Guide, "How CloudWatch alarms detect deployment
   * failures").
   * @default - the circuit breaker alone
   */
  readonly deploymentAlarms?: DeploymentAlarms | undefined;
  /** ARN of a managed policy that bounds the role with which ECS moves traffic. @default none */
  readonly permissionsBoundaryArn?: pulumi.Input<string> | undefined;
  /** Namespace that the application may publish metrics in (ledger F-47). @default none */
  readonly metricsNamespace?: string | undefined;
  /** Whether the application may also write the secrets that it reads (ledger C-08). @default read */
  readonly taskSecretAccess?: "read" | "full" | undefined;
  readonly logs: {
    /** @default `/ecs/<family>` */
    readonly groupName?: string | undefined;
    readonly retentionDays: number;
    readonly keyArn: pulumi.Input<string>;
  };
  /** User and group id of the process. @default 10001:10001 (ledger Z-54) */
  readonly user?: string | undefined;
  /** Whether only the scratch paths can be written. @default true (ledger Z-55) */
  readonly readonlyRootFilesystem?: boolean | undefined;
  /**
   * Paths that are kept in memory and can be written, to their size in MiB, of the task's memory. Any user may write
   * there; nothing there can be run.
   * @default `{ "/tmp": 64 }` where the root file system is read-only; else none
   */
  readonly scratchMiB?: Readonly<Record<string, number>> | undefined;
  /**
   * How long the load balancer's verdict on a new task is not heeded, in seconds: as long as it takes to start.
   * @default 60 (ECS's own, 0, stops tasks that still start)
   */
  readonly healthCheckGraceSeconds?: number | undefined;
  /**
   * Whether an update waits, for up to 1200 seconds and the time that a deployment bakes, until the new tasks are well, and fails where ECS has gone back to
   * the old ones. Without waiting the next update is the one that fails.
   * @default true
   */
  readonly waitForSteadyState?: boolean | undefined;
}

/**
 * A service on Fargate in private subnets, with one security group, two roles that hold exactly what `uses` declares, a
 * hardened container, encrypted logs, and deployments that roll forward whole or back by themselves (ledger D-06 to D-22,
 * F-08 to F-17, F-53).
 *
 * A task of 512 CPU units and 1 GiB costs about $18 a month.
 *
 * Changing: whatever concerns the container makes a new revision, which is rolled out without an interruption, as is another
 * target group; old revisions stay unless `keepRevisions` is off. Another strategy of deployment updates the service in place;
 * on the way to and from one that moves traffic, follow docs/runbooks/change-deployment-strategy.md. The service's name and
 * the cluster replace the service, deleted first where its name is fixed. With the service its log group goes, and the logs in
 * it; another key of a stack is another service: docs/runbooks/everyday-changes.md. With scaling
 * the number of tasks is left to the load.
 */
export class FargateService extends pulumi.ComponentResource {
  /** The group of its tasks. */
  readonly securityGroup: aws.ec2.SecurityGroup;
  readonly logGroup: aws.cloudwatch.LogGroup;
  readonly taskDefinition: aws.ecs.TaskDefinition;
  readonly service: aws.ecs.Service;
  /** Physical name, once the service runs the revision that was asked for. */
  readonly serviceName: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: FargateServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:FargateService", name, {}, opts);
    const plan = planFargateService(name, args);
    const description = "Tasks of a service";
    this.securityGroup = new aws.ec2.SecurityGroup(
      `${name}-tasks`,
      { vpcId: args.network.vpcId, description, revokeRulesOnDelete: true, tags: { Name: `${name}-tasks` } },
      { parent: this },
    );
    args.directory?.guardedBy(this.securityGroup.id);
    const rules = createServiceRules(this, name, this.securityGroup.id, args);
    this.logGroup = createLogGroup(this, name, plan, args);
    const policies = createPolicies(this, name, this.logGroup, args);
    this.taskDefinition = createTaskDefinition(this, name, plan, args, this.logGroup);
    const ready = [...rules, ...policies, ...args.endpoints.ready, ...(args.ingress?.ready ?? [])];
    this.service = createEcsService(this, name, plan, args, ready);
    this.serviceName = deployedName(this, name, {
      clusterArn: args.cluster.arn,
      service: this.service,
      taskDefinition: this.taskDefinition,
    });
    if (plan.scaling !== undefined)
      createAutoscaling(this, name, plan.scaling, {
        cluster: args.cluster.clusterName,
        service: this.service.name,
        requestLabel: args.ingress?.requestLabel,
      });
    this.registerOutputs({ service: this.service, serviceName: this.serviceName, securityGroup: this.securityGroup });
  }
}

function createLogGroup(
  parent: pulumi.Resource,
  name: string,
  { family }: FargateServicePlan,
  { logs }: FargateServiceArgs,
): aws.cloudwatch.LogGroup {
  const groupName = logs.groupName ?? `/ecs/${family}`;
  return new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    { name: groupName, retentionInDays: logs.retentionDays, kmsKeyId: logs.keyArn, tags: { Name: groupName } },
    { parent, deleteBeforeReplace: true },
  );
}

function createPolicies(
  parent: pulumi.Resource,
  name: string,
  logGroup: aws.cloudwatch.LogGroup,
  args: FargateServiceArgs,
): readonly aws.iam.RolePolicy[] {
  const { deployment, repositoryArn, uses, roles, metricsNamespace, taskSecretAccess = "read" } = args;
  const images = [...Object.values(args.sidecars ?? {}), ...(args.tracing === undefined ? [] : [args.tracing])];
  const repositoryArns = [repositoryArn, ...images.map((image) => image.repositoryArn)];
  const execution = executionStatements({ deployment, repositoryArns, logGroupArn: logGroup.arn, uses });
  const traced = args.tracing !== undefined;
  const sessions = args.exec === "audited" ? args.cluster.sessions : undefined;
  const task = taskStatements({ uses, metricsNamespace, secretAccess: taskSecretAccess, traced, sessions });
  const attach = (role: "execution" | "task", statements: readonly Statement[]) =>
    // AWS takes no policy that says nothing.
    statements.length === 0
      ? []
      : [
          new aws.iam.RolePolicy(
            `${name}-${role}-policy`,
            { role: roles[role].name, policy: rolePolicy(deployment, statements) },
            { parent },
          ),
        ];
  return [...attach("execution", execution), ...attach("task", task)];
}

function sidecarImages({ sidecars = {}, tracing }: FargateServiceArgs): Readonly<Record<string, pulumi.Input<string>>> {
  const images = Object.entries(sidecars).map(([key, { image }]) => [key, image] as const);
  return Object.fromEntries(tracing === undefined ? images : [...images, [COLLECTOR, tracing.image]]);
}

function createTaskDefinition(
  parent: pulumi.Resource,
  name: string,
  plan: FargateServicePlan,
  args: FargateServiceArgs,
  logGroup: aws.cloudwatch.LogGroup,
): aws.ecs.TaskDefinition {
  return new aws.ecs.TaskDefinition(
    `${name}-task`,
    {
      family: plan.family,
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: plan.cpu,
      memory: plan.memory,
      runtimePlatform: { cpuArchitecture: plan.cpuArchitecture, operatingSystemFamily: "LINUX" },
      executionRoleArn: args.roles.execution.arn,
      taskRoleArn: args.roles.task.arn,
      containerDefinitions: taskContainers(name, plan, { ...args, sidecarImages: sidecarImages(args) }, logGroup.name),
      ...(plan.ephemeralStorageGiB === undefined ? {} : { ephemeralStorage: { sizeInGib: plan.ephemeralStorageGiB } }),
      skipDestroy: plan.keepRevisions,
      tags: { Name: plan.family },
    },
    { parent },
  );
}
