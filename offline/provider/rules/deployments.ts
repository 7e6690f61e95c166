/** Rules of how ECS deploys: what it needs to move traffic, and in which bounds. */
import type { Failure } from "../provider.ts";
import { asMap, asMaps, asNumber, asString, hasUnknown, isGiven } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import { failIf, othersOf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const SERVICE = "aws:ecs/service:Service";
const TARGETS = "aws:lb/targetGroup:TargetGroup";
const LISTENER = "aws:lb/listener:Listener";
const LISTENER_RULE = "aws:lb/listenerRule:ListenerRule";
const SHIFTING: readonly string[] = ["BLUE_GREEN", "CANARY", "LINEAR"];

function shiftNeeds({ inputs }: RuleSubject): readonly Failure[] {
  const strategy = asString(asMap(inputs["deploymentConfiguration"])["strategy"]);
  if (strategy === undefined || !SHIFTING.includes(strategy) || hasUnknown(inputs["loadBalancers"])) return [];
  const connected = isGiven(inputs["serviceConnectConfiguration"]);
  const balancers = asMaps(inputs["loadBalancers"]);
  if (balancers.length === 0)
    return failIf(
      !connected,
      "loadBalancers",
      `found none with the strategy ${strategy}, allowed: a load balancer with two target groups, or Service Connect`,
    );
  return balancers.flatMap((balancer, index) => {
    const advanced = asMap(balancer["advancedConfiguration"]);
    const at = `loadBalancers[${index}].advancedConfiguration`;
    const absent = ["alternateTargetGroupArn", "productionListenerRule", "roleArn"].filter(
      (name) => !isGiven(advanced[name]),
    );
    if (absent.length > 0)
      return [
        { property: at, reason: `found no ${absent.join(", ")}, but the strategy ${strategy} moves traffic by it` },
      ];
    return failIf(
      advanced["alternateTargetGroupArn"] === balancer["targetGroupArn"],
      `${at}.alternateTargetGroupArn`,
      "found the service's own target group, allowed: another one",
    );
  });
}

/** Amazon ECS API: bounds of the numbers of a deployment. */
const BOUNDS: readonly (readonly [path: readonly string[], least: number, most: number])[] = [
  [["bakeTimeInMinutes"], 0, 1440],
  [["canaryConfiguration", "canaryPercent"], 0.1, 100],
  [["canaryConfiguration", "canaryBakeTimeInMinutes"], 0, 1440],
  [["linearConfiguration", "stepPercent"], 3, 100],
  [["linearConfiguration", "stepBakeTimeInMinutes"], 0, 1440],
];

function shiftNumbers({ inputs }: RuleSubject): readonly Failure[] {
  const configuration = asMap(inputs["deploymentConfiguration"]);
  const broken = BOUNDS.flatMap(([path, least, most]) => {
    const value = numberAt(configuration, path);
    return failIf(
      value !== undefined && (value < least || value > most),
      `deploymentConfiguration.${path.join(".")}`,
      `found ${value}, allowed: ${least} to ${most}`,
    );
  });
  const strategy = asString(configuration["strategy"]);
  const needed = { CANARY: "canaryConfiguration", LINEAR: "linearConfiguration" }[strategy ?? ""];
  const lacks = needed !== undefined && !isGiven(configuration[needed]);
  return [
    ...broken,
    ...failIf(lacks, `deploymentConfiguration.${needed}`, `found none, but the strategy ${strategy} needs it`),
  ];
}

function numberAt(map: ValueMap, path: readonly string[]): number | undefined {
  const [name = "", ...rest] = path;
  return rest.length === 0 ? asNumber(map[name]) : numberAt(asMap(map[name]), rest);
}

/** Every target group that an action of listeners and rules leads to. */
function targetsOf(actions: ValueMap["string"] | undefined): readonly (string | undefined)[] {
  return asMaps(actions).flatMap((action) => [
    asString(action["targetGroupArn"]),
    ...asMaps(asMap(action["forward"])["targetGroups"]).map((group) => asString(group["arn"])),
  ]);
}

function listenedTargets(subject: RuleSubject): readonly Failure[] {
  const rules = othersOf(subject, LISTENER, LISTENER_RULE).map(({ inputs }) => inputs);
  if (rules.some((inputs) => hasUnknown(inputs["actions"] ?? null) || hasUnknown(inputs["defaultActions"] ?? null)))
    return [];
  const led = new Set(
    rules.flatMap((inputs) => [...targetsOf(inputs["actions"]), ...targetsOf(inputs["defaultActions"])]),
  );
  return asMaps(subject.inputs["loadBalancers"]).flatMap((balancer, index) => {
    const alternate = asString(asMap(balancer["advancedConfiguration"])["alternateTargetGroupArn"]);
    return [asString(balancer["targetGroupArn"]), alternate]
      .filter((arn) => arn !== undefined && subject.simulation.byId([TARGETS], arn) !== undefined && !led.has(arn))
      .map((arn) => ({
        property: `loadBalancers[${index}]`,
        reason: `found the target group ${arn}, to which no listener and no rule leads (it does not have an associated load balancer): let the service depend on its listener and rules`,
      }));
  });
}

/** The rules of this theme. */
export const DEPLOYMENT_RULES: readonly Rule[] = [
  {
    id: "service-shift-needs",
    title: "A strategy that moves traffic has a second target group, a rule and a role",
    source: "Amazon ECS: Required resources for Amazon ECS blue/green deployments",
    tokens: [SERVICE],
    check: shiftNeeds,
  },
  {
    id: "service-shift-numbers",
    title: "Shares and bake times of a deployment are within bounds",
    source: "Amazon ECS API: DeploymentConfiguration, CanaryConfiguration, LinearConfiguration",
    tokens: [SERVICE],
    check: shiftNumbers,
  },
  {
    id: "service-target-listened",
    title: "A listener or a rule leads to a service's target groups before the service is made",
    source: "Amazon ECS: Troubleshooting service load balancers (associated load balancer)",
    tokens: [SERVICE],
    check: listenedTargets,
  },
];
