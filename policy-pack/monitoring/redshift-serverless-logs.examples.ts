import { defineExamples, unknownValue } from "../policy/examples.ts";

function namespace(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshiftserverless/namespace:Namespace", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  {
    name: "both",
    verdict: "holds",
    resources: [namespace({ namespaceName: "warehouse", logExports: ["userlog", "connectionlog", "useractivitylog"] })],
  },
  {
    name: "none",
    verdict: "violated",
    resources: [namespace({ namespaceName: "warehouse" })],
    says: "userlog and connectionlog",
  },
  {
    name: "connections alone",
    verdict: "violated",
    resources: [namespace({ namespaceName: "warehouse", logExports: ["connectionlog"] })],
  },
  {
    name: "users alone",
    verdict: "violated",
    resources: [namespace({ namespaceName: "warehouse", logExports: ["userlog"] })],
  },
  {
    name: "a list that is not known yet",
    verdict: "undecided",
    resources: [namespace({ namespaceName: "warehouse", logExports: unknownValue })],
  },
]);
