import { defineExamples, unknownValue } from "../policy/examples.ts";

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/endpoint:Endpoint", name: "source", props } as const;
}

export const examples = defineExamples([
  {
    name: "a password",
    verdict: "holds",
    resources: [endpoint({ engineName: "mongodb", mongodbSettings: { authType: "password" } })],
  },
  { name: "nothing said: a password", verdict: "holds", resources: [endpoint({ engineName: "mongodb" })] },
  { name: "another engine", verdict: "not applicable", resources: [endpoint({ engineName: "mysql" })] },
  {
    name: "none",
    verdict: "violated",
    resources: [endpoint({ engineName: "mongodb", mongodbSettings: { authType: "no" } })],
    says: 'authType: "password"',
  },
  {
    name: "a way that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ engineName: "mongodb", mongodbSettings: { authType: unknownValue } })],
  },
]);
