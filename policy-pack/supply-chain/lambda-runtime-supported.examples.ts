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
    name: "an image, which brings its own",
    verdict: "holds",
    resources: [fn({ runtime: undefined, packageType: "Image" })],
  },
  { name: "nodejs, given up", verdict: "violated", resources: [fn({ runtime: "nodejs" })], says: "nodejs" },
  { name: "nodejs4.3, given up", verdict: "violated", resources: [fn({ runtime: "nodejs4.3" })], says: "nodejs4.3" },
  {
    name: "nodejs4.3-edge, given up",
    verdict: "violated",
    resources: [fn({ runtime: "nodejs4.3-edge" })],
    says: "nodejs4.3-edge",
  },
  { name: "nodejs6.10, given up", verdict: "violated", resources: [fn({ runtime: "nodejs6.10" })], says: "nodejs6.10" },
  { name: "nodejs8.10, given up", verdict: "violated", resources: [fn({ runtime: "nodejs8.10" })], says: "nodejs8.10" },
  { name: "nodejs10.x, given up", verdict: "violated", resources: [fn({ runtime: "nodejs10.x" })], says: "nodejs10.x" },
  { name: "nodejs12.x, given up", verdict: "violated", resources: [fn({ runtime: "nodejs12.x" })], says: "nodejs12.x" },
  { name: "nodejs14.x, given up", verdict: "violated", resources: [fn({ runtime: "nodejs14.x" })], says: "nodejs14.x" },
  { name: "nodejs16.x, given up", verdict: "violated", resources: [fn({ runtime: "nodejs16.x" })], says: "nodejs16.x" },
  { name: "python2.7, given up", verdict: "violated", resources: [fn({ runtime: "python2.7" })], says: "python2.7" },
  { name: "python3.6, given up", verdict: "violated", resources: [fn({ runtime: "python3.6" })], says: "python3.6" },
  { name: "python3.7, given up", verdict: "violated", resources: [fn({ runtime: "python3.7" })], says: "python3.7" },
  { name: "python3.8, given up", verdict: "violated", resources: [fn({ runtime: "python3.8" })], says: "python3.8" },
  { name: "ruby2.5, given up", verdict: "violated", resources: [fn({ runtime: "ruby2.5" })], says: "ruby2.5" },
  { name: "ruby2.7, given up", verdict: "violated", resources: [fn({ runtime: "ruby2.7" })], says: "ruby2.7" },
  { name: "java8, given up", verdict: "violated", resources: [fn({ runtime: "java8" })], says: "java8" },
  { name: "go1.x, given up", verdict: "violated", resources: [fn({ runtime: "go1.x" })], says: "go1.x" },
  { name: "provided, given up", verdict: "violated", resources: [fn({ runtime: "provided" })], says: "provided" },
  {
    name: "dotnetcore1.0, given up",
    verdict: "violated",
    resources: [fn({ runtime: "dotnetcore1.0" })],
    says: "dotnetcore1.0",
  },
  {
    name: "dotnetcore2.0, given up",
    verdict: "violated",
    resources: [fn({ runtime: "dotnetcore2.0" })],
    says: "dotnetcore2.0",
  },
  {
    name: "dotnetcore2.1, given up",
    verdict: "violated",
    resources: [fn({ runtime: "dotnetcore2.1" })],
    says: "dotnetcore2.1",
  },
  {
    name: "dotnetcore3.1, given up",
    verdict: "violated",
    resources: [fn({ runtime: "dotnetcore3.1" })],
    says: "dotnetcore3.1",
  },
  { name: "dotnet5.0, given up", verdict: "violated", resources: [fn({ runtime: "dotnet5.0" })], says: "dotnet5.0" },
  { name: "dotnet6, given up", verdict: "violated", resources: [fn({ runtime: "dotnet6" })], says: "dotnet6" },
  { name: "dotnet7, given up", verdict: "violated", resources: [fn({ runtime: "dotnet7" })], says: "dotnet7" },
  {
    name: "one that the config refuses",
    verdict: "violated",
    resources: [fn({ runtime: "nodejs18.x" })],
    config: { refused: ["nodejs18.x"] },
  },
  { name: "a runtime that is not known yet", verdict: "undecided", resources: [fn({ runtime: unknownValue })] },
]);
