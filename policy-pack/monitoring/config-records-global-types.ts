import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "config-records-global-types",
  title: "AWS Config records global resources",
  severity: "medium",
  rationale: "Users, roles and policies are global resources; without this their changes are not recorded.",
  remediation: [
    "Set recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } in one region, and except the recorders of the others.",
  ],
  controls: { fsbp: ["Config.1"] },
  checkov: ["CKV2_AWS_48"],
  url: "https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.configRecorder,
      // With a strategy of its own the recorder names what it leaves out.
      when: (recorder) =>
        not(recorder.at("recordingGroup.recordingStrategies.useOnly").is("EXCLUSION_BY_RESOURCE_TYPES")),
      path: "recordingGroup.includeGlobalResourceTypes",
      must: isTrue({ absent: false }),
      what: "changes of users, roles and policies are not recorded",
      required: "true",
      fix: "set recordingGroup.includeGlobalResourceTypes: true",
    },
  ],
});
