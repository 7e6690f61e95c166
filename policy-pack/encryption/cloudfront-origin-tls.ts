import { definePolicy } from "../define-policy.ts";
import { families, TOKENS } from "../tokens.ts";
import { not, or, some } from "../truth.ts";
import type { Value } from "../value.ts";
import { combine, judge, type Verdict } from "../verdict.ts";

const OUTDATED = ["SSLv3", "TLSv1", "TLSv1.1"];

/** `config` is that of an origin; one that is called over HTTP only never uses its versions of TLS. */
function judgeVersions(config: Value, versions: Value): Verdict {
  const first = versions.items().find((version) => version.oneOf(OUTDATED).answer === "yes");
  const outdated = some(versions.items(), (version) => version.oneOf(OUTDATED));
  return judge(or(not(outdated), config.at("originProtocolPolicy").is("http-only")), {
    what: "CloudFront may speak an outdated protocol to the origin",
    at: first ?? versions,
    required: "TLSv1.2",
    fix: 'set originSslProtocols to "TLSv1.2" alone',
  });
}

export const policy = definePolicy({
  name: "cloudfront-origin-tls",
  title: "CloudFront speaks TLS 1.2 or newer to its origins",
  severity: "medium",
  rationale:
    "Between edge and origin an attacker can talk both sides down to the oldest version they share. SSLv3 and TLS 1.0 can be broken.",
  remediation: ['Set originSslProtocols: ["TLSv1.2"] in customOriginConfig or in the VPC origin.'],
  controls: { fsbp: ["CloudFront.10"] },
  checkov: ["CKV2_AWS_54"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-ciphers-cloudfront-to-origin.html",
  tokens: families(TOKENS.distribution, TOKENS.vpcOrigin),
  check(resource) {
    if (TOKENS.vpcOrigin.includes(resource.type as never)) {
      const config = resource.at("vpcOriginEndpointConfig");
      return judgeVersions(config, config.at("originSslProtocols.items"));
    }
    const configs = resource
      .at("origins")
      .items()
      .map((origin) => origin.at("customOriginConfig"));
    return combine(configs.map((config) => judgeVersions(config, config.at("originSslProtocols"))));
  },
});
