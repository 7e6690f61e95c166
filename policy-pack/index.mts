// Named .mts so that the policy runner's ts-node leaves it to Node, which strips the types (1.0 s instead of 4.6 s).
import { PolicyPack } from "@pulumi/policy";
import { completeRequests } from "./engine/complete-requests.ts";
import { listedPolicies } from "./engine/manifest.ts";
import { notApplicableLists } from "./engine/not-applicable.ts";
import { observeConfig } from "./engine/observed-config.ts";
import { packPolicies } from "./engine/pack.ts";
import { rememberDeserialised } from "./engine/sdk.ts";

rememberDeserialised();
completeRequests();
const links = { findConfig: observeConfig("settings"), lists: notApplicableLists() };
new PolicyPack("zero-trust-aws", {
  enforcementLevel: "mandatory",
  policies: packPolicies(listedPolicies(), { links }),
});
