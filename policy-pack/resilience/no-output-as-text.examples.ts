import { defineExamples, resourceOf, secret, unknownValue } from "../policy/examples.ts";

const version = resourceOf("aws:secretsmanager/secretVersion:SecretVersion", "token");
const task = resourceOf("aws:ecs/taskDefinition:TaskDefinition", "api");
const machine = resourceOf("aws:ec2/instance:Instance", "worker");
const edge = resourceOf("aws:cloudfront/function:Function", "rewrite");
const parameter = resourceOf("aws:ssm/parameter:Parameter", "address");

const WORDS = "Calling [toJSON] on an [Output<T>] is not supported.\n\nTo get the value of an Output";
const tokenOf = (value: string) => JSON.stringify({ username: "ci", accessToken: value });

export const examples = defineExamples([
  { name: "JSON with its values", verdict: "holds", resources: [version({ secretString: tokenOf("correct horse") })] },
  { name: "JSON that is not known yet", verdict: "holds", resources: [version({ secretString: unknownValue })] },
  {
    name: "words about outputs, and about objects",
    verdict: "holds",
    resources: [parameter({ type: "String", value: "an [Output<T>] is no object" })],
  },
  ...["Object.prototype.toString.call(x)", "({}).toString.call(x)"].map((kindOf) => ({
    name: `code that asks of what kind a value is: ${kindOf}`,
    verdict: "holds" as const,
    resources: [edge({ runtime: "cloudfront-js-2.0", code: `var isPlain = (x) => ${kindOf} === "[object Object]";` })],
  })),
  {
    name: "a resource of another provider",
    verdict: "not applicable",
    resources: [{ type: "random:index/randomId:RandomId", name: "id", props: { prefix: `${WORDS}` } }],
  },
  {
    name: "an output within JSON",
    verdict: "violated",
    resources: [version({ secretString: tokenOf(WORDS) })],
    says: "secretString: found Pulumi's words",
  },
  {
    name: "the same in a secret",
    verdict: "violated",
    resources: [version({ secretString: secret(tokenOf(WORDS)) })],
    says: "secretString",
  },
  {
    name: "an output within a text",
    verdict: "violated",
    resources: [
      machine({ userData: "#!/bin/sh\ncurl https://Calling [toString] on an [Output<T>] is not supported./\n" }),
    ],
    says: "userData",
  },
  ...[
    "Calling __str__ on an Output[T] is not supported.",
    "Calling [ToString] on an [Output<T>] is not supported.",
    "<pulumi.output.Output object at 0x110d59748>",
    "com.pulumi.core.internal.OutputInternal@1b28cdfa",
    "arn:aws:s3:::[object Object]/*",
  ].map((value) => ({
    name: `in the words of an SDK: ${value}`,
    verdict: "violated" as const,
    resources: [parameter({ type: "String", value })],
    says: "value",
  })),
  {
    name: "an object in code",
    verdict: "violated",
    resources: [edge({ runtime: "cloudfront-js-2.0", code: 'var hosts = "[object Object]";' })],
    says: "code",
  },
  {
    name: "words on an output in code",
    verdict: "violated",
    resources: [edge({ runtime: "cloudfront-js-2.0", code: `var host = "${WORDS}".toString();` })],
    says: "code",
  },
  {
    name: "a resource in place of its address",
    verdict: "violated",
    resources: [
      task({
        containerDefinitions: JSON.stringify([{ name: "api", image: { __pulumiResource: true, __name: "app" } }]),
      }),
    ],
    says: "as the program holds it",
  },
  {
    name: "a resource in JSON within JSON",
    verdict: "violated",
    resources: [
      parameter({
        type: "String",
        value: JSON.stringify({ event: JSON.stringify({ target: { __pulumiOutput: true } }) }),
      }),
    ],
    says: "as the program holds it",
  },
]);
