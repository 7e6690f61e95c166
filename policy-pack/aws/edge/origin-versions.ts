import type { Demand } from "../../policy/property-policy.ts";
import { TOKENS } from "../../policy/tokens.ts";
import { not, or, some, type Truth } from "../../policy/truth.ts";
import type { Value } from "../../policy/value.ts";

/** An origin that is called over HTTP only never uses its versions of TLS. */
function isPlain(config: Value): Truth {
  return config.at("originProtocolPolicy").is("http-only");
}

/** CloudFront offers its origins none of these versions of SSL and TLS, in both forms that an origin has. */
export function refusesVersions(refused: readonly string[]): readonly Demand[] {
  const text = {
    what: "CloudFront may speak an outdated protocol to the origin",
    required: `none of ${refused.join(", ")}`,
    fix: 'set originSslProtocols to "TLSv1.2" alone',
  };
  const refuses = (versions: Value) => not(some(versions.items(), (version) => version.oneOf(refused)));
  return [
    {
      ...text,
      tokens: TOKENS.distribution,
      each: "origins",
      path: "customOriginConfig.originSslProtocols",
      whenItem: (origin) => not(isPlain(origin.at("customOriginConfig"))),
      must: refuses,
    },
    {
      ...text,
      tokens: TOKENS.vpcOrigin,
      path: "vpcOriginEndpointConfig.originSslProtocols.items",
      must: (versions, origin) => or(refuses(versions), isPlain(origin.at("vpcOriginEndpointConfig"))),
    },
  ];
}
