import { type ExampleResource, defineExamples, unknownValue } from "../policy/examples.ts";

function fn(props: Readonly<Record<string, unknown>> = {}): ExampleResource {
  return {
    type: "aws:lambda/function:Function",
    name: "api",
    props: {
      ...{ role: "arn:aws:iam::123456789012:role/api", handler: "index.handler", runtime: "nodejs22.x" },
      ...props,
    },
  };
}

export const examples = defineExamples([
  {
    name: "a configuration that is made with it",
    verdict: "holds",
    resources: [fn({ codeSigningConfigArn: unknownValue })],
  },
  { name: "left out", verdict: "violated", resources: [fn()] },
  { name: "an archive, written out", verdict: "violated", resources: [fn({ packageType: "Zip" })] },
  {
    name: "an image, which Lambda cannot check so",
    verdict: "not applicable",
    resources: [fn({ packageType: "Image", imageUri: unknownValue })],
  },
  {
    name: "a kind of package that is not known yet",
    verdict: "undecided",
    resources: [fn({ packageType: unknownValue })],
  },
]);
