import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "opensearch-node-to-node",
  title: "Nodes of OpenSearch domains speak TLS to each other",
  severity: "medium",
  rationale:
    "Replication carries every document between the nodes. In the clear, whoever sees the network of the cluster sees the data.",
  remediation: ["Set nodeToNodeEncryption: { enabled: true }; it cannot be switched off again."],
  controls: { fsbp: ["Opensearch.3", "ES.3"] },
  checkov: ["CKV_AWS_6"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html",
  demands: [
    {
      tokens: TOKENS.searchDomain,
      // A single node has nobody to speak to.
      when: ({ inputs }) =>
        or(
          inputs.at("clusterConfig.instanceCount").satisfies((n) => n > 1, { absent: 1 }),
          inputs.at("clusterConfig.dedicatedMasterEnabled").is(true),
          inputs.at("clusterConfig.warmEnabled").is(true),
          some(inputs.at("clusterConfig.nodeOptions").items(), (node) => node.at("nodeType").matches(() => true)),
        ),
      path: "nodeToNodeEncryption.enabled",
      must: isTrue({ absent: false }),
      remedy: true,
      what: "nodes of the domain speak to each other in the clear",
      required: "true",
      fix: "set nodeToNodeEncryption: { enabled: true }",
    },
  ],
});
