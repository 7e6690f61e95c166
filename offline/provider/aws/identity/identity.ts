/** Ids and ARNs of every type: the tables of this folder first, then AWS's and Terraform's naming conventions. */
import { asString } from "../../values.ts";
import type { TypeFacts } from "../facts.ts";
import type { ResourceShape } from "../typings.ts";
import { APPLICATION } from "./application.ts";
import { DATA } from "./data.ts";
import { EDGE } from "./edge.ts";
import type { Identity, IdentityContext, IdentityTable } from "./context.ts";
import { NETWORK } from "./network.ts";
import { SECURITY } from "./security.ts";

const TABLE: IdentityTable = { ...NETWORK, ...EDGE, ...APPLICATION, ...DATA, ...SECURITY };

/** The table's entry for a type, when AWS's format is known exactly. */
export function identityOf(token: string): Identity | undefined {
  return TABLE[token];
}

/** The id of a new resource. */
export function makeId(context: IdentityContext, shape: ResourceShape, facts: TypeFacts | undefined): string {
  const special = TABLE[context.token]?.id;
  const exact = special?.(context) ?? "";
  if (exact !== "") return exact;
  const name = physicalName(context, facts);
  // Terraform's id of a named resource is its name; the rest have an opaque id of AWS's making.
  if (name !== undefined && (shape.outputs.has("name") || facts?.autoName.length !== 0)) return name;
  const prefix = kebab(context.token.split(":")[2] ?? "id");
  return `${prefix}-0${context.hex(16, "id")}`;
}

/** The ARN of a resource: by the table, else by the usual `service:region:account:kind/id`. */
export function makeArn(context: IdentityContext, id: string): string {
  const special = TABLE[context.token]?.arn;
  if (special !== undefined) return special(context, id);
  if (id.startsWith("arn:")) return id;
  const [, path, name] = context.token.split(":");
  return context.arn(serviceOf(path?.split("/")[0] ?? ""), `${kebab(name ?? "")}/${id}`);
}

/** The name that AWS knows a resource by: the auto-named input, or `name`; undefined when it has none that is known. */
export function physicalName(context: IdentityContext, facts: TypeFacts | undefined): string | undefined {
  for (const property of [...(facts?.autoName ?? []), "name"]) {
    const name = asString(context.inputs[property]);
    if (name !== undefined && name !== "") return name;
  }
  return undefined;
}

// Modules of the SDK whose ARNs bear another service name.
const SERVICES: Readonly<Record<string, string>> = {
  alb: "elasticloadbalancing",
  lb: "elasticloadbalancing",
  elb: "elasticloadbalancing",
  cfg: "config",
  cloudwatch: "logs",
  vpc: "ec2",
  ec2transitgateway: "ec2",
  msk: "kafka",
  mq: "mq",
  opensearch: "es",
  sfn: "states",
  efs: "elasticfilesystem",
  sesv2: "ses",
  apigatewayv2: "apigateway",
  docdb: "rds",
  neptune: "rds",
  appautoscaling: "application-autoscaling",
  dms: "dms",
  vpclattice: "vpc-lattice",
  networkfirewall: "network-firewall",
  accessanalyzer: "access-analyzer",
};

function serviceOf(module: string): string {
  return SERVICES[module] ?? module;
}

/** `TargetGroup` as `target-group`. */
export function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
