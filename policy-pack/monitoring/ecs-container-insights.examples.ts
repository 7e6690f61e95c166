import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecs/cluster:Cluster", name: "api", props };
}

function account(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return { type: "aws:ecs/accountSettingDefault:AccountSettingDefault", name: "account", props };
}

export const examples = defineExamples([
  {
    name: "on",
    verdict: "holds",
    resources: [cluster({ settings: [{ name: "containerInsights", value: "enabled" }] })],
  },
  {
    name: "on, with more",
    verdict: "holds",
    resources: [cluster({ settings: [{ name: "containerInsights", value: "enhanced" }] })],
  },
  {
    name: "on for the account",
    verdict: "holds",
    resources: [cluster(), account({ name: "containerInsights", value: "enabled" })],
  },
  { name: "left out, which means off", verdict: "violated", resources: [cluster()], says: "found nothing" },
  {
    name: "off",
    verdict: "violated",
    resources: [cluster({ settings: [{ name: "containerInsights", value: "disabled" }] })],
    says: "disabled",
  },
  {
    name: "off, though on for the account",
    verdict: "violated",
    resources: [
      cluster({ settings: [{ name: "containerInsights", value: "disabled" }] }),
      account({ name: "containerInsights", value: "enabled" }),
    ],
  },
  {
    name: "off for the account",
    verdict: "violated",
    resources: [cluster(), account({ name: "containerInsights", value: "disabled" })],
  },
  {
    name: "another setting of the account",
    verdict: "violated",
    resources: [cluster(), account({ name: "taskLongArnFormat", value: "enabled" })],
  },
  { name: "settings that are not known yet", verdict: "undecided", resources: [cluster({ settings: unknownValue })] },
  {
    name: "on, where a name beside it is not known yet",
    verdict: "holds",
    resources: [
      cluster({
        settings: [
          { name: unknownValue, value: "x" },
          { name: "containerInsights", value: "enabled" },
        ],
      }),
    ],
  },
]);
