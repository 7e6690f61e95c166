import { defineExamples, unknownValue } from "../policy/examples.ts";

function crawler(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:glue/crawler:Crawler", name: "crawler", props } as const;
}

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:glue/job:Job", name: "job", props } as const;
}

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:glue/devEndpoint:DevEndpoint", name: "endpoint", props } as const;
}

export const examples = defineExamples([
  { name: "given", verdict: "holds", resources: [job({ securityConfiguration: "given" })] },
  { name: "given, not known yet", verdict: "holds", resources: [job({ securityConfiguration: unknownValue })] },
  { name: "left out", verdict: "violated", resources: [job({})] },
  { name: "a crawler", verdict: "violated", resources: [crawler({})] },
  { name: "a development endpoint", verdict: "violated", resources: [endpoint({ securityConfiguration: "" })] },
]);
