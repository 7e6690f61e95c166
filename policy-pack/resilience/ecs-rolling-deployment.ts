import { flag, integer } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, type Truth } from "../policy/truth.ts";
import { combine, judge, notApplicable, type Verdict, whereConcerned } from "../policy/verdict.ts";

interface Bounds {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
}

/** Why the rolling way is not meant, where the program says so. */
/** What is not known yet about the way may still make it another one. */
function isRolling(service: Resource): Truth {
  return and(
    service.at("deploymentController.type").is("ECS", { absent: "ECS" }),
    service.at("deploymentConfiguration.strategy").is("ROLLING", { absent: "ROLLING" }),
  );
}

function otherWay(service: Resource): string | undefined {
  const controller = service.at("deploymentController.type").text();
  if (controller !== undefined && controller !== "ECS") return `${controller} deploys it`;
  const strategy = service.at("deploymentConfiguration.strategy").text();
  return strategy !== undefined && strategy !== "ROLLING" ? `it is deployed by the strategy ${strategy}` : undefined;
}

function keepsServing(service: Resource, { minimumHealthyPercent, maximumPercent }: Bounds): Verdict {
  const daemon = service.at("schedulingStrategy").is("DAEMON");
  if (daemon.answer === "yes") return combine([]);
  const least = service.at("deploymentMinimumHealthyPercent");
  const most = service.at("deploymentMaximumPercent");
  const verdict = combine([
    judge(
      least.satisfies((n) => n >= minimumHealthyPercent, { absent: 100 }),
      {
        what: "a deployment stops tasks before their successors serve",
        at: least,
        required: `at least ${minimumHealthyPercent}`,
        fix: `set deploymentMinimumHealthyPercent: ${minimumHealthyPercent}`,
      },
    ),
    judge(
      most.satisfies((n) => n >= maximumPercent, { absent: 200 }),
      {
        what: "a deployment has no room for new tasks beside the old ones",
        at: most,
        required: `at least ${maximumPercent}`,
        fix: `set deploymentMaximumPercent: ${maximumPercent}`,
      },
    ),
  ]);
  return whereConcerned(not(daemon), verdict);
}

function rollsBack(service: Resource): Verdict {
  const breaker = service.at("deploymentCircuitBreaker");
  const [enable, rollback] = [breaker.at("enable"), breaker.at("rollback")];
  return judge(and(enable.is(true), rollback.is(true)), {
    what: "a deployment that fails is not taken back",
    at: enable.is(true).answer === "yes" ? rollback : enable,
    required: "a circuit breaker that rolls back",
    fix: "set deploymentCircuitBreaker: { enable: true, rollback: true }",
  });
}

export const policy = definePolicy({
  name: "ecs-rolling-deployment",
  title: "ECS services are deployed by rolling forward whole, or back by themselves",
  severity: "medium",
  rationale:
    "A deployment that stops tasks first takes capacity away when it is needed; one without a circuit breaker goes on starting broken tasks for hours until somebody looks.",
  remediation: [
    "Set deploymentMinimumHealthyPercent: 100 and deploymentMaximumPercent: 200, or leave both out.",
    "Set deploymentCircuitBreaker: { enable: true, rollback: true }.",
    "With keepRevisions, set skipDestroy: true in task definitions, so that there is one to go back to.",
  ],
  controls: { nist: ["CM-3", "CP-10"], soc2: ["A1.2", "CC8.1"], iso27001: ["A.8.14", "A.8.32"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
  tokens: [...TOKENS.service, ...TOKENS.taskDefinition],
  settings: {
    minimumHealthyPercent: integer(100, "The least share of tasks that serve during a deployment, in percent"),
    maximumPercent: integer(200, "The least upper limit of tasks, old and new, in percent: room for the new ones"),
    keepRevisions: flag(false, "Require that earlier revisions of task definitions are kept (skipDestroy)"),
  },
  check(resource, { keepRevisions, ...bounds }) {
    if (TOKENS.taskDefinition.includes(resource.type as never)) {
      if (!keepRevisions) return notApplicable("whether earlier revisions are kept is not asked");
      const kept = resource.at("skipDestroy");
      return judge(kept.is(true), {
        what: "the revision is gone when the next one is made, so that there is none to go back to",
        at: kept,
        required: "true",
        fix: "set skipDestroy: true",
      });
    }
    const other = otherWay(resource);
    if (other !== undefined) return notApplicable(other);
    return whereConcerned(isRolling(resource), combine([keepsServing(resource, bounds), rollsBack(resource)]));
  },
});
