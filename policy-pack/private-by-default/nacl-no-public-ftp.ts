import { defineAclPortPolicy } from "../aws/network/open-ports.ts";

export const policy = defineAclPortPolicy(
  { port: 21, service: "FTP", protocols: ["tcp"] },
  {
    name: "nacl-no-public-ftp",
    title: "No network ACL lets everyone through to FTP (port 21)",
    severity: "low",
    rationale:
      "FTP sends names, passwords and files in the clear. A subnet that lets it through waits for a server that should not be there.",
    remediation: [
      "Allow the ports that are served and 1024-65535 for answers, or deny port 21 by an entry with a lower number.",
      "Take files by SFTP with AWS Transfer Family, or by presigned URLs of S3.",
    ],
    controls: {},
    checkov: ["CKV_AWS_229"],
    url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
  },
);
