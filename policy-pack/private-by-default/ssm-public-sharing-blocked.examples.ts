import { defineExamples, unknownValue } from "../policy/examples.ts";

function setting(settingId: string, settingValue: string) {
  return [{ type: "aws:ssm/serviceSetting:ServiceSetting", name: "sharing", props: { settingId, settingValue } }];
}

const SHARING = "/ssm/documents/console/public-sharing-permission";

export const examples = defineExamples([
  { name: "sharing with everyone is off", verdict: "holds", resources: setting(SHARING, "Disable") },
  {
    name: "another setting",
    verdict: "not applicable",
    resources: setting("/ssm/parameter-store/high-throughput-enabled", "true"),
  },
  {
    name: "sharing with everyone is on, by the setting's ARN",
    verdict: "violated",
    resources: setting(`arn:aws:ssm:eu-west-1:111122223333:servicesetting${SHARING}`, "Enable"),
    says: "Enable",
  },
  { name: "a value that is not known yet", verdict: "undecided", resources: setting(SHARING, unknownValue) },
  { name: "a setting that is not known yet", verdict: "undecided", resources: setting(unknownValue, "Enable") },
]);
