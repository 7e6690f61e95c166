import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access } from "../identity/access.ts";
import type { SecureVpc } from "../network/secure-vpc.ts";
import { planServiceDirectory, type DirectoryEntryPlan } from "./service-directory.plan.ts";

/** Arguments of ServiceDirectory. */
export interface ServiceDirectoryArgs {
  readonly deployment: Deployment;
  /** Names are known in this VPC, and nowhere else. */
  readonly network: Pick<SecureVpc, "vpcId">;
  /** The services that others call, by key: the first label of their names. Order does not matter. */
  readonly services: Readonly<Record<string, { readonly port: number }>>;
}

/** A service of the directory: for those who call it, and for itself. */
export interface DirectoryEntry {
  /**
   * The way to it, for a caller's `uses`: `<as>_HOST`, `<as>_PORT` and `<as>_URL`, and the service's port between the two
   * groups.
   */
  connect(use: { readonly as: string }): Access;
  /** Where ECS registers its tasks. */
  readonly registryArn: pulumi.Output<string>;
  /** To be told once, by the service itself: the group of its tasks, for which its callers' rules wait. */
  guardedBy(securityGroupId: pulumi.Output<string>): void;
}

/** Seconds for which a caller may keep an address: a task that is gone is called no longer than that. */
const TTL_SECONDS = 10;

/**
 * The names by which services of one VPC call each other, kept by ECS in AWS Cloud Map: `<key>.<environment>.<application>.internal`
 * has the addresses of the tasks that run (ledger Z-57; docs/decisions/0011-service-discovery.md).
 *
 * It is made before the services, so that these may call each other in a circle: whom a caller's rules lead to is known once
 * the service that is called has its group.
 *
 * Costs about $0.50 a month for the private zone, and $0.40 for a million names that are looked up.
 *
 * Changing: a service that is added or removed makes or deletes its entry, and its ECS service starts a new deployment to
 * register its tasks or to take them out. Another port changes the callers' variables. Another environment or application
 * replaces everything.
 */
export class ServiceDirectory extends pulumi.ComponentResource {
  readonly namespace: aws.servicediscovery.PrivateDnsNamespace;
  /** By key of the service. */
  readonly entries: Readonly<Record<string, DirectoryEntry>>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ServiceDirectoryArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:ServiceDirectory", name, {}, opts);
    const plan = planServiceDirectory(name, args);
    this.namespace = new aws.servicediscovery.PrivateDnsNamespace(
      `${name}-namespace`,
      {
        name: plan.namespace,
        vpc: args.network.vpcId,
        description: "Services of the application, for each other",
        tags: { Name: plan.namespace },
      },
      // A VPC knows a zone's name once.
      { parent: this, deleteBeforeReplace: true },
    );
    this.entries = Object.fromEntries(
      Object.entries(plan.entries).map(([key, entry]) => [key, this.#entry(name, key, entry)]),
    );
    this.registerOutputs({ namespace: this.namespace });
  }

  #entry(name: string, key: string, { label, host, port }: DirectoryEntryPlan): DirectoryEntry {
    const service = new aws.servicediscovery.Service(
      `${name}-${key}`,
      {
        name: label,
        description: "Tasks that run",
        dnsConfig: {
          namespaceId: this.namespace.id,
          routingPolicy: "MULTIVALUE",
          dnsRecords: [{ type: "A", ttl: TTL_SECONDS }],
        },
        // ECS says whether a task is well, by the health check of its container; Route 53 cannot reach into a VPC.
        healthCheckCustomConfig: {},
        // ECS takes the last tasks out some time after their service is gone.
        forceDestroy: true,
        tags: { Name: host },
      },
      { parent: this, deleteBeforeReplace: true },
    );
    const group = Promise.withResolvers<{ readonly id: pulumi.Output<string> }>();
    const securityGroupId = pulumi.output(group.promise).apply(({ id }) => id);
    return {
      registryArn: service.arn,
      guardedBy: (id) => group.resolve({ id }),
      connect: ({ as }) =>
        access({
          target: `service/${key}`,
          verb: "connect",
          connections: [{ securityGroupId, port }],
          environment: {
            [`${as}_HOST`]: host,
            [`${as}_PORT`]: String(port),
            [`${as}_URL`]: `http://${host}:${port}`,
          },
        }),
    };
  }
}
