import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "efs-access-point-root-directory",
  title: "EFS access points lead into a directory of their own",
  severity: "medium",
  rationale:
    "An access point is made to give an application its part of a file system. One that leads to the root shows it everybody's files.",
  remediation: [
    'Set rootDirectory: { path: "/app", creationInfo: { ownerUid, ownerGid, permissions } }. AWS makes a new access point for it.',
  ],
  controls: { fsbp: ["EFS.3"] },
  checkov: ["CKV_AWS_329"],
  url: "https://docs.aws.amazon.com/efs/latest/ug/enforce-root-directory-access-point.html",
  demands: [
    {
      tokens: TOKENS.fileSystemAccessPoint,
      path: "rootDirectory.path",
      must: isNoneOf(["/"], { absent: "/" }),
      what: "the access point leads to the root of the file system",
      required: "a directory below /",
      fix: 'set rootDirectory: { path: "/app" }, with creationInfo where the directory is not there yet',
    },
  ],
});
