import { defineExamples, unknownValue } from "../policy/examples.ts";

function accessPoint(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:efs/accessPoint:AccessPoint", name: "app", props: { fileSystemId: unknownValue, ...props } }];
}

export const examples = defineExamples([
  { name: "a user", verdict: "holds", resources: accessPoint({ posixUser: { uid: 1000, gid: 1000 } }) },
  { name: "a user that is not known yet", verdict: "holds", resources: accessPoint({ posixUser: unknownValue }) },
  {
    name: "nobody named",
    verdict: "violated",
    resources: accessPoint({ rootDirectory: { path: "/app" } }),
    says: "posixUser",
  },
]);
