import { defineExamples, unknownValue } from "../policy/examples.ts";

const detector = {
  type: "aws:guardduty/detector:Detector",
  name: "detector",
  props: { enable: true },
  outputs: { id: "d1" },
} as const;
function organization(props: Readonly<Record<string, unknown>>) {
  return {
    type: "aws:guardduty/organizationConfiguration:OrganizationConfiguration",
    name: "organization",
    props,
  } as const;
}
export const examples = defineExamples([
  {
    name: "all accounts",
    verdict: "holds",
    resources: [detector, organization({ detectorId: "d1", autoEnableOrganizationMembers: "ALL" })],
  },
  {
    name: "new accounts, by an id that is not known yet",
    verdict: "holds",
    resources: [
      detector,
      {
        ...organization({ detectorId: unknownValue, autoEnableOrganizationMembers: "NEW" }),
        propertyDependencies: { detectorId: ["detector"] },
      },
    ],
  },
  {
    name: "new accounts, in the older form",
    verdict: "holds",
    resources: [detector, organization({ detectorId: "d1", autoEnable: true })],
  },
  {
    name: "no new accounts, in the older form",
    verdict: "violated",
    resources: [detector, organization({ detectorId: "d1", autoEnable: false })],
  },
  { name: "the account alone", verdict: "violated", resources: [detector], says: "its own account only" },
  {
    name: "no account by itself",
    verdict: "violated",
    resources: [detector, organization({ detectorId: "d1", autoEnableOrganizationMembers: "NONE" })],
    says: 'found "NONE"',
  },
  {
    name: "the organization of another detector",
    verdict: "violated",
    resources: [detector, organization({ detectorId: "d2", autoEnableOrganizationMembers: "ALL" })],
  },
  {
    name: "a setting that is not known yet",
    verdict: "undecided",
    resources: [detector, organization({ detectorId: "d1", autoEnableOrganizationMembers: unknownValue })],
  },
]);
