import { defineExamples, unknownValue } from "../policy/examples.ts";

const own = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd";

function lifecycle(policyDetails: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dlm/lifecyclePolicy:LifecyclePolicy", name: "daily", props: { policyDetails } }];
}

function scheduled(rule: Readonly<Record<string, unknown>>) {
  return lifecycle({ schedules: [{ crossRegionCopyRules: [{ encrypted: true, ...rule }] }] });
}

function ofEvents(encryptionConfiguration: Readonly<Record<string, unknown>>) {
  return lifecycle({ action: { crossRegionCopies: [{ encryptionConfiguration }] } });
}

export const examples = defineExamples([
  { name: "a schedule with a key", verdict: "holds", resources: scheduled({ cmkArn: own }) },
  { name: "a key that is not known yet", verdict: "holds", resources: scheduled({ cmkArn: unknownValue }) },
  { name: "an event with a key", verdict: "holds", resources: ofEvents({ encrypted: true, cmkArn: own }) },
  { name: "nothing is copied", verdict: "holds", resources: lifecycle({ schedules: [{ name: "plain" }] }) },
  {
    name: "a schedule with AWS's key",
    verdict: "violated",
    resources: scheduled({}),
    says: "schedules[0].crossRegionCopyRules[0].cmkArn",
  },
  { name: "an event with AWS's key", verdict: "violated", resources: ofEvents({ encrypted: true }) },
  {
    name: "AWS's key by its alias",
    verdict: "violated",
    resources: scheduled({ cmkArn: "alias/aws/ebs" }),
    says: "alias/aws/ebs",
  },
]);
