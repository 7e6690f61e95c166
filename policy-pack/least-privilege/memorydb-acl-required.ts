import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not, yes } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "memorydb-acl-required",
  title: "MemoryDB clusters ask who connects",
  severity: "high",
  rationale: "The access control list open-access lets in every client that reaches the port, with all commands.",
  remediation: ["Set aclName to an aws.memorydb.Acl whose users authenticate."],
  controls: {},
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.memoryCluster,
      path: "aclName",
      must: (place) => (place.isUnknown ? yes : not(place.is("open-access", { absent: "open-access" }))),
      what: "the cluster lets in every client that reaches it",
      required: "the name of an aws.memorydb.Acl",
      fix: "set aclName: acl.name",
    },
  ],
});
