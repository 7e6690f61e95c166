import { defineExamples, unknownValue } from "../policy/examples.ts";

function lifecycle(policyDetails: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:dlm/lifecyclePolicy:LifecyclePolicy", name: "daily", props: { policyDetails } }];
}

function scheduled(...rules: readonly unknown[]) {
  return lifecycle({ schedules: [{ name: "plain" }, { name: "copied", crossRegionCopyRules: rules }] });
}

function ofEvents(encryptionConfiguration: unknown) {
  const crossRegionCopies = [{ target: "eu-central-1", encryptionConfiguration }];
  return lifecycle({ policyType: "EVENT_BASED_POLICY", action: { name: "copy", crossRegionCopies } });
}

export const examples = defineExamples([
  { name: "a schedule that copies encrypted", verdict: "holds", resources: scheduled({ encrypted: true }) },
  { name: "an event that copies encrypted", verdict: "holds", resources: ofEvents({ encrypted: true }) },
  { name: "nothing is copied", verdict: "holds", resources: lifecycle({ schedules: [{ name: "plain" }] }) },
  {
    name: "a schedule that copies plain",
    verdict: "violated",
    resources: scheduled({ encrypted: true }, { encrypted: false }),
    says: "crossRegionCopyRules[1].encrypted",
  },
  { name: "nothing said, which is plain", verdict: "violated", resources: scheduled({ target: "eu-central-1" }) },
  { name: "an event that copies plain", verdict: "violated", resources: ofEvents({ encrypted: false }) },
  { name: "an event that says nothing of it", verdict: "violated", resources: ofEvents(undefined) },
  { name: "a switch that is not known yet", verdict: "undecided", resources: ofEvents({ encrypted: unknownValue }) },
]);
