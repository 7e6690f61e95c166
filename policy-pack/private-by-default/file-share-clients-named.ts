import { isInternetRange } from "../aws/network/network.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "file-share-clients-named",
  title: "NFS shares of Storage Gateway name their clients",
  severity: "medium",
  rationale:
    "NFS asks nobody who he is: the list of clients is all that stands before the files. With every address in it, any machine that reaches the gateway mounts the share, and reads and writes the bucket behind it.",
  remediation: ["Name the addresses or networks of the clients in clientLists."],
  controls: { nist: ["AC-3", "AC-4", "SC-7"], soc2: ["CC6.1", "CC6.6"], iso27001: ["A.8.3", "A.8.20"] },
  url: "https://docs.aws.amazon.com/filegateway/latest/files3/edit-nfs-client.html",
  demands: [
    {
      tokens: TOKENS.nfsFileShare,
      each: "clientLists",
      path: "",
      must: (range) => not(range.matches(isInternetRange)),
      what: "every machine may mount the share",
      required: "the addresses of the clients",
      fix: "name your own ranges in clientLists",
    },
  ],
});
