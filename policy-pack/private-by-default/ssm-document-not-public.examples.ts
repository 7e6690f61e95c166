import { defineExamples, unknownValue } from "../policy/examples.ts";

function document(permissions?: Readonly<Record<string, string>> | string) {
  return [{ type: "aws:ssm/document:Document", name: "patch", props: { documentType: "Command", permissions } }];
}

export const examples = defineExamples([
  { name: "not shared, which is the default", verdict: "holds", resources: document() },
  {
    name: "shared with two accounts",
    verdict: "holds",
    resources: document({ type: "Share", account_ids: "111122223333,123456789012" }),
  },
  {
    name: "shared with everyone",
    verdict: "violated",
    resources: document({ type: "Share", account_ids: "All" }),
    says: "All",
  },
  {
    name: "everyone beside an account",
    verdict: "violated",
    resources: document({ type: "Share", account_ids: "111122223333, all" }),
  },
  {
    name: "shared with everyone, as other properties are written",
    verdict: "violated",
    resources: document({ type: "Share", accountIds: "All" }),
  },
  {
    name: "accounts that are not known yet",
    verdict: "undecided",
    resources: document({ type: "Share", account_ids: unknownValue }),
  },
]);
