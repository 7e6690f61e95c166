import { definePropertyPolicy, isNoneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "portfolio-shared-in-organization",
  title: "Portfolios of Service Catalog are shared within the organization only",
  severity: "medium",
  rationale:
    "A share with an account goes on when the account leaves the organization, and was never bound to it. Products show how systems are built, and launch with roles of yours.",
  remediation: ['Set type: "ORGANIZATION", "ORGANIZATIONAL_UNIT" or "ORGANIZATION_MEMBER_ACCOUNT".'],
  controls: { fsbp: ["ServiceCatalog.1"] },
  url: "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html",
  demands: [
    {
      tokens: TOKENS.portfolioShare,
      path: "type",
      must: isNoneOf(["ACCOUNT"]),
      what: "the portfolio is shared with an account by its number alone",
      required: "ORGANIZATION, ORGANIZATIONAL_UNIT or ORGANIZATION_MEMBER_ACCOUNT",
      fix: 'set type: "ORGANIZATION_MEMBER_ACCOUNT", or share with an organizational unit',
    },
  ],
});
