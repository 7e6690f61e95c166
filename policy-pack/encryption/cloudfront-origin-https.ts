import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { combine, holds, judge, notApplicable, type Verdict, whereConcerned } from "../policy/verdict.ts";

/** The viewer's protocol is the origin's too, so it is HTTPS when every behavior demands that. */
function matchesViewer(protocol: Value, behaviors: readonly Value[]): Truth {
  const https = every(behaviors, (b) => b.at("viewerProtocolPolicy").oneOf(["redirect-to-https", "https-only"]));
  return and(protocol.is("match-viewer"), https);
}

const OF_WEBSITE =
  "take the bucket's bucketRegionalDomainName with an aws.cloudfront.OriginAccessControl instead: a website's own endpoint speaks no TLS";

/** The origin is the endpoint of a bucket that is a website, `name.s3-website-us-east-1.amazonaws.com`. */
function isWebsite(origin: Value): boolean {
  return /\.s3-website[.-]/.test(origin.at("domainName").text() ?? "");
}

function judgeOrigin(protocol: Value, behaviors: readonly Value[], website = false): Verdict {
  const same = behaviors.length === 0 ? no : matchesViewer(protocol, behaviors);
  return judge(or(protocol.is("https-only"), same), {
    what: "CloudFront speaks to the origin in the clear",
    at: protocol,
    required: "https-only",
    fix: website ? OF_WEBSITE : 'set originProtocolPolicy: "https-only", and let the origin serve HTTPS',
  });
}

export const policy = definePolicy({
  name: "cloudfront-origin-https",
  title: "CloudFront speaks HTTPS to its origins",
  severity: "high",
  rationale:
    "HTTPS that ends at the edge protects the first half of the way. The second half crosses networks of others, with the same cookies and credentials.",
  remediation: [
    'Set originProtocolPolicy: "https-only" in customOriginConfig or in the VPC origin.',
    "Give the load balancer an HTTPS listener with a certificate for the name that CloudFront asks for.",
  ],
  controls: { fsbp: ["CloudFront.9"] },
  checkov: ["CKV2_AWS_72"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
  tokens: families(TOKENS.distribution, TOKENS.vpcOrigin),
  check(resource) {
    if (TOKENS.vpcOrigin.includes(resource.type as never)) {
      return judgeOrigin(resource.at("vpcOriginEndpointConfig.originProtocolPolicy"), []);
    }
    const serves = not(resource.at("enabled").is(false));
    if (serves.answer === "no") return notApplicable("a distribution that is switched off speaks to no origin");
    const behaviors = [resource.at("defaultCacheBehavior"), ...resource.at("orderedCacheBehaviors").items()];
    const verdict = combine(
      resource
        .at("origins")
        .items()
        .map((origin) => {
          const custom = origin.at("customOriginConfig");
          // Without one it is a bucket, to which CloudFront speaks as the viewer spoke to it, or a VPC origin. The provider
          // refuses a custom origin that does not say how it is called.
          return custom.at("originProtocolPolicy").isAbsent
            ? holds
            : judgeOrigin(custom.at("originProtocolPolicy"), behaviors, isWebsite(origin));
        }),
    );
    return whereConcerned(serves, verdict);
  },
});
