/** aws.lambda.getFunction of a function that a stack of AWS's own rotation application holds. */
import { createHash } from "node:crypto";
import { asMap, asString } from "../values.ts";
import type { ValueMap } from "../wire.ts";
import type { InvokeContext } from "./context.ts";

const STACK = "aws:serverlessrepository/cloudFormationStack:CloudFormationStack";

/**
 * The function and the role that the stack made for it; undefined where no stack of ours made a function of that ARN.
 * CloudFormation cuts a role's name from the stack's and the template's words and ends it at random (AWS CloudFormation User
 * Guide, "Resources physical IDs").
 */
export function rotationFunction(args: ValueMap, context: InvokeContext): ValueMap | undefined {
  const arn = asString(args["functionName"]) ?? "";
  const stack = context.simulation
    .others([STACK], "")
    .find((item) => asString(asMap(item.outputs["outputs"])["RotationLambdaARN"]) === arn);
  if (stack === undefined) return undefined;
  const tail = createHash("sha256").update(arn).digest("hex").slice(0, 12);
  const name = `serverlessrepo-${asString(stack.inputs["name"]) ?? ""}`.slice(0, 25);
  const functionName = arn.slice(arn.lastIndexOf(":") + 1);
  return {
    arn,
    functionName,
    role: `arn:aws:iam::${context.account}:role/${name}-SecretsManagerRotation-${tail}`,
    region: context.region,
    id: functionName,
  };
}
