import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { Access } from "../identity/access.ts";
import { containerJson } from "./container-json.ts";
import type { FargateServicePlan } from "./fargate-service.plan.ts";

/** What a task's container is made of beside its plan. */
export interface TaskContainer {
  readonly deployment: Deployment;
  readonly image: pulumi.Input<string>;
  readonly port: number;
  readonly uses: readonly Access[];
}

/** The task's containers as canonical JSON: hardened, with its variables and secrets (ledger D-12 to D-16, Z-54 to Z-56). @internal */
export function taskContainers(
  plan: FargateServicePlan,
  { deployment, image, port, uses }: TaskContainer,
  logGroup: pulumi.Output<string>,
): pulumi.Output<string> {
  const { containerName, user, readonlyRootFilesystem, environment, scratchMiB } = plan;
  const variables = Object.assign({}, environment, ...uses.map((use) => use.environment)) as Access["environment"];
  const secrets = Object.assign({}, ...uses.map((use) => use.secrets)) as Access["secrets"];
  const sources = Object.fromEntries(Object.entries(secrets).map(([name, { valueFrom }]) => [name, valueFrom]));
  return pulumi
    .all([image, logGroup, pulumi.all(variables), pulumi.all(sources)])
    .apply(([address, group, values, valueFrom]) =>
      containerJson([
        {
          name: containerName,
          image: address,
          essential: true,
          ports: [port],
          environment: values,
          secrets: valueFrom,
          user,
          readonlyRootFilesystem,
          privileged: false,
          dropCapabilities: ["ALL"],
          initProcess: true,
          scratchMiB,
          log: { group, region: deployment.region, streamPrefix: containerName },
        },
      ]),
    );
}
