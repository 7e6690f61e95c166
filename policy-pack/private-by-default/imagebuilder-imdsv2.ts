import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "imagebuilder-imdsv2",
  title: "Machines of Image Builder answer IMDSv2 only",
  severity: "medium",
  rationale:
    "With version 1 any request that a build step can be made to send reads the credentials of the builder's role.",
  remediation: ['Set instanceMetadataOptions: { httpTokens: "required" }.'],
  controls: {},
  url: "https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-infra-config.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.imageInfrastructure,
      path: "instanceMetadataOptions.httpTokens",
      must: isOneOf(["required"], { absent: "optional" }),
      remedy: "required",
      what: "the machine answers version 1 of the metadata service",
      required: '"required"',
      fix: 'set instanceMetadataOptions: { httpTokens: "required" }',
    },
  ],
});
