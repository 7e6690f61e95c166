import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "msk-authentication",
  title: "Kafka clusters know who their clients are",
  severity: "medium",
  rationale:
    "A cluster that takes unauthenticated clients lets whatever stands in the network read, write and delete every topic.",
  remediation: ["Set clientAuthentication: { sasl: { iam: true } } (or scram, or tls), and leave out unauthenticated."],
  controls: { fsbp: ["MSK.6"] },
  url: "https://docs.aws.amazon.com/msk/latest/developerguide/msk_iam_auth.html",
  demands: [
    {
      tokens: TOKENS.kafkaCluster,
      path: "clientAuthentication.unauthenticated",
      must: isFalse({ absent: false }),
      what: "the cluster takes clients that say nothing of who they are",
      required: "false",
      fix: "set clientAuthentication.unauthenticated: false",
    },
    {
      tokens: TOKENS.kafkaCluster,
      path: "clientAuthentication",
      must: (ways) =>
        or(ways.at("sasl.iam").is(true), ways.at("sasl.scram").is(true), ways.at("tls.certificateAuthorityArns").set()),
      what: "the cluster has no way to tell its clients apart",
      required: "sasl.iam, sasl.scram or tls",
      fix: "set clientAuthentication: { sasl: { iam: true } }",
    },
  ],
});
