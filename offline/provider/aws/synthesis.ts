/** Values for outputs that AWS computes and no table tells: by the output's name and type, always the same for a resource. */
import type { Value } from "../wire.ts";
import type { IdentityContext } from "./identity/context.ts";
import { kebab } from "./identity/identity.ts";
import type { TypeNode } from "./type-parser.ts";
import type { SdkTypings } from "./typings.ts";

// Nested types refer to themselves in wafv2 and elsewhere: deeper than this nothing is made up.
const DEEPEST = 3;

/** A value of the type, plausible for the output's name. */
export function synthesise(
  name: string,
  type: TypeNode,
  context: IdentityContext,
  typings: SdkTypings,
  depth = 0,
): Value {
  switch (type.kind) {
    case "string":
      return textFor(name, context);
    case "number":
      return 0;
    case "boolean":
      return false;
    case "list":
      return listFor(name, type.element, context, typings, depth);
    case "reference": {
      const fields = depth < DEEPEST ? typings.nested(type.reference) : undefined;
      return fields === undefined ? {} : objectFor(fields, context, typings, depth);
    }
    case "object":
      return objectFor(type.fields, context, typings, depth);
    default:
      return type.kind === "map" ? {} : null;
  }
}

function listFor(name: string, element: TypeNode, context: IdentityContext, typings: SdkTypings, depth: number): Value {
  // A computed list of objects has one element, so that `x.items[0].field` resolves; of texts nothing is known.
  if (element.kind !== "reference" && element.kind !== "object") return [];
  return depth < DEEPEST ? [synthesise(name, element, context, typings, depth + 1)] : [];
}

function objectFor(
  fields: ReadonlyMap<string, { readonly type: TypeNode; readonly optional: boolean }>,
  context: IdentityContext,
  typings: SdkTypings,
  depth: number,
): Value {
  const made: Record<string, Value> = {};
  for (const [key, field] of fields) {
    if (field.optional) continue;
    made[key] = synthesise(key, field.type, context, typings, depth + 1);
  }
  return made;
}

const OWNERS = /^(ownerId|owner|accountId|registryId|awsAccountId|ownerAccountId|ownerAccount)$/;
const TIMES = /(date|time|timestamp|At|On)$|^(created|lastModified|lastUpdated)/;
const HOSTS = /(endpoint|dnsName|domainName|hostname|fqdn|address)$/i;
const URLS = /(url|uri)$/i;

function textFor(name: string, context: IdentityContext): string {
  const module = context.token.split(":")[1]?.split("/")[0] ?? "aws";
  if (/arns?$/i.test(name)) {
    const kind = kebab(name.replace(/arns?$/i, "")) || kebab(context.token.split(":")[2] ?? "");
    return context.arn(module, `${kind}/${context.hex(16, name)}`);
  }
  if (OWNERS.test(name)) return context.account;
  if (name === "region") return context.region;
  if (/status$/i.test(name) || /state$/i.test(name)) return "ACTIVE";
  if (TIMES.test(name)) return "2025-01-01T00:00:00Z";
  if (URLS.test(name)) return `https://${context.hex(12, name)}.${module}.${context.region}.amazonaws.com`;
  if (HOSTS.test(name)) return `${context.hex(12, name)}.${module}.${context.region}.amazonaws.com`;
  if (/version$/i.test(name)) return "1";
  if (/zoneId$/i.test(name)) return `Z${context.hex(13, name).toUpperCase()}`;
  if (/id$/i.test(name)) return `${kebab(name.replace(/id$/i, "")) || "id"}-${context.hex(17, name)}`;
  if (/(password|secret|token|key|fingerprint|hash|etag)$/i.test(name)) return context.hex(32, name);
  return "";
}
