import { definePropertyPolicy, isTrue } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "cloudtrail-store-protected",
  title: "Event data stores of CloudTrail are protected against deletion",
  severity: "medium",
  rationale: "An intruder who may delete the store deletes the evidence of years.",
  remediation: ["Set terminationProtectionEnabled: true, or leave it out."],
  controls: {},
  url: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-eds-termination-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.eventDataStore,
      path: "terminationProtectionEnabled",
      must: isTrue({ absent: true }),
      remedy: true,
      what: "the store can be deleted with all events",
      required: "true",
      fix: "set terminationProtectionEnabled: true, or leave it out",
    },
  ],
});
