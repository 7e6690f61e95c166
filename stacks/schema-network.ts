import { z } from "zod";
import { ENDPOINT_SERVICES } from "../components/network/endpoint-catalog.ts";
import type { EndpointService } from "../components/network/endpoint-catalog.ts";
import { CONTROLS } from "./schema-controls.ts";
import { existing } from "./schema-existing.ts";
import { advised, choice, list, logRetention, onOff, quotedText, text } from "./scalars.ts";

/** An IPv4 block as text; whether it is one, and large enough, is checked across fields. */
export function cidr(example: string) {
  return text(/^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/, "an IPv4 block such as 10.20.0.0/16", example);
}

/** The account's id. */
export const account = quotedText(/^\d{12}$/, "the account's 12 digits", "123456789012").describe(
  "The AWS account's 12-digit id, in quotes. Plans write ARNs from it, so that a preview asks nobody. Required.",
);

/** The stage of the stack. */
export const environment = choice(["dev", "staging", "prod"]).describe(
  "The stage: it picks the defaults of everything that is left out, and is a part of every name. Required.",
);

/** The application's name. */
export const application = text(
  /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,19}$/,
  "a name of 2 to 20 lower-case letters, digits and single hyphens that starts with a letter",
  "fintech",
).describe("The application's name, the first part of every resource's name. Required.");

/** The suffix of fixed names. */
export const nameSuffix = text(/^[a-z0-9]{1,8}$/, "1 to 8 lower-case letters and digits", "blue").describe(
  "Added as `-<suffix>` to every name that this stack fixes, so that several stages fit in one account (C-20). Default: none. Changing it replaces what carries such a name.",
);

const NETWORK = z.strictObject({
  cidr: cidr("10.20.0.0/16").describe(
    "The VPC's IPv4 block: /16 to /22, first address, private. Required. It cannot change under a system that runs: make a new stack, or destroy this one first.",
  ),
  availabilityZones: list(
    text(/^[a-z]{2}(?:-[a-z]+)+-\d[a-f]$/, "an availability zone such as us-east-1a", "us-east-1a"),
    2,
  ).describe(
    "At least two zones of the region (F-07). Named here and never looked up: a zone that AWS opens must not move a subnet. CloudFront has no VPC origins in the zone of id use1-az3, whose name differs by account. Required.",
  ),
  nat: choice(["none", "single", "per-zone", "regional"])
    .default("none")
    .describe(
      "NAT gateways, about $32 a month each beside the traffic. Default: none, since VPC endpoints serve what the workloads use (F-44, C-17).",
    ),
  appEgress: choice(["strict", "all"])
    .default("strict")
    .describe(
      "What services may send beside what they use: strict is HTTPS to AWS's endpoints and DNS; all is anything anywhere, with NAT (C-15, M-14). Default: strict.",
    ),
  externalHttps: onOff()
    .default(false)
    .describe("Whether services may call HTTPS services on the internet, with NAT (Z-17). Default: off."),
  databaseEgress: choice(["none", "ephemeral"])
    .default("none")
    .describe(
      "What databases and caches may send: nothing, or ports 1024 to 65535 of the services that use them, which replies do not need (Z-20, C-14). Default: none.",
    ),
  endpoints: z
    .strictObject({
      also: list(choice(ENDPOINT_SERVICES as [EndpointService, ...EndpointService[]]))
        .default([])
        .describe(
          "Endpoints beside those that the workloads' uses derive (F-43, Z-28), about $7 a month and zone each, gateways (s3, dynamodb) free. Default: none.",
        ),
    })
    .prefault({})
    .describe("VPC endpoints: the private ways to AWS's services."),
  ...CONTROLS,
  existing,
  flowLogRetentionDays: logRetention()
    .optional()
    .describe("Days to keep the VPC's flow logs. Default: 30, in prod 365 (F-48)."),
  explicitCidrs: z
    .record(
      text(
        /^(?:web|app|data)-[a-z]{2}(?:-[a-z]+)+-\d[a-f]$/,
        "a key <tier>-<zone>, tier web, app or data",
        "web-us-east-1a",
      ),
      cidr("10.20.0.0/21"),
    )
    .optional()
    .describe(
      "Fixed subnet blocks by `<tier>-<zone>`, for a layout that exists already. Default: the stable layout of SecureVpc.",
    ),
});

/** The network. */
export const network = advised(NETWORK, {
  expected: "the network",
  example: "{ cidr: 10.20.0.0/16, availabilityZones: [us-east-1a, us-east-1b] }",
}).describe("The VPC with its web, app and data tiers. Required.");

/** Tag names that every resource must carry. */
export const requiredTags = list(text(/^[\w.:/=+@ -]{1,128}$/, "a tag's name", "owner"))
  .default(["environment", "application", "owner", "managed-by"])
  .describe(
    "Tags that `aws:defaultTags` must hold. Default: environment, application, owner, managed-by (DECISIONS, defaultTags).",
  );
