/** Rules of ECS, Lambda and logs. */
import { parseDocument } from "../aws/normalise.ts";
import type { Failure } from "../provider.ts";
import { asMaps, asNumber, asString, asStrings, isGiven } from "../values.ts";
import { isList, isMap } from "../wire.ts";
import type { ValueMap } from "../wire.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const SERVICE = "aws:ecs/service:Service";

/** Memory in MiB that Fargate offers for each size of CPU in units (Amazon ECS: Fargate task definition parameters). */
const FARGATE: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16384, 1024],
  4096: [8192, 30720, 1024],
  8192: [16384, 61440, 4096],
  16384: [32768, 122880, 8192],
};
/** Sizes whose memory goes in no even steps. */
const FARGATE_LISTS: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  32768: [61440, 122880, 249856],
};

function isFargate(inputs: ValueMap): boolean {
  return asStrings(inputs["requiresCompatibilities"]).includes("FARGATE");
}

function fargatePair(subject: RuleSubject): readonly Failure[] {
  if (!isFargate(subject.inputs)) return [];
  const [cpu, memory] = [units(subject.inputs["cpu"], 1024), units(subject.inputs["memory"], 1024)];
  for (const name of ["cpu", "memory"])
    if (!isGiven(subject.inputs[name])) return [{ property: name, reason: `found no ${name}, but Fargate needs it` }];
  if (cpu === undefined || memory === undefined) return [];
  const list = FARGATE_LISTS[cpu];
  const [least, most, step] = FARGATE[cpu] ?? [];
  if (list !== undefined)
    return failIf(
      !list.includes(memory),
      "memory",
      `found ${memory} MiB with ${cpu} CPU units, allowed: ${list.join(", ")}`,
    );
  if (least === undefined || most === undefined || step === undefined) {
    const sizes = [...Object.keys(FARGATE_LISTS), ...Object.keys(FARGATE)].map(Number).sort((a, b) => a - b);
    return [{ property: "cpu", reason: `found ${cpu}, allowed: ${sizes.join(", ")}` }];
  }
  return failIf(
    memory < least || memory > most || memory % step !== 0,
    "memory",
    `found ${memory} MiB with ${cpu} CPU units, allowed: ${least} to ${most} in steps of ${step}`,
  );
}

function units(value: unknown, factor: number): number | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const spelled = /^([\d.]+)\s*(vcpu|gb)$/i.exec(text);
  if (spelled !== null) return Number(spelled[1]) * factor;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function containersOf(subject: RuleSubject): readonly ValueMap[] | undefined {
  const text = asString(subject.inputs["containerDefinitions"]);
  const parsed = text === undefined ? undefined : parseDocument(text);
  return isList(parsed) && parsed.every(isMap) ? (parsed as readonly ValueMap[]) : undefined;
}

function containerJson(subject: RuleSubject): readonly Failure[] {
  if (asString(subject.inputs["containerDefinitions"]) === undefined) return [];
  const property = "containerDefinitions";
  const containers = containersOf(subject);
  if (containers === undefined || containers.length === 0)
    return [{ property, reason: "found no JSON list of containers, allowed: a list with at least one object" }];
  const names = containers.map((container) => asString(container["name"]) ?? "");
  const unnamed = names.findIndex((name) => !/^[\w-]{1,255}$/.test(name));
  if (unnamed >= 0)
    return [
      {
        property,
        reason: `found the name ${JSON.stringify(names[unnamed])} on container ${unnamed}, allowed: 1 to 255 letters, digits, _ and -`,
      },
    ];
  const bare = containers.find((container) => asString(container["image"]) === undefined || container["image"] === "");
  if (bare !== undefined)
    return [{ property, reason: `found no image on container ${asString(bare["name"])}, but it is required` }];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return [{ property, reason: `found two containers named ${twice}, allowed: each name once` }];
  return failIf(
    containers.every((container) => container["essential"] === false),
    property,
    "found no essential container, allowed: at least one",
  );
}

function containerSecrets(subject: RuleSubject): readonly Failure[] {
  return (containersOf(subject) ?? []).flatMap((container) => {
    const secrets = asMaps(container["secrets"]);
    const incomplete = secrets.find(
      (secret) => asString(secret["name"]) === undefined || asString(secret["valueFrom"]) === undefined,
    );
    if (incomplete !== undefined)
      return [
        {
          property: "containerDefinitions",
          reason: `found a secret without name or valueFrom in container ${asString(container["name"])}`,
        },
      ];
    const plain = new Set(asMaps(container["environment"]).map((item) => asString(item["name"])));
    const both = secrets.find((secret) => plain.has(asString(secret["name"])));
    if (both !== undefined)
      return [
        {
          property: "containerDefinitions",
          reason: `found ${asString(both["name"])} in both environment and secrets of container ${asString(container["name"])}, allowed: one of them`,
        },
      ];
    const needs = secrets.length > 0 && isFargate(subject.inputs) && !isGiven(subject.inputs["executionRoleArn"]);
    return failIf(needs, "executionRoleArn", "found none, but secrets are injected by the execution role");
  });
}

function fargateNetwork(subject: RuleSubject): readonly Failure[] {
  const mode = subject.inputs["networkMode"];
  return failIf(
    isFargate(subject.inputs) &&
      (mode === undefined || mode === null || (typeof mode === "string" && mode !== "awsvpc")),
    "networkMode",
    `found ${asString(mode) ?? "none"}, allowed: awsvpc (Fargate)`,
  );
}

function hostPorts(subject: RuleSubject): readonly Failure[] {
  if (asString(subject.inputs["networkMode"]) !== "awsvpc") return [];
  return (containersOf(subject) ?? []).flatMap((container) =>
    asMaps(container["portMappings"]).flatMap((mapping) => {
      const [host, inner] = [asNumber(mapping["hostPort"]), asNumber(mapping["containerPort"])];
      return failIf(
        host !== undefined && host !== 0 && host !== inner,
        "containerDefinitions",
        `found host port ${host} for container port ${inner}, allowed: the same port, or none (awsvpc)`,
      );
    }),
  );
}

function serviceContainer(subject: RuleSubject): readonly Failure[] {
  const arn = asString(subject.inputs["taskDefinition"]);
  const task = arn === undefined ? undefined : subject.simulation.byId([TASK], arn);
  const containers = task === undefined ? undefined : containersOf({ ...subject, inputs: task.inputs });
  if (containers === undefined) return [];
  return asMaps(subject.inputs["loadBalancers"]).flatMap((balancer, index) => {
    const container = containers.find((item) => item["name"] === balancer["containerName"]);
    if (container === undefined)
      return [
        {
          property: `loadBalancers[${index}].containerName`,
          reason: `found ${asString(balancer["containerName"])}, allowed: a container of the task definition (${containers.map((item) => asString(item["name"])).join(", ")})`,
        },
      ];
    const ports = asMaps(container["portMappings"]).map((mapping) => asNumber(mapping["containerPort"]));
    return failIf(
      !ports.includes(asNumber(balancer["containerPort"])),
      `loadBalancers[${index}].containerPort`,
      `found ${asNumber(balancer["containerPort"])}, allowed: a port that the container maps (${ports.join(", ")})`,
    );
  });
}

function deploymentPercents(subject: RuleSubject): readonly Failure[] {
  const least = asNumber(subject.inputs["deploymentMinimumHealthyPercent"]);
  const most = asNumber(subject.inputs["deploymentMaximumPercent"]);
  return failIf(
    least !== undefined && most !== undefined && most <= least,
    "deploymentMaximumPercent",
    `found ${most} with a minimum of ${least}, allowed: more than the minimum, or no deployment can start`,
  );
}

/** Days that CloudWatch Logs offers (API: PutRetentionPolicy); 0 keeps events for ever. */
const RETENTION = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

function retention(subject: RuleSubject): readonly Failure[] {
  const days = asNumber(subject.inputs["retentionInDays"]);
  return failIf(
    days !== undefined && !RETENTION.includes(days),
    "retentionInDays",
    `found ${days}, allowed: ${RETENTION.join(", ")}`,
  );
}

function alarmPeriod(subject: RuleSubject): readonly Failure[] {
  const period = asNumber(subject.inputs["period"]);
  return failIf(
    period !== undefined && ![10, 20, 30].includes(period) && (period < 60 || period % 60 !== 0),
    "period",
    `found ${period}, allowed: 10, 20, 30, or a multiple of 60`,
  );
}

function scalingBounds(subject: RuleSubject): readonly Failure[] {
  const least = asNumber(subject.inputs["minCapacity"]);
  const most = asNumber(subject.inputs["maxCapacity"]);
  return failIf(
    least !== undefined && most !== undefined && least > most,
    "minCapacity",
    `found ${least} above the maximum ${most}, allowed: at most the maximum`,
  );
}

/** The rules of this theme. */
export const COMPUTE_RULES: readonly Rule[] = [
  {
    id: "fargate-size",
    title: "Fargate's CPU and memory are one of its pairs",
    source: "Amazon ECS: Task definition parameters for Fargate (task size)",
    tokens: [TASK],
    check: fargatePair,
  },
  {
    id: "fargate-network-mode",
    title: "Fargate tasks use awsvpc",
    source: "Amazon ECS: Task definition parameters for Fargate (network mode)",
    tokens: [TASK],
    check: fargateNetwork,
  },
  {
    id: "container-json",
    title: "Container definitions are a JSON list with names and images",
    source: "Amazon ECS API: ContainerDefinition",
    tokens: [TASK],
    check: containerJson,
  },
  {
    id: "container-secrets",
    title: "Secrets have name and source, and are no plain variables too",
    source: "Amazon ECS API: Secret",
    tokens: [TASK],
    check: containerSecrets,
  },
  {
    id: "container-host-port",
    title: "Under awsvpc a host port equals its container port",
    source: "Amazon ECS API: PortMapping",
    tokens: [TASK],
    check: hostPorts,
  },
  {
    id: "service-container",
    title: "A service's load balancer names a container and a port of its task",
    source: "Amazon ECS API: LoadBalancer",
    tokens: [SERVICE],
    check: serviceContainer,
  },
  {
    id: "service-percents",
    title: "A deployment may start at least one task more than it must keep",
    source: "Amazon ECS API: DeploymentConfiguration",
    tokens: [SERVICE],
    check: deploymentPercents,
  },
  {
    id: "log-retention",
    title: "Log retention is one of the periods that CloudWatch offers",
    source: "CloudWatch Logs API: PutRetentionPolicy",
    tokens: ["aws:cloudwatch/logGroup:LogGroup"],
    check: retention,
  },
  {
    id: "alarm-period",
    title: "An alarm's period is 10, 20, 30 or a multiple of 60 seconds",
    source: "CloudWatch API: PutMetricAlarm",
    tokens: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
    check: alarmPeriod,
  },
  {
    id: "scaling-bounds",
    title: "Minimum capacity is not above maximum",
    source: "Application Auto Scaling API: RegisterScalableTarget",
    tokens: ["aws:appautoscaling/target:Target"],
    check: scalingBounds,
  },
];
