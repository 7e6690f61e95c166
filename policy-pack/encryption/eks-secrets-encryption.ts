import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "eks-secrets-encryption",
  title: "Secrets of EKS clusters are encrypted with a key of one's own",
  severity: "medium",
  rationale:
    "Secrets of Kubernetes lie in the store of the control plane. With a key of your own they can only be read while you let EKS use it, and CloudTrail shows each use.",
  remediation: [
    'Set encryptionConfig: { resources: ["secrets"], provider: { keyArn: key.arn } }. It cannot be taken back.',
  ],
  controls: { fsbp: ["EKS.3"] },
  checkov: ["CKV_AWS_58"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.kubernetesCluster,
      path: "encryptionConfig",
      must: (config) =>
        and(
          some(config.at("resources").items(), (resource) => resource.is("secrets")),
          config.at("provider.keyArn").set(),
        ),
      what: "secrets are not encrypted with a key of one's own",
      required: 'resources: ["secrets"] and a key',
      fix: 'set encryptionConfig: { resources: ["secrets"], provider: { keyArn: key.arn } }',
    },
  ],
});
