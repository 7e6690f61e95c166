import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const permission = (action: string, principal = "111122223333"): ExampleResource => ({
  type: "aws:lambda/permission:Permission",
  name: "share",
  props: { action, function: "api", principal },
});

export const examples = defineExamples([
  { name: "to call it", verdict: "holds", resources: [permission("lambda:InvokeFunction")] },
  { name: "to call its URL", verdict: "holds", resources: [permission("lambda:InvokeFunctionUrl")] },
  { name: "to call it in any way", verdict: "holds", resources: [permission("lambda:Invoke*")] },
  { name: "to call it the old way", verdict: "holds", resources: [permission("lambda:InvokeAsync")] },
  {
    name: "Lambda@Edge, which copies it",
    verdict: "holds",
    resources: [
      permission("lambda:GetFunction", "replicator.lambda.amazonaws.com"),
      { ...permission("lambda:EnableReplication*", "replicator.lambda.amazonaws.com"), name: "copy" },
    ],
  },
  {
    name: "CloudFront, that it be copied",
    verdict: "holds",
    resources: [permission("lambda:EnableReplication*", "arn:aws:iam::111122223333:role/edge")],
  },
  { name: "to read its code", verdict: "violated", resources: [permission("lambda:GetFunction")], says: "more than" },
  { name: "to replace its code", verdict: "violated", resources: [permission("lambda:UpdateFunctionCode")] },
  { name: "to call it, in capitals", verdict: "holds", resources: [permission("Lambda:InvokeFunction")] },
  { name: "what only ends alike", verdict: "violated", resources: [permission("xlambda:InvokeFunction")] },
  { name: "what only begins alike", verdict: "violated", resources: [permission("lambda:InvokeFunction?:x")] },
  { name: "everything", verdict: "violated", resources: [permission("lambda:*")] },
  { name: "everything that begins alike", verdict: "violated", resources: [permission("lambda:I*")] },
  { name: "an action that is not known yet", verdict: "undecided", resources: [permission(unknownValue)] },
]);
