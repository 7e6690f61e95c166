import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "file-share-authenticated",
  title: "SMB shares of Storage Gateway ask users to sign in",
  severity: "medium",
  rationale:
    "Guests all have one password: nobody can tell who wrote or deleted a file, and who leaves keeps the way in.",
  remediation: ['Join the gateway to a domain, and set authentication: "ActiveDirectory".'],
  controls: { nist: ["AC-2", "AC-3", "IA-2"], soc2: ["CC6.1"], iso27001: ["A.5.15", "A.8.3"] },
  url: "https://docs.aws.amazon.com/filegateway/latest/files3/CreatingAnSMBFileShare.html",
  demands: [
    {
      tokens: TOKENS.smbFileShare,
      path: "authentication",
      // The provider takes ActiveDirectory where nothing is said.
      must: isNoneOf(["GuestAccess"]),
      what: "the share lets in guests",
      required: "ActiveDirectory",
      fix: 'set authentication: "ActiveDirectory"',
    },
  ],
});
