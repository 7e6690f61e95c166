import { definePropertyPolicy, isSet } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "efs-access-point-user",
  title: "EFS access points say as which user files are read and written",
  severity: "medium",
  rationale:
    "Without a user of the access point, the client says who it is: any container may claim to be root, or the owner of another's files.",
  remediation: ["Set posixUser: { uid, gid } to a user that is not root. AWS makes a new access point for it."],
  controls: { fsbp: ["EFS.4"] },
  checkov: ["CKV_AWS_330"],
  url: "https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html",
  demands: [
    {
      tokens: TOKENS.fileSystemAccessPoint,
      path: "posixUser",
      must: isSet,
      what: "the client says which user it is",
      required: "a user of the access point",
      fix: "set posixUser: { uid: 1000, gid: 1000 }",
    },
  ],
});
