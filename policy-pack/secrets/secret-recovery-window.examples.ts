import { defineExamples, unknownValue } from "../policy/examples.ts";

function secretWith(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:secretsmanager/secret:Secret", name: "token", props }];
}

export const examples = defineExamples([
  { name: "nothing said, which is 30 days", verdict: "holds", resources: secretWith({}), config: { minimumDays: 30 } },
  { name: "a week", verdict: "holds", resources: secretWith({ recoveryWindowInDays: 7 }) },
  {
    name: "gone at once",
    verdict: "violated",
    resources: secretWith({ recoveryWindowInDays: 0 }),
    says: "recoveryWindowInDays: 7",
  },
  {
    name: "fewer days than the config asks for",
    verdict: "violated",
    resources: secretWith({ recoveryWindowInDays: 7 }),
    config: { minimumDays: 8 },
  },
  {
    name: "days that are not known yet",
    verdict: "undecided",
    resources: secretWith({ recoveryWindowInDays: unknownValue }),
  },
  {
    name: "a stage that is none of production",
    verdict: "not applicable",
    resources: secretWith({ recoveryWindowInDays: 0, tags: { Environment: "staging" } }),
  },
]);
