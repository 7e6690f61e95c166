import { texts } from "../policy/config.ts";
import { definePropertyPolicy, gives, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

/**
 * Amazon Linux 2, and JupyterLab with it, ended on 2026-06-30: since then no such notebook can be made or started again
 * (SageMaker AI Developer Guide, "Amazon Linux 2 notebook instances", as of 2026-06).
 */
const SUPPORTED = ["notebook-al2023-v1"];

export const policy = definePropertyPolicy({
  name: "sagemaker-notebook-platform",
  title: "Notebooks run a platform that AWS supports",
  severity: "high",
  rationale: "Old platforms carry an old system and JupyterLab, for which nobody closes holes any more.",
  remediation: [
    'Set platformIdentifier: "notebook-al2023-v1", and dnf for yum in lifecycle scripts; see in the preview whether it replaces the notebook.',
  ],
  controls: { fsbp: ["SageMaker.8"] },
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-jl.html",
  tokens: TOKENS.notebook,
  settings: { platforms: texts(SUPPORTED, "Platforms that a notebook may run") },
  demands: ({ platforms }) => [
    {
      tokens: TOKENS.notebook,
      // Left out, AWS takes the platform that it recommends at that time.
      when: gives("platformIdentifier"),
      path: "platformIdentifier",
      must: isOneOf(platforms),
      what: "AWS no longer supports that platform",
      required: platforms.join(" or "),
      fix: 'set platformIdentifier: "notebook-al2023-v1"',
    },
  ],
});
