import { definePropertyPolicy, isNotSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "efs-multi-az",
  title: "EFS file systems are kept in several zones",
  severity: "medium",
  rationale:
    "A file system of one zone is down with it, and lost when the zone is. The kind cannot be changed later: a new file system has to be filled.",
  remediation: ["Leave availabilityZoneName out, when the file system is made."],
  controls: {},
  url: "https://docs.aws.amazon.com/efs/latest/ug/availability-durability.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.fileSystem,
      path: "availabilityZoneName",
      must: isNotSet,
      what: "the file system stops with its zone",
      required: "no zone",
      fix: "leave availabilityZoneName out",
    },
  ],
});
