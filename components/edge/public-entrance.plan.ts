import { Problems } from "../plan-error.ts";
import { checkDomain, checkHostedZone } from "./certificate.plan.ts";
import type { IngressGroup } from "./ingress.plan.ts";
import type { LoadBalancerExposure } from "./load-balancer.plan.ts";

/** The plain part of an entrance's arguments, and what it must know of its load balancer. */
export interface PublicEntrancePlanArgs {
  readonly domain: { readonly name: string; readonly hostedZoneId?: string | undefined };
  readonly exposure: LoadBalancerExposure;
  readonly protocol: "http" | "https";
  readonly ingressGroups: readonly IngressGroup[];
}

/** One ingress rule to make. */
export interface EntranceRule {
  /** Names the rule's resource: the port, and the range where it is not everyone. */
  readonly key: string;
  /** Key of the load balancer's group that holds it. */
  readonly group: string;
  readonly port: number;
  readonly cidr: string;
}

/** All that an entrance will be. */
export interface PublicEntrancePlan {
  readonly rules: readonly EntranceRule[];
}

const EVERYONE = "0.0.0.0/0";

/**
 * Plans the entrance of a load balancer that viewers call themselves.
 *
 * @throws PlanError with every problem of the arguments.
 */
export function planPublicEntrance(name: string, args: PublicEntrancePlanArgs): PublicEntrancePlan {
  const problems = new Problems(`PublicEntrance "${name}"`);
  checkDomain(problems, "domain.name", args.domain.name);
  if (args.domain.hostedZoneId !== undefined)
    checkHostedZone(problems, "domain.hostedZoneId", args.domain.hostedZoneId);
  problems.require(args.exposure === "internet" && args.protocol === "https", () => ({
    path: "loadBalancer",
    found: `exposure ${args.exposure}, protocol ${args.protocol}`,
    expected: "exposure internet and protocol https: viewers call it themselves",
    fix: "Make it face the internet and serve HTTPS, or put CloudFront before it.",
  }));
  const rules = args.ingressGroups.flatMap(({ key: group, rules: held }) =>
    held.flatMap(({ key, port, source }) => {
      if (source.kind === "internet") return [{ key, group, port, cidr: EVERYONE }];
      if (source.kind === "cidr") return [{ key, group, port, cidr: source.cidr }];
      problems.add({
        path: "loadBalancer.ingress.from",
        found: source.kind,
        expected: "internet or ip-ranges: there is no CloudFront that could come from it",
        fix: "Write internet, or list who may send as ip-ranges.",
      });
      return [];
    }),
  );
  problems.throwIfAny();
  return { rules };
}
