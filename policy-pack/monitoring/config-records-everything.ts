import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "config-records-everything",
  title: "AWS Config records every type of resource",
  severity: "high",
  rationale: "A type that is left out is a gap in every rule, and in every investigation.",
  remediation: [
    "Set recordingGroup: { allSupported: true, includeGlobalResourceTypes: true }, and leave out resourceTypes.",
  ],
  controls: { fsbp: ["Config.1"] },
  checkov: ["CKV2_AWS_45"],
  url: "https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.configRecorder,
      path: "recordingGroup.allSupported",
      must: isTrue({ absent: true }),
      what: "the recorder leaves out types of resources",
      required: "true",
      fix: "set recordingGroup.allSupported: true",
    },
  ],
});
