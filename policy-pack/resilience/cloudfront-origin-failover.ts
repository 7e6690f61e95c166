import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { every, no, truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

function hasTwo(group: Value) {
  const members = group.at("members");
  return members.isUnknown ? unknown(members.path) : truth(members.items().length >= 2);
}

export const policy = definePropertyPolicy({
  name: "cloudfront-origin-failover",
  title: "CloudFront distributions have an origin to fail over to",
  severity: "low",
  rationale:
    "When the one origin answers with errors, the edge can only pass them on. A second origin in a group answers instead.",
  remediation: ["Add originGroups with two members, and lead the default cache behavior to the group."],
  controls: { fsbp: ["CloudFront.4"] },
  checkov: ["CKV_AWS_310"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html",
  demands: [
    {
      tokens: TOKENS.distribution,
      path: "originGroups",
      must: (groups) => (groups.isAbsent ? no : every(groups.items(), hasTwo)),
      what: "no other origin answers when the first fails",
      required: "an origin group with two members",
      fix: "set originGroups: [{ originId, failoverCriteria: { statusCodes: [500, 502, 503, 504] }, members: [{ originId: first }, { originId: second }] }]",
    },
  ],
});
