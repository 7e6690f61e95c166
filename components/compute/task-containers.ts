import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import type { Access } from "../identity/access.ts";
import { PlanError } from "../plan-error.ts";
import { containerJson } from "./container-json.ts";
import type { FargateServicePlan } from "./fargate-service.plan.ts";

/** What a task's container is made of beside its plan. */
export interface TaskContainer {
  readonly deployment: Deployment;
  readonly image: pulumi.Input<string>;
  /** Images of the containers beside it, by name. */
  readonly sidecarImages?: Readonly<Record<string, pulumi.Input<string>>> | undefined;
  readonly port: number;
  readonly uses: readonly Access[];
}

/**
 * The task's containers as canonical JSON: hardened, with its variables and secrets (ledger D-12 to D-16, Z-54 to Z-56). It
 * is an error where a use gives a Pulumi secret as a plain variable. @internal
 */
export function taskContainers(
  name: string,
  plan: FargateServicePlan,
  { deployment, image, sidecarImages = {}, port, uses }: TaskContainer,
  logGroup: pulumi.Output<string>,
): pulumi.Output<string> {
  const { containerName, sidecars, readonlyRootFilesystem, environment, scratchMiB, healthCheck, stopTimeoutSeconds } =
    plan;
  const variables = Object.assign({}, environment, ...uses.map((use) => use.environment)) as Access["environment"];
  const secrets = Object.assign({}, ...uses.map((use) => use.secrets)) as Access["secrets"];
  const sources = Object.fromEntries(Object.entries(secrets).map(([name, { valueFrom }]) => [name, valueFrom]));
  return pulumi
    .all([
      image,
      pulumi.all(sidecarImages),
      logGroup,
      pulumi.all(variables),
      pulumi.all(sources),
      refuseSecrets(name, uses),
    ])
    .apply(([address, images, group, values, valueFrom]) =>
      containerJson([
        {
          ...hardened(plan),
          name: containerName,
          image: address,
          essential: true,
          dependsOn: firstOf(sidecars),
          ports: [port],
          environment: values,
          secrets: valueFrom,
          readonlyRootFilesystem,
          scratchMiB,
          healthCheck,
          stopTimeoutSeconds,
          log: { group, region: deployment.region, streamPrefix: containerName },
        },
        ...Object.entries(sidecars).map(([name, { startsFirst: _, ...sidecar }]) => ({
          ...hardened(plan),
          ...sidecar,
          name,
          image: images[name] ?? "",
          readonlyRootFilesystem: true,
          log: { group, region: deployment.region, streamPrefix: name },
        })),
      ]),
    );
}

/** What holds for every container of a task (ledger Z-54 to Z-56). */
function hardened({ user }: FargateServicePlan) {
  return { user, privileged: false, dropCapabilities: ["ALL"], initProcess: true };
}

/** The sidecars that the service waits for: until they are healthy, where they say whether they are. */
function firstOf(sidecars: FargateServicePlan["sidecars"]): Readonly<Record<string, "START" | "HEALTHY">> {
  const first = Object.entries(sidecars).filter(([, { startsFirst }]) => startsFirst);
  return Object.fromEntries(
    first.map(([name, { healthCheck }]) => [name, healthCheck === undefined ? "START" : "HEALTHY"] as const),
  );
}

/** Fails where a plain variable is a Pulumi secret: encrypted in the state, it would be read by all who read the task definition. */
async function refuseSecrets(name: string, uses: readonly Access[]): Promise<void> {
  const given = uses.flatMap(({ target, environment }) =>
    Object.entries(environment).map(([variable, value]) => ({ target, variable, value: pulumi.output(value) })),
  );
  const secret = await Promise.all(given.map(({ value }) => pulumi.isSecret(value)));
  const problems = given
    .filter((_, index) => secret[index])
    .map(({ target, variable }) => ({
      path: `uses.${target}.environment.${variable}`,
      found: "a secret (the value is not shown)",
      expected: "plain settings only: everybody who can read the task definition reads them",
      fix: "Let the access give it under `secrets`, by reference to where it is kept.",
    }));
  if (problems.length > 0) throw new PlanError(`FargateService "${name}"`, problems);
}
