import { defineExamples, unknownValue } from "../policy/examples.ts";

function setting(settingId: string, settingValue: string) {
  return [{ type: "aws:ssm/serviceSetting:ServiceSetting", name: "scripts", props: { settingId, settingValue } }];
}

const DESTINATION = "/ssm/automation/customer-script-log-destination";

export const examples = defineExamples([
  { name: "scripts log to CloudWatch", verdict: "holds", resources: setting(DESTINATION, "CloudWatch") },
  {
    name: "another setting",
    verdict: "not applicable",
    resources: setting("/ssm/automation/customer-script-log-group-name", "/ssm/automation"),
  },
  {
    name: "scripts log nowhere, by the setting's ARN",
    verdict: "violated",
    resources: setting(`arn:aws:ssm:eu-west-1:111122223333:servicesetting${DESTINATION}`, "None"),
    says: "None",
  },
  { name: "a value that is not known yet", verdict: "undecided", resources: setting(DESTINATION, unknownValue) },
  { name: "a setting that is not known yet", verdict: "undecided", resources: setting(unknownValue, "None") },
]);
