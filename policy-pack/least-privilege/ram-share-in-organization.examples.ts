import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const ARN = "arn:aws:ram:eu-central-1:111122223333:resource-share/5f1a2b3c";
const ORGANIZATION = "arn:aws:organizations::111122223333:organization/o-1234567890";
const CUSTOMER = "123456789012";

const share = (props: Readonly<Record<string, unknown>>) =>
  resourceOf("aws:ram/resourceShare:ResourceShare", "subnets")(
    { name: "subnets", ...props },
    { outputs: { arn: ARN } },
  );
const outward = share({ allowExternalPrincipals: true });
const to = (principal: unknown, resourceShareArn: unknown = ARN, name = "to") =>
  resourceOf("aws:ram/principalAssociation:PrincipalAssociation", name)({ principal, resourceShareArn });
const toAll = (...principals: readonly unknown[]) =>
  resourceOf(
    "aws:ram/resourceShareAssociationsExclusive:ResourceShareAssociationsExclusive",
    "all",
  )({ principals, resourceShareArn: ARN });
const config = { accounts: [CUSTOMER] };

export const examples = defineExamples([
  { name: "what the provider says by itself", verdict: "holds", resources: [share({})] },
  {
    name: "an account of the organization",
    verdict: "holds",
    resources: [share({ allowExternalPrincipals: false }), to("111122223333")],
  },
  { name: "anyone, and nobody yet", verdict: "violated", resources: [outward], says: "allowExternalPrincipals" },
  { name: "an account elsewhere", verdict: "violated", resources: [outward, to(CUSTOMER)] },
  { name: "an account elsewhere that is meant", verdict: "holds", resources: [outward, to(CUSTOMER)], config },
  {
    name: "a role of an account that is meant, and the organization",
    verdict: "holds",
    resources: [outward, to(`arn:aws:iam::${CUSTOMER}:role/reader`), to(ORGANIZATION, ARN, "inward")],
    config,
  },
  {
    name: "a service of AWS, and a unit of the organization",
    verdict: "holds",
    resources: [
      outward,
      toAll("aps.amazonaws.com", "arn:aws-cn:organizations::111122223333:ou/o-1234567890/ou-ab12-34567890"),
    ],
  },
  {
    name: "an account that is meant, and another",
    verdict: "violated",
    resources: [outward, toAll(CUSTOMER, "111122223333")],
    config,
    says: `false, or principals of ${CUSTOMER} only`,
  },
  {
    name: "the account that is meant, of another share",
    verdict: "violated",
    resources: [outward, to(CUSTOMER, "arn:aws:ram:eu-central-1:111122223333:resource-share/other")],
    config,
  },
  {
    name: "a text that only ends as an account does",
    verdict: "violated",
    resources: [outward, to(`0${CUSTOMER}`)],
    config,
  },
  {
    name: "a text that holds the name of a service",
    verdict: "violated",
    resources: [outward, to("arn:aws:iam::111122223333:role/aps.amazonaws.com-reader")],
    config,
  },
  {
    name: "an account that is meant, and perhaps another",
    verdict: "undecided",
    resources: [outward, to(CUSTOMER), to("111122223333", unknownValue, "perhaps")],
    config,
  },
  {
    name: "an account that keeps the share when it leaves",
    verdict: "violated",
    resources: [share({ resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: true } })],
    says: "leaves the organization",
  },
  {
    name: "an account that loses the share when it leaves",
    verdict: "holds",
    resources: [share({ resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: false } })],
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [share({ allowExternalPrincipals: unknownValue })],
  },
  {
    name: "an account that is not known yet",
    verdict: "undecided",
    resources: [outward, to(unknownValue)],
    config,
  },
  {
    name: "a share that is not known yet",
    verdict: "undecided",
    resources: [outward, to(CUSTOMER, unknownValue)],
    config,
  },
]);
