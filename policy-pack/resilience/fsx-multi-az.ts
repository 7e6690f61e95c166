import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "fsx-multi-az",
  title: "FSx file systems have a server in another zone",
  severity: "medium",
  preset: "strict",
  rationale:
    "A file system of one zone is down with it, and what was written since the last backup may be lost. The kind cannot be changed later: a new file system has to be filled.",
  remediation: ['Set deploymentType: "MULTI_AZ_1" (or "MULTI_AZ_2") with subnets of two zones, when it is made.'],
  controls: { fsbp: ["FSx.3", "FSx.4", "FSx.5"] },
  url: "https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html",
  demands: [
    {
      tokens: families(TOKENS.openZfsFileSystem, TOKENS.ontapFileSystem, TOKENS.windowsFileSystem),
      path: "deploymentType",
      must: isOneOf(["MULTI_AZ_1", "MULTI_AZ_2"], { absent: "SINGLE_AZ_1" }),
      what: "the file system stops with its zone",
      required: "MULTI_AZ_1 or MULTI_AZ_2",
      fix: 'set deploymentType: "MULTI_AZ_1"',
    },
  ],
});
