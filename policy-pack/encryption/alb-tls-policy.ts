import { choice, texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/**
 * AWS's policies by the oldest version that they take, which their names tell: `TLS13-1-2-Res-2021-06`, `TLS-1-2-2017-01`,
 * `FS-1-2-Res-2020-10`, `TLS13-1-2-Res-PQ-2025-09`, `TLS13-1-3-RFC9151-FIPS-2023-07` (ELB User Guide, "Security policies",
 * as of 2026-08).
 */
const OLDEST_VERSION = {
  "1.2": /^ELBSecurityPolicy-(TLS13-1-[23]|TLS-1-2|FS-1-2)(-|$)/,
  "1.3": /^ELBSecurityPolicy-TLS13-1-3(-|$)/,
} as const;

/** What a listener made by the API gets where the program says nothing. It takes TLS 1.0. */
const DEFAULT_POLICY = "ELBSecurityPolicy-2016-08";

export const policy = definePolicy({
  name: "alb-tls-policy",
  title: "Load balancers take TLS 1.2 or newer only",
  severity: "high",
  rationale:
    "A listener without an sslPolicy gets ELBSecurityPolicy-2016-08, which still takes TLS 1.0 and 1.1: an attacker on the way can talk a client down to them and read what was thought to be encrypted.",
  remediation: [
    'Set sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" on every HTTPS and TLS listener, or a newer policy of TLS 1.2 and 1.3: AWS recommends ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, with post-quantum key exchange.',
    "Look for clients that still speak TLS 1.0 or 1.1 in the access logs (ssl_protocol) before the change.",
  ],
  controls: {
    fsbp: ["ELB.17"],
    pci: ["4.2.1"],
    nist: ["SC-8", "SC-8(1)", "SC-13", "SC-23"],
    soc2: ["CC6.7"],
    iso27001: ["A.8.24"],
  },
  checkov: ["CKV_AWS_103", "CKV2_AWS_74"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  tokens: TOKENS.listener,
  settings: {
    minimumVersion: choice(["1.2", "1.3"], "1.2", "The oldest version of TLS that a listener may take"),
    policies: texts(
      [],
      "Names of the only policies that may be used, instead of minimumVersion; none: any of that version",
    ),
  },
  remediates: true,
  check(listener, { minimumVersion, policies }) {
    const encrypts = listener.at("protocol").matches((text) => /^(https|tls)$/i.test(text));
    if (encrypts.answer === "no") return notApplicable("the listener does not end TLS");
    const given = listener.at("sslPolicy");
    const meets = given.matches(
      (text) => (policies.length > 0 ? policies.includes(text) : OLDEST_VERSION[minimumVersion].test(text)),
      { absent: DEFAULT_POLICY },
    );
    const wanted = policies[0] ?? `ELBSecurityPolicy-TLS13-1-${minimumVersion === "1.3" ? "3" : "2-Res"}-2021-06`;
    return judge(not(and(encrypts, not(meets))), {
      what: "the listener takes outdated TLS",
      at: given,
      found: given.isAbsent ? `nothing, which means ${DEFAULT_POLICY} with TLS 1.0` : undefined,
      required: policies.length > 0 ? policies.join(" or ") : `a policy of TLS ${minimumVersion} or newer`,
      fix: `set sslPolicy: "${wanted}"`,
      remedy: wanted,
    });
  },
});
