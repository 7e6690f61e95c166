import { defineCompanionPolicy } from "../policy/companion-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = defineCompanionPolicy({
  name: "ecr-lifecycle-required",
  title: "ECR repositories throw old images away",
  severity: "medium",
  rationale:
    "Old images keep their holes for as long as they can be pulled and started, and each build adds to the bill.",
  remediation: [
    "Add an aws.ecr.LifecyclePolicy that expires untagged images after days, and all but the newest tagged ones.",
  ],
  controls: { fsbp: ["ECR.3"] },
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
  preset: "strict",
  tokens: TOKENS.repository,
  companion: TOKENS.lifecyclePolicy,
  by: "repository",
  missing: "images are kept for ever",
  required: "a lifecycle policy",
  fix: "add new aws.ecr.LifecyclePolicy(name, { repository: repository.name, policy }), with a rule that expires old images",
});
