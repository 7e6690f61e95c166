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
  { name: "a current runtime", verdict: "holds", resources: [fn()] },
  {
    name: "nodejs18.x, deprecated lately",
    verdict: "violated",
    resources: [fn({ runtime: "nodejs18.x" })],
    says: "nodejs18.x",
  },
  {
    name: "nodejs20.x, deprecated lately",
    verdict: "violated",
    resources: [fn({ runtime: "nodejs20.x" })],
    says: "nodejs20.x",
  },
  {
    name: "python3.9, deprecated lately",
    verdict: "violated",
    resources: [fn({ runtime: "python3.9" })],
    says: "python3.9",
  },
  {
    name: "provided.al2, whose Amazon Linux 2 has ended",
    verdict: "violated",
    resources: [fn({ runtime: "provided.al2" })],
    says: "provided.al2",
  },
  { name: "its successor", verdict: "holds", resources: [fn({ runtime: "provided.al2023" })] },
  {
    name: "python3.10, deprecated in October 2026",
    verdict: "violated",
    resources: [fn({ runtime: "python3.10" })],
    says: "python3.10",
  },
  {
    name: "dotnet8, deprecated in November 2026",
    verdict: "violated",
    resources: [fn({ runtime: "dotnet8" })],
    says: "dotnet8",
  },
  { name: "ruby3.2, deprecated lately", verdict: "violated", resources: [fn({ runtime: "ruby3.2" })], says: "ruby3.2" },
  {
    name: "one that the config refuses",
    verdict: "violated",
    resources: [fn({ runtime: "java11" })],
    config: { refused: ["java11"] },
  },
  { name: "a runtime that is not known yet", verdict: "undecided", resources: [fn({ runtime: unknownValue })] },
]);
