import { defineExamples, secret, unknownValue } from "../policy/examples.ts";

function location(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:datasync/locationObjectStorage:LocationObjectStorage", name: "location", props } as const;
}

export const examples = defineExamples([
  {
    name: "a secret",
    verdict: "holds",
    resources: [location({ accessKey: "reader", secretKey: secret("hunter2hunter2") })],
  },
  { name: "a value that is not known yet", verdict: "holds", resources: [location({ secretKey: unknownValue })] },
  { name: "no key", verdict: "holds", resources: [location({ serverHostname: "storage.example.com" })] },
  {
    name: "plain text",
    verdict: "violated",
    resources: [location({ accessKey: "reader", secretKey: "hunter2hunter2" })],
  },
]);
