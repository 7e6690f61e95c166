/** Rules of AWS Cloud Map and of the ECS services that register with it. */
import type { Failure } from "../provider.ts";
import { asMap, asMaps, asString, isGiven } from "../values.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const REGISTRY = "aws:servicediscovery/service:Service";

/** ECS knows a task's port only where it is told, and a record of type A has none. */
function registeredPort({ inputs, simulation }: RuleSubject): readonly Failure[] {
  const registration = asMap(inputs["serviceRegistries"]);
  const arn = asString(registration["registryArn"]);
  const registry = arn === undefined ? undefined : simulation.byId([REGISTRY], arn);
  if (registry === undefined) return [];
  const types = asMaps(asMap(registry.inputs["dnsConfig"])["dnsRecords"]).map((record) => asString(record["type"]));
  const port = isGiven(registration["port"]) || isGiven(registration["containerPort"]);
  return failIf(
    types.includes("SRV") && !port,
    "serviceRegistries",
    "found no port, but the registry has SRV records, which hold one",
  );
}

function unshifted({ inputs }: RuleSubject): readonly Failure[] {
  const strategy = asString(asMap(inputs["deploymentConfiguration"])["strategy"]);
  const shifted = strategy !== undefined && strategy !== "ROLLING";
  return failIf(
    shifted && isGiven(inputs["serviceRegistries"]) && asMaps(inputs["loadBalancers"]).length === 0,
    "serviceRegistries",
    `found one with the strategy ${strategy} and no load balancer, allowed: ROLLING: Cloud Map moves no traffic`,
  );
}

function oneAnswer({ inputs }: RuleSubject): readonly Failure[] {
  const dns = asMap(inputs["dnsConfig"]);
  const types = asMaps(dns["dnsRecords"]).map((record) => asString(record["type"]));
  return failIf(
    types.includes("CNAME") && types.length > 1,
    "dnsConfig.dnsRecords",
    `found ${types.join(", ")}, allowed: CNAME alone, or A, AAAA and SRV`,
  );
}

/** The rules of this theme. */
export const SERVICE_DISCOVERY_RULES: readonly Rule[] = [
  {
    id: "registry-port",
    title: "An ECS service tells the port that an SRV record holds",
    source: "Amazon ECS API: ServiceRegistry",
    tokens: ["aws:ecs/service:Service"],
    check: registeredPort,
  },
  {
    id: "registry-rolling",
    title: "A service whose traffic only Cloud Map leads is deployed rolling",
    source: "Amazon ECS Developer Guide: Required resources for Amazon ECS blue/green deployments",
    tokens: ["aws:ecs/service:Service"],
    check: unshifted,
  },
  {
    id: "registry-records",
    title: "A registered name has a CNAME record or others, not both",
    source: "AWS Cloud Map API: DnsRecord",
    tokens: [REGISTRY],
    check: oneAnswer,
  },
];
