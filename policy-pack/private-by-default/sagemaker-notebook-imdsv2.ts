import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-notebook-imdsv2",
  title: "Notebooks answer IMDSv2 only",
  severity: "medium",
  rationale:
    "With version 1 any request that a page or package in the notebook can be made to send reads the credentials of its role.",
  remediation: ['Set instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "2" }.'],
  controls: {},
  checkov: ["CKV_AWS_371"],
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-imds.html",
  demands: [
    {
      tokens: TOKENS.notebook,
      path: "instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion",
      must: isOneOf(["2"], { absent: "1" }),
      remedy: "2",
      what: "the notebook answers version 1 of the metadata service",
      required: '"2"',
      fix: 'set instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "2" }',
    },
  ],
});
