import { defineExamples, resourceOf, unknownValue } from "../examples.ts";

const balancer = (listener: Readonly<Record<string, unknown>>, from?: string) =>
  resourceOf("aws:elb/loadBalancer:LoadBalancer", "front")(
    { listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 80, ...listener }] },
    from === undefined ? {} : { propertyDependencies: { listeners: [from] } },
  );
const certificate = resourceOf("aws:acm/certificate:Certificate", "cert")({ domainName: "example.com" });
const uploaded = resourceOf("aws:iam/serverCertificate:ServerCertificate", "cert")({});

export const examples = defineExamples([
  {
    name: "of ACM, by its ARN",
    verdict: "holds",
    resources: [balancer({ sslCertificateId: "arn:aws:acm:eu-central-1:111122223333:certificate/1" })],
  },
  {
    name: "of ACM in another partition",
    verdict: "holds",
    resources: [
      balancer({ sslCertificateId: "arn:aws-cn:acm:cn-north-1:111122223333:certificate/1", lbProtocol: "SSL" }),
    ],
  },
  {
    name: "of ACM, being made",
    verdict: "holds",
    resources: [certificate, balancer({ sslCertificateId: unknownValue }, "cert")],
  },
  {
    name: "a listener without TLS, which another policy names",
    verdict: "holds",
    resources: [balancer({ lbProtocol: "http" })],
  },
  {
    name: "uploaded to IAM",
    verdict: "violated",
    resources: [balancer({ sslCertificateId: "arn:aws:iam::111122223333:server-certificate/front" })],
    says: "not of ACM",
  },
  {
    name: "uploaded to IAM by this program",
    verdict: "violated",
    resources: [uploaded, balancer({ sslCertificateId: unknownValue, lbProtocol: "ssl" }, "cert")],
  },
  { name: "none", verdict: "violated", resources: [balancer({})] },
  { name: "not known yet", verdict: "undecided", resources: [balancer({ sslCertificateId: unknownValue })] },
]);
