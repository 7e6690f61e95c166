import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const distribution = resourceOf("aws:cloudfront/distribution:Distribution", "edge");

export const examples = defineExamples([
  {
    name: "two origins",
    verdict: "holds",
    resources: [
      distribution({ originGroups: [{ originId: "site", members: [{ originId: "a" }, { originId: "b" }] }] }),
    ],
  },
  {
    name: "members that are not known yet",
    verdict: "undecided",
    resources: [distribution({ originGroups: [{ originId: "site", members: unknownValue }] })],
  },
  {
    name: "no group",
    verdict: "violated",
    resources: [distribution({ origins: [{ originId: "a" }] })],
    says: "originGroups",
  },
  {
    name: "a group of one",
    verdict: "violated",
    resources: [distribution({ originGroups: [{ originId: "site", members: [{ originId: "a" }] }] })],
  },
  {
    name: "a whole group, and one of one",
    verdict: "violated",
    resources: [
      distribution({
        originGroups: [
          { originId: "site", members: [{ originId: "a" }, { originId: "b" }] },
          { originId: "api", members: [{ originId: "c" }] },
        ],
      }),
    ],
  },
  {
    name: "groups that are not known yet",
    verdict: "undecided",
    resources: [distribution({ originGroups: unknownValue })],
  },
]);
