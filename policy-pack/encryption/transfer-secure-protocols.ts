import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "transfer-secure-protocols",
  title: "Transfer servers take secure protocols only",
  severity: "medium",
  rationale: "FTP sends passwords and files in the clear.",
  remediation: ['Take "FTP" out of protocols; SFTP, FTPS and AS2 are encrypted.'],
  controls: { fsbp: ["Transfer.2"] },
  checkov: ["CKV_AWS_357"],
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftp.html",
  demands: [
    {
      tokens: TOKENS.transferServer,
      each: "protocols",
      path: "",
      must: isNoneOf(["FTP"]),
      what: "files and passwords are transferred in the clear",
      required: "SFTP, FTPS or AS2",
      fix: 'take "FTP" out of protocols',
    },
  ],
});
