import { defineGraphPolicy } from "../define-policy.ts";
import { TOKENS } from "../tokens.ts";
import { no, not, or, truth } from "../truth.ts";
import { judge } from "../verdict.ts";

export const policy = defineGraphPolicy({
  name: "elb-acm-certificate",
  title: "Classic load balancers use certificates of ACM",
  severity: "medium",
  rationale:
    "ACM renews its certificates by itself and keeps their keys. One that was uploaded to IAM expires on a day that everybody has forgotten, and its key has been on somebody's disk.",
  remediation: ["Request the certificate as an aws.acm.Certificate, and set sslCertificateId to its ARN."],
  controls: { fsbp: ["ELB.2"] },
  checkov: ["CKV_AWS_127"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ssl-server-cert.html",
  tokens: TOKENS.classicLoadBalancer,
  check(balancer, _config, graph) {
    return balancer
      .at("listeners")
      .items()
      .map((listener) => {
        const encrypts = listener.at("lbProtocol").matches((text) => /^(https|ssl)$/i.test(text));
        const given = listener.at("sslCertificateId");
        const ours = graph.followValue(balancer, given, TOKENS.certificate).found.length > 0;
        const uploaded = graph.followValue(balancer, given, TOKENS.serverCertificate).found.length > 0;
        const fromAcm = or(
          truth(ours),
          given.isUnknown && uploaded ? no : given.matches((text) => /^arn:aws[a-z-]*:acm:/.test(text)),
        );
        return judge(or(not(encrypts), fromAcm), {
          what: "the certificate is not of ACM",
          at: given,
          required: "the ARN of a certificate in ACM",
          fix: "set sslCertificateId: certificate.arn of an aws.acm.Certificate",
        });
      });
  },
});
