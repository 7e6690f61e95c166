import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const lambda = (variables: unknown): ExampleResource => ({
  type: "aws:lambda/function:Function",
  name: "worker",
  props: { role: unknownValue, environment: { variables } },
});

// Drawn for this file; it opens nothing.
const RANDOM = ["q7Rk2VbX9", "tLm4ZsPw8", "NcYd3HfGj", "6UaEo5Ki"].join("");

/** Values that look like keys at first sight. */
const HARMLESS: readonly (readonly [name: string, value: string])[] = [
  ["CLIENT", "0b9c1f7e-8a52-4c0d-9d43-0f6d6a2f2d11"],
  ["IMAGE", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["ROLE", "arn:aws:iam::123456789012:role/service-role/worker-ABCDEF123456"],
  ["STACK", "ProductionOrdersServiceWorkerFunction-1A2B3C4D5E6F"],
  ["TEXT", Buffer.from("a longer text of the program, number 1234").toString("base64")],
  ["SHORT", RANDOM.slice(0, 31)],
  ["KEY_PUBLIC", RANDOM],
  ["BUILD_HASH", RANDOM],
  ["POOL_ID", RANDOM],
  ["NEXT_PUBLIC_KEY_OF_MAPS", RANDOM],
  ["ORIGIN", `https://api.example.com/${RANDOM}`],
  ["REPEATED", "Ab1Ab2Ab3Ab1Ab2Ab3Ab1Ab2Ab3Ab1Ab2Ab3"],
  ["CERTIFICATE", `MIIB${RANDOM}`],
];

export const examples = defineExamples([
  ...HARMLESS.map(([name, value]) => ({
    name: `no key: ${name}`,
    verdict: "holds" as const,
    resources: [lambda({ [name]: value })],
  })),
  { name: "what its name gives away already", verdict: "not applicable", resources: [lambda({ API_KEY: RANDOM })] },
  { name: "no settings", verdict: "not applicable", resources: [lambda(undefined)] },
  { name: "a key under a harmless name", verdict: "violated", resources: [lambda({ CLIENT: RANDOM })], says: "CLIENT" },
  {
    name: "a key with signs of base64",
    verdict: "violated",
    resources: [lambda({ LEVEL: "info", LICENCE: `${RANDOM}+/x==` })],
    says: "environment.variables.LICENCE",
  },
  {
    name: "a key in a parameter",
    verdict: "violated",
    resources: [
      {
        type: "aws:ssm/parameter:Parameter",
        name: "it",
        props: { name: "/prod/licence", type: "String", value: RANDOM },
      },
    ],
  },
  {
    name: "a function whose settings are not known yet",
    verdict: "undecided",
    resources: [
      { type: "aws:lambda/function:Function", name: "worker", props: { environment: { variables: unknownValue } } },
    ],
  },
  { name: "a value that is not known yet", verdict: "holds", resources: [lambda({ CLIENT: unknownValue })] },
]);
