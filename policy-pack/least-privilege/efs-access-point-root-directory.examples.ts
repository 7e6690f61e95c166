import { defineExamples, unknownValue } from "../policy/examples.ts";

function accessPoint(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:efs/accessPoint:AccessPoint", name: "app", props: { fileSystemId: unknownValue, ...props } }];
}

export const examples = defineExamples([
  { name: "a directory", verdict: "holds", resources: accessPoint({ rootDirectory: { path: "/app" } }) },
  { name: "nothing said, which is the root", verdict: "violated", resources: accessPoint({}) },
  { name: "the root", verdict: "violated", resources: accessPoint({ rootDirectory: { path: "/" } }), says: '"/"' },
  {
    name: "a directory that is not known yet",
    verdict: "undecided",
    resources: accessPoint({ rootDirectory: { path: unknownValue } }),
  },
]);
