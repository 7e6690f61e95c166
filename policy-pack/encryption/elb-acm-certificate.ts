import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { no, not, or, type Truth, truth, yes } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, type Verdict } from "../policy/verdict.ts";

const FROM_ACM = /^arn:aws[a-z-]*:acm:/;
const OF_ACM = families(TOKENS.certificate, TOKENS.certificateValidation);

function isFromAcm(graph: Graph, holder: Resource, given: Value): Truth {
  const ours = graph.followValue(holder, given, OF_ACM).found.length > 0;
  const uploaded = graph.followValue(holder, given, TOKENS.serverCertificate).found.length > 0;
  return or(truth(ours), given.isUnknown && uploaded ? no : given.matches((text) => FROM_ACM.test(text)));
}

function fault(given: Value, property: string) {
  return {
    what: "the certificate is not of ACM",
    at: given,
    required: "the ARN of a certificate in ACM",
    fix: `set ${property}: certificate.arn of an aws.acm.Certificate`,
  };
}

function judgeClassic(balancer: Resource, graph: Graph): readonly Verdict[] {
  return balancer
    .at("listeners")
    .items()
    .map((listener) => {
      const encrypts = listener.at("lbProtocol").matches((text) => /^(https|ssl)$/i.test(text));
      const given = listener.at("sslCertificateId");
      return judge(or(not(encrypts), isFromAcm(graph, balancer, given)), fault(given, "sslCertificateId"));
    });
}

export const policy = defineGraphPolicy({
  name: "elb-acm-certificate",
  title: "Load balancers use certificates of ACM",
  severity: "medium",
  rationale:
    "ACM renews its certificates by itself and keeps their keys. One that was uploaded to IAM expires on a day that everybody has forgotten, and its key has been on somebody's disk.",
  remediation: [
    "Request the certificate as an aws.acm.Certificate.",
    "Set certificateArn of the listener (sslCertificateId of a classic load balancer's) to its ARN.",
  ],
  controls: { fsbp: ["ELB.2"] },
  checkov: ["CKV_AWS_127"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html",
  tokens: families(TOKENS.classicLoadBalancer, TOKENS.listener, TOKENS.listenerCertificate),
  check(resource, _config, graph) {
    if (TOKENS.classicLoadBalancer.some((token) => token === resource.type)) return judgeClassic(resource, graph);
    const given = resource.at("certificateArn");
    // Whether a listener needs one at all is the matter of lb-listener-certificate.
    return judge(given.isAbsent ? yes : isFromAcm(graph, resource, given), fault(given, "certificateArn"));
  },
});
