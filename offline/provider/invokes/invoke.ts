/** Functions of the aws package: computed, looked up, or refused by name. */
import { IdentityContext } from "../aws/identity/context.ts";
import { synthesise } from "../aws/synthesis.ts";
import type { InvokeResult } from "../provider.ts";
import { hasUnknown, isGiven, revealMap } from "../values.ts";
import { UNKNOWN } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import { ACCOUNT_FUNCTIONS, MANAGED_POLICY_FUNCTIONS } from "./account-facts.ts";
import type { InvokeContext } from "./context.ts";
import { assumed, findResources, lookedUpType, project } from "./lookup.ts";
import { policyDocument } from "./policy-document.ts";
import { ecsService } from "./ecs-service.ts";
import { rotationFunction } from "./rotation-function.ts";
import { securityGroup } from "./security-group.ts";

/** Answers a function call. Throws an error that names the function when nothing is known of it and the run is strict. */
export async function invoke(token: string, args: ValueMap, context: InvokeContext): Promise<InvokeResult> {
  const plain = revealMap(args);
  const fields = context.typings.functionResult(token);
  // Never decided on what is not known yet: the whole result is unknown then.
  if (hasUnknown(plain))
    return answer(Object.fromEntries([...(fields?.keys() ?? ["id"])].map((name) => [name, UNKNOWN])));
  if (token === "aws:iam/getPolicyDocument:getPolicyDocument") return policyDocument(plain);
  if (token === "aws:ec2/getSecurityGroup:getSecurityGroup") return answer(securityGroup(plain, context));
  const service =
    token === "aws:ecs/getService:getService" ? ecsService(plain, fields ?? new Map(), context) : undefined;
  if (service !== undefined) return answer(service);
  const rotation = token === "aws:lambda/getFunction:getFunction" ? rotationFunction(plain, context) : undefined;
  if (rotation !== undefined) return answer(rotation);
  const known = ACCOUNT_FUNCTIONS[token]?.(plain, context) ?? MANAGED_POLICY_FUNCTIONS[token]?.(plain, context);
  if (known !== undefined) return answer(known);
  return answer(lookUp(token, plain, context) ?? lookUpMany(token, plain, context) ?? fallback(token, plain, context));
}

function answer(result: ValueMap): InvokeResult {
  return { result, failures: [] };
}

function lookUp(token: string, args: ValueMap, context: InvokeContext): ValueMap | undefined {
  const type = lookedUpType(token, context);
  const fields = context.typings.functionResult(token);
  if (type === undefined || fields === undefined) return undefined;
  const found = findResources(type, args, context);
  const [first] = found;
  if (found.length === 1 && first !== undefined) return project(first, args, fields, context);
  if (found.length > 1)
    throw new Error(`${token}: ${found.length} resources match ${JSON.stringify(args)}: ask for one of them`);
  context.notices.add(
    `${name(token)}(${JSON.stringify(args)}) is taken as existing: the simulated account does not hold it, so its result is made up`,
  );
  return assumed(type, args, fields, context);
}

/** `getSubnets`, `getSecurityGroups` ...: the ids of all that match. */
function lookUpMany(token: string, args: ValueMap, context: InvokeContext): ValueMap | undefined {
  // The last two parts of the token are plural; the package's own name, aws, stays.
  const singular = token.replace(/s:(\w+)s$/, ":$1");
  const type = lookedUpType(singular, context);
  if (type === undefined || !token.endsWith("s")) return undefined;
  const found = findResources(type, args, context);
  const ids = found
    .map((item) => item.id)
    .filter((id) => id !== undefined)
    .sort();
  const fields = context.typings.functionResult(token);
  const made: Record<string, Value> = {
    ...args,
    id: context.region,
    region: context.region,
    ids,
    arns: found.map((item) => item.outputs["arn"] ?? "").sort(),
  };
  return Object.fromEntries(Object.entries(made).filter(([key, value]) => fields?.has(key) === true && isGiven(value)));
}

function fallback(token: string, args: ValueMap, context: InvokeContext): ValueMap {
  const fields = context.typings.functionResult(token);
  if (context.strict || fields === undefined) {
    throw new Error(
      `the stand-in for AWS does not know the function ${name(token)} (${token}): give the value by a setting instead of looking it up`,
    );
  }
  context.notices.add(`${name(token)} is not known to the stand-in: its result is made up from its type`);
  const identity = new IdentityContext({
    token,
    urn: "",
    account: context.account,
    region: context.region,
    inputs: args,
    seed: `${token} ${JSON.stringify(args)}`,
  });
  const required = [...fields].filter(([key, field]) => !field.optional && args[key] === undefined);
  return {
    ...args,
    ...Object.fromEntries(
      required.map(([key, field]) => [key, synthesise(key, field.type, identity, context.typings)]),
    ),
  };
}

function name(token: string): string {
  const [, path, last] = token.split(":");
  const module = path?.split("/")[0] ?? "";
  return module === "index" ? `aws.${last}` : `aws.${module}.${last}`;
}
