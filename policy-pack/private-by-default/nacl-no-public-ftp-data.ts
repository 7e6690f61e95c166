import { defineAclPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineAclPortPolicy(
  { port: 20, service: "FTP data", protocols: ["tcp"] },
  {
    name: "nacl-no-public-ftp-data",
    title: "No network ACL lets everyone through to FTP's data port (port 20)",
    severity: "low",
    rationale:
      "Nothing but FTP's active mode uses port 20, and FTP sends files in the clear. An entry that covers it is wider than anybody meant.",
    remediation: [
      "Allow the ports that are served and 1024-65535 for answers, or deny port 20 by an entry with a lower number.",
      "Take files by SFTP with AWS Transfer Family, or by presigned URLs of S3.",
    ],
    controls: {},
    checkov: ["CKV_AWS_230"],
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  },
);
