import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const share = resourceOf("aws:servicecatalog/portfolioShare:PortfolioShare", "share");

export const examples = defineExamples([
  {
    name: "a unit",
    verdict: "holds",
    resources: [share({ type: "ORGANIZATIONAL_UNIT", principalId: "ou-ab12-cd34" })],
  },
  {
    name: "a member",
    verdict: "holds",
    resources: [share({ type: "ORGANIZATION_MEMBER_ACCOUNT", principalId: "111122223333" })],
  },
  {
    name: "an account",
    verdict: "violated",
    resources: [share({ type: "ACCOUNT", principalId: "111122223333" })],
    says: "ORGANIZATION",
  },
  { name: "not known yet", verdict: "undecided", resources: [share({ type: unknownValue })] },
]);
