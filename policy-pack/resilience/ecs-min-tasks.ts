import { integer } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { combine, holds, judge, notApplicable, undecided, type Verdict, whereConcerned } from "../policy/verdict.ts";

/** The scaling target counts the tasks of an ECS service (and not the capacity of a table or a fleet). */
function scalesTasks(target: Resource): Truth {
  return target.at("serviceNamespace").is("ecs");
}

/** The scaling targets of a service: those that depend on it, and those whose `service/<cluster>/<service>` names it. */
function scalingOf(graph: Graph, service: Resource) {
  const { found, maybe } = graph.companions(service, TOKENS.scalingTarget, "resourceId");
  const names = service.identities();
  const byLast = graph.memo("ecs-min-tasks", () => targetsByName(graph));
  const byName = [...names].flatMap((name) => byLast.get(name) ?? []);
  return { found: [...new Set([...found, ...byName])], maybe };
}

/** Scaling targets by the last part of their resourceId. */
function targetsByName(graph: Graph): ReadonlyMap<string, readonly Resource[]> {
  const byLast = new Map<string, Resource[]>();
  for (const target of graph.ofType(TOKENS.scalingTarget)) {
    const last = target.at("resourceId").text()?.split("/").at(-1);
    if (last !== undefined) byLast.set(last, [...(byLast.get(last) ?? []), target]);
  }
  return byLast;
}

function judgeTarget(target: Resource, minimum: number): Verdict {
  const isTasks = scalesTasks(target);
  if (isTasks.answer === "no") return notApplicable("it scales something else than tasks");
  const least = target.at("minCapacity");
  return judge(
    or(
      least.satisfies((n) => n >= minimum),
      isTasks.answer === "unknown" ? isTasks : truth(false),
    ),
    {
      what: "the service may be scaled in to fewer tasks than survive a fault",
      at: least,
      required: `at least ${minimum}`,
      fix: `set minCapacity: ${minimum}`,
    },
  );
}

function judgeService(service: Resource, minimum: number, zones: number, graph: Graph): Verdict {
  const daemon = service.at("schedulingStrategy").is("DAEMON");
  if (daemon.answer === "yes") return notApplicable("a daemon runs one task an instance");
  const external = service.at("deploymentController.type").is("EXTERNAL");
  if (external.answer === "yes") return notApplicable("task sets say how many tasks there are");
  const counted = not(or(daemon, external));
  const tasks = judgeCount(service, minimum, graph);
  if (tasks.kind === "not applicable") return tasks;
  const runs = not(service.at("desiredCount").is(0));
  return combine([
    whereConcerned(counted, tasks),
    // Nought is known here where a scaling target brings it up.
    whereConcerned(runs.answer === "unknown" ? and(counted, runs) : counted, judgeSubnets(graph, service, zones)),
  ]);
}

function judgeCount(service: Resource, minimum: number, graph: Graph): Verdict {
  const desired = service.at("desiredCount");
  const { found, maybe } = scalingOf(graph, service);
  if (found.length === 0 && maybe.length === 0 && desired.is(0).answer === "yes") {
    return notApplicable("the service is switched off");
  }
  // A scaling target brings a service up to its least capacity whatever the program said first.
  const scaled = or(
    some(found, (target) =>
      and(
        scalesTasks(target),
        target.at("minCapacity").satisfies((n) => n >= minimum),
      ),
    ),
    ...maybe.map((target) => unknown(`scaling target ${target.name}: resourceId`)),
  );
  return judge(
    or(
      desired.satisfies((n) => n >= minimum, { absent: 0 }),
      scaled,
    ),
    {
      what: "the service runs fewer tasks than survive a fault",
      at: desired,
      required: `at least ${minimum}`,
      fix: `set desiredCount: ${minimum}, or scale it with an aws.appautoscaling.Target of minCapacity: ${minimum}`,
    },
  );
}

function judgeSubnets(graph: Graph, service: Resource, zones: number): Verdict {
  const subnets = service.at("networkConfiguration.subnets");
  if (subnets.isAbsent) return combine([]);
  if (subnets.isUnknown) {
    const { found } = graph.followValue(service, subnets, TOKENS.subnet);
    return found.length >= zones ? holds : undecided(subnets.path);
  }
  // Ids that are not known yet may each be another one.
  const most = new Set(subnets.texts()).size + subnets.items().filter((id) => id.isUnknown).length;
  return judge(truth(most >= zones), {
    what: "the tasks of the service stand in too few subnets, and so in too few zones",
    at: subnets,
    required: `subnets in ${zones} zones`,
    fix: "set networkConfiguration.subnets to the private subnets of every zone",
  });
}

export const policy = defineGraphPolicy({
  name: "ecs-min-tasks",
  title: "ECS services run enough tasks to lose one",
  severity: "medium",
  // A second task costs as much as the first, and a worker on a queue may be away for a minute.
  preset: "strict",
  rationale:
    "With one task every fault of a host, every zone that fails and every deployment is an outage. Two in two zones take over from each other.",
  remediation: [
    "Set desiredCount: 2 or more, over subnets of two zones.",
    "Where the load scales it, set minCapacity: 2 or more in the aws.appautoscaling.Target.",
    "A worker of which there may be only one is an exception, with its reason.",
  ],
  controls: { nist: ["CP-10", "SC-36"], soc2: ["A1.2"], iso27001: ["A.8.14"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html",
  tokens: [...TOKENS.service, ...TOKENS.scalingTarget],
  settings: {
    minimum: integer(2, "The least number of tasks", { minimum: 1 }),
    zones: integer(2, "The least number of subnets that a service stands in", { minimum: 1 }),
  },
  check(resource, { minimum, zones }, graph) {
    if (TOKENS.scalingTarget.includes(resource.type as never)) return judgeTarget(resource, minimum);
    return judgeService(resource, minimum, zones, graph);
  },
});
