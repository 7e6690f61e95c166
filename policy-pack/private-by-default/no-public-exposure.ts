import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { EXPOSURES } from "../aws/network/exposure.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { combine, judge } from "../policy/verdict.ts";

const BALANCERS = families(TOKENS.loadBalancer, TOKENS.classicLoadBalancer);

export const policy = definePolicy({
  name: "no-public-exposure",
  title: "Nothing but the edge can be reached by the public",
  severity: "critical",
  rationale:
    "Databases and subnets that anyone can reach are found within minutes. Only the edge, which is made for it, should answer strangers.",
  remediation: [
    "Take away the public address.",
    "Reach machines by Session Manager, services by a load balancer behind CloudFront, files by CloudFront with origin access control.",
  ],
  controls: {
    fsbp: ["EC2.15", "RDS.2", "Redshift.1", "RedshiftServerless.3", "DMS.1"],
    cis: ["2.3.3"],
    pci: ["1.4.1", "1.4.4", "7.2.1"],
    nist: ["AC-3", "AC-4", "AC-21", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.3", "A.8.20", "A.8.22"],
  },
  checkov: ["CKV_AWS_17", "CKV_AWS_87", "CKV_AWS_89", "CKV_AWS_102", "CKV_AWS_130"],
  url: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_network_protection_create_layers.html",
  tokens: families(BALANCERS, ...EXPOSURES.map(({ tokens }) => tokens)),
  settings: {
    publicLoadBalancers: flag(true, "Accept load balancers that face the internet, which is what they are made for"),
  },
  check(resource, { publicLoadBalancers }) {
    if (BALANCERS.includes(resource.type)) {
      if (publicLoadBalancers) return combine([]);
      return judge(resource.at("internal").is(true, { absent: false }), {
        what: "the load balancer faces the internet",
        at: resource.at("internal"),
        required: "true",
        fix: "set internal: true",
      });
    }
    return combine(
      EXPOSURES.filter(({ tokens }) => tokens.includes(resource.type)).map((exposure) => exposure.judge(resource)),
    );
  },
});
