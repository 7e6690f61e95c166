import { definePolicy } from "../policy/define-policy.ts";
import { isInternetRange } from "../aws/network/network.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some, yes } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "eks-endpoint-not-open",
  title: "The API of EKS clusters does not answer the whole internet",
  severity: "high",
  rationale:
    "The endpoint of a cluster is public until told otherwise: whoever finds a token, or a hole in the API server, needs nothing else.",
  remediation: [
    "Set vpcConfig: { endpointPublicAccess: false, endpointPrivateAccess: true }.",
    "Or name the ranges of your own network in publicAccessCidrs.",
  ],
  controls: {},
  checkov: ["CKV_AWS_38"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html",
  tokens: TOKENS.kubernetesCluster,
  check(cluster) {
    const config = cluster.at("vpcConfig");
    const ranges = config.at("publicAccessCidrs");
    const open = ranges.isAbsent ? yes : some(ranges.items(), (range) => range.matches(isInternetRange));
    return judge(not(and(config.at("endpointPublicAccess").is(true, { absent: true }), open)), {
      what: "the Kubernetes API answers the whole internet",
      at: ranges.isAbsent ? config.at("endpointPublicAccess") : ranges,
      required: "a private endpoint, or narrow ranges",
      fix: "set vpcConfig.endpointPublicAccess: false and endpointPrivateAccess: true, or publicAccessCidrs",
    });
  },
});
