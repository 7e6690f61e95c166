import { defineExamples, type ExampleResource, resourceOf, unknownValue } from "../policy/examples.ts";

const balancer = (listener: Readonly<Record<string, unknown>>, from?: string) =>
  resourceOf("aws:elb/loadBalancer:LoadBalancer", "front")(
    { listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 80, ...listener }] },
    from === undefined ? {} : { propertyDependencies: { listeners: [from] } },
  );
const certificate = resourceOf("aws:acm/certificate:Certificate", "cert")({ domainName: "example.com" });
const listener = (certificateArn: unknown, from?: string) =>
  resourceOf("aws:lb/listener:Listener", "https")(
    { loadBalancerArn: "arn", port: 443, protocol: "HTTPS", certificateArn },
    from === undefined ? {} : { propertyDependencies: { certificateArn: [from] } },
  );
const further = (certificateArn: string): ExampleResource => ({
  type: "aws:lb/listenerCertificate:ListenerCertificate",
  name: "further",
  props: { listenerArn: "arn", certificateArn },
});
const validation = resourceOf("aws:acm/certificateValidation:CertificateValidation", "valid")({ certificateArn: "c" });
const OF_IAM = "arn:aws:iam::111122223333:server-certificate/front";
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
  {
    name: "a listener of an Application Load Balancer",
    verdict: "holds",
    resources: [listener("arn:aws:acm:eu-central-1:111122223333:certificate/1")],
  },
  { name: "one of ACM that is being made", verdict: "holds", resources: [certificate, listener(unknownValue, "cert")] },
  {
    name: "one of ACM that is being validated",
    verdict: "holds",
    resources: [validation, listener(unknownValue, "valid")],
  },
  { name: "a listener without one", verdict: "holds", resources: [listener(undefined)] },
  { name: "a listener with one of IAM", verdict: "violated", resources: [listener(OF_IAM)], says: "certificateArn" },
  {
    name: "a listener with one that this program uploads",
    verdict: "violated",
    resources: [uploaded, listener(unknownValue, "cert")],
  },
  { name: "a further one of IAM", verdict: "violated", resources: [further(OF_IAM)] },
  { name: "a listener with one that is not known yet", verdict: "undecided", resources: [listener(unknownValue)] },
]);
