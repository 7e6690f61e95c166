import { definePolicy } from "../define-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { and, every, not, or, some, type Truth } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, holds, judge, type Verdict } from "../verdict.ts";

const OUTDATED = ["SSLv3", "TLSv1", "TLSv1.1"];

/** The viewer's protocol is the origin's too, so it is HTTPS when every behavior demands that. */
function matchesViewer(protocol: Value, behaviors: readonly Value[]): Truth {
  const https = every(behaviors, (b) => b.at("viewerProtocolPolicy").oneOf(["redirect-to-https", "https-only"]));
  return and(protocol.is("match-viewer"), https);
}

function judgeOrigin(protocol: Value, versions: Value, behaviors: readonly Value[]): Verdict {
  const outdated = some(versions.items(), (version) => version.oneOf(OUTDATED));
  const clear = judge(
    behaviors.length === 0
      ? protocol.is("https-only")
      : or(protocol.is("https-only"), matchesViewer(protocol, behaviors)),
    {
      what: "CloudFront speaks to the origin in the clear",
      at: protocol,
      required: "https-only",
      fix: 'set originProtocolPolicy: "https-only", and let the origin serve HTTPS',
    },
  );
  const first = versions.items().find((version) => version.oneOf(OUTDATED).answer === "yes");
  return combine([
    clear,
    judge(not(outdated), {
      what: "CloudFront may speak an outdated protocol to the origin",
      at: first ?? versions,
      required: "TLSv1.2",
      fix: 'set originSslProtocols to "TLSv1.2" alone',
    }),
  ]);
}

export const policy = definePolicy({
  name: "cloudfront-origin-https",
  title: "CloudFront speaks HTTPS to its origins",
  severity: "high",
  rationale:
    "HTTPS that ends at the edge protects the first half of the way. The second half crosses networks of others, with the same cookies and credentials.",
  remediation: [
    'Set originProtocolPolicy: "https-only" and originSslProtocols: ["TLSv1.2"] in customOriginConfig or in the VPC origin.',
    "Give the load balancer an HTTPS listener with a certificate for the name that CloudFront asks for.",
  ],
  controls: {
    fsbp: ["CloudFront.9", "CloudFront.10"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)", "SC-13"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.20", "A.8.24"],
  },
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
  tokens: families(TOKENS.distribution, TOKENS.vpcOrigin),
  check(resource) {
    const endpoint = resource.at("vpcOriginEndpointConfig");
    if (TOKENS.vpcOrigin.includes(resource.type as never)) {
      return judgeOrigin(endpoint.at("originProtocolPolicy"), endpoint.at("originSslProtocols.items"), []);
    }
    const behaviors = [resource.at("defaultCacheBehavior"), ...resource.at("orderedCacheBehaviors").items()];
    return combine(
      resource
        .at("origins")
        .items()
        .map((origin) => {
          const custom = origin.at("customOriginConfig");
          // Without one it is a bucket, to which CloudFront speaks as the viewer spoke to it, or a VPC origin.
          if (custom.isAbsent) return holds;
          return judgeOrigin(custom.at("originProtocolPolicy"), custom.at("originSslProtocols"), behaviors);
        }),
    );
  },
});
