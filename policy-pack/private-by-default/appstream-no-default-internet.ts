import { definePropertyPolicy, isFalse } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "appstream-no-default-internet",
  title: "AppStream fleets reach the internet through the VPC only",
  severity: "medium",
  rationale: "With the default access each desktop has a public address of its own, past the VPC's firewall and logs.",
  remediation: ["Set enableDefaultInternetAccess: false, and a NAT gateway or a proxy where users need the internet."],
  controls: {},
  url: "https://docs.aws.amazon.com/appstream2/latest/developerguide/default-internet-access.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.streamedDesktops,
      path: "enableDefaultInternetAccess",
      must: isFalse({ absent: false }),
      remedy: false,
      what: "each desktop has a public address",
      required: "false",
      fix: "set enableDefaultInternetAccess: false",
    },
  ],
});
