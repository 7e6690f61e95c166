import { z } from "zod";
import { choice, list, onOff, text } from "./scalars.ts";

const DOMAIN = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

const DNS_FIREWALL = z.strictObject({
  mode: choice(["off", "managed", "allow-list"])
    .optional()
    .describe(
      "What the VPC's resolver answers: everything (off), everything but tunnels and names that malware makes up (managed), or AWS's own names and the listed ones alone (allow-list). Default: allow-list in prod and staging, off in dev.",
    ),
  domains: list(text(DOMAIN, "a name in lower case such as api.example.com, or *.example.com", "api.example.com"))
    .default([])
    .describe(
      "Names that resolve beside AWS's own: `api.example.com`, or `*.example.com` for all below it; your private zones too. Default: none.",
    ),
  managedLists: z
    .record(
      text(/^[a-z][a-z0-9-]{0,15}$/, "a key of at most 16 lower-case letters, digits and hyphens", "malware"),
      text(/^rslvr-fdl-[0-9a-z]+$/, "the id of a domain list", "rslvr-fdl-2c46f2ecbfec4dcc"),
    )
    .default({})
    .describe(
      "With mode managed: AWS's managed domain lists to block, their ids in this region by keys of yours (`aws route53resolver list-firewall-domain-lists` shows them). Default: none.",
    ),
});

/** What holds for the network as a whole: parts of the section `network`. */
export const CONTROLS = {
  dnsFirewall: DNS_FIREWALL.prefault({}).describe("The firewall of the VPC's resolver: names carry data out too."),
  queryLogs: onOff()
    .optional()
    .describe("Whether all names that are looked up are recorded. Default: on in prod and staging, off in dev."),
  blockPublicAccess: choice(["off", "adopt", "create"])
    .default("off")
    .describe(
      "VPC Block Public Access, one switch for all VPCs of the account in this region. create: this stack holds the switch (one stack only; it cuts off every other VPC there that has no exclusion); adopt: another holds it, and this stack makes the exclusions that its load balancer and NAT need. Default: off.",
    ),
  encryptionControl: choice(["off", "monitor", "enforce"])
    .default("off")
    .describe(
      "VPC Encryption Controls: monitor records which flows are encrypted, enforce refuses what would let plain text pass, which AWS takes only once monitoring finds nothing of the kind. Default: off.",
    ),
};
