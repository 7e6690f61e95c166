import { CLOUDFRONT_REGION } from "../components/edge/secure-edge.plan.ts";
import type { Problem } from "../components/plan-error.ts";
import { problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import type { Path } from "./problem-paths.ts";
import type { Stated } from "./schema.ts";

type Edge = NonNullable<Stated["edge"]>;

/** The domain's certificates can be made, or are there already, where CloudFront and the load balancer look for them. */
export const checkDomain: Check = (checking) => {
  const { edge } = checking.stated;
  const { region } = checking;
  if (edge === undefined || region === undefined) return [];
  const viewerRegion = edge.cloudFront ? CLOUDFRONT_REGION : region;
  const apart = edge.domain !== undefined && edge.originProtocol === "https-only" && region !== viewerRegion;
  return [
    ...checkZone(edge, viewerRegion, apart ? region : undefined),
    ...checkPlace(checking, ["edge", "domain", "certificateArn"], edge.domain?.certificateArn, viewerRegion),
    ...(apart
      ? checkPlace(checking, ["edge", "loadBalancer", "certificateArn"], edge.loadBalancer.certificateArn, region)
      : checkNeedless(edge)),
  ];
};

function checkZone({ domain, loadBalancer }: Edge, viewers: string, apart: string | undefined): Problem[] {
  if (domain === undefined || domain.hostedZoneId !== undefined) return [];
  const missing = [
    ...(domain.certificateArn === undefined ? [{ region: viewers, at: "edge.domain" }] : []),
    ...(apart !== undefined && loadBalancer.certificateArn === undefined
      ? [{ region: apart, at: "edge.loadBalancer" }]
      : []),
  ];
  if (missing.length === 0) return [];
  const regions = missing.map(({ region }) => region).join(" and ");
  const arns = missing.map(({ at }) => `${at}.certificateArn`).join(" and ");
  const expected = `the hosted zone in which the certificate of ${regions} is proven`;
  const fix = `Add \`hostedZoneId: Z0EXAMPLE\`, or name a certificate that exists: ${arns}.`;
  return [problem(["edge", "domain", "hostedZoneId"], undefined, expected, fix)];
}

/** CloudFront and load balancers take certificates of their own account and of one region. */
function checkPlace({ stated: { account } }: Checking, path: Path, arn: string | undefined, region: string): Problem[] {
  if (arn === undefined) return [];
  const [, , , found, owner] = arn.split(":");
  const problems: Problem[] = [];
  if (found !== region) {
    const user =
      region === CLOUDFRONT_REGION ? "CloudFront and load balancers of that region take" : "the load balancer takes";
    problems.push(problem(path, arn, `a certificate of ${region}, which is what ${user}`, `Name one of ${region}.`));
  }
  if (account !== undefined && owner !== account)
    problems.push(problem(path, arn, `a certificate of the stack's account, ${account}`, "Issue or import one there."));
  return problems;
}

function checkNeedless({ cloudFront, domain, loadBalancer, originProtocol }: Edge): Problem[] {
  if (loadBalancer.certificateArn === undefined) return [];
  const why =
    domain === undefined
      ? "without a domain"
      : originProtocol === "http-only"
        ? "with originProtocol http-only"
        : cloudFront
          ? `in ${CLOUDFRONT_REGION}, where the domain's serves the load balancer too`
          : "with cloudFront off: the domain's is the load balancer's";
  const fix = "Remove it, or write edge.domain.certificateArn.";
  return [problem(["edge", "loadBalancer", "certificateArn"], loadBalancer.certificateArn, `none ${why}`, fix)];
}
