import type { Deployment } from "../deployment.ts";
import type { Access } from "../identity/access.ts";
import type { Statement } from "../identity/statement.ts";
import { Problems } from "../plan-error.ts";
import { ENDPOINT_SERVICES, ENDPOINTS, type EndpointService, WITHOUT_ENDPOINT } from "./endpoint-catalog.ts";

/** The parts of an access from which endpoints are derived: all plain. */
export type EndpointUse = Pick<Access, "target" | "statements" | "secrets">;

/** What else a workload needs beyond what it declares. */
export interface EndpointNeeds {
  /** Whether it runs on Fargate: images come from ECR and its layers from S3, and output goes to CloudWatch Logs. */
  readonly fargate: boolean;
  /** Whether it publishes metrics of its own. @default false */
  readonly metrics?: boolean | undefined;
  /** Whether it sends traces. @default false */
  readonly traces?: boolean | undefined;
  /** Whether shells can be opened in its containers, and are recorded. @default false */
  readonly sessions?: boolean | undefined;
  /** Whether the network has NAT: then a service without a known endpoint is reached by it. @default false */
  readonly nat?: boolean | undefined;
}

/** What a Fargate task needs to start (Amazon ECR User Guide, "Amazon ECR interface VPC endpoints"; `logs` for awslogs). */
const FARGATE: readonly EndpointService[] = ["ecr.api", "ecr.dkr", "s3", "logs"];
/** What ECS Exec's agent asks (Amazon ECS Developer Guide, "Amazon ECS interface VPC endpoints", on ECS Exec). */
const SESSIONS: readonly EndpointService[] = ["kms", "logs", "ssmmessages"];

/**
 * The endpoints that declared access needs, sorted: by the prefixes of its actions, by the secrets that are injected, and by
 * what Fargate itself needs.
 *
 * @throws PlanError where an action's service has no known endpoint and the network has no NAT: it would time out.
 */
export function endpointsOf(uses: readonly EndpointUse[], needs: EndpointNeeds): readonly EndpointService[] {
  const problems = new Problems("VPC endpoints");
  const found = new Set<EndpointService>(needs.fargate ? FARGATE : []);
  if (needs.metrics === true) found.add("monitoring");
  if (needs.traces === true) found.add("xray");
  if (needs.sessions === true) for (const service of SESSIONS) found.add(service);
  for (const { target, statements, secrets } of uses) {
    for (const { store = "secretsmanager" } of Object.values(secrets)) {
      found.add(store);
      // What the stores hold is encrypted with a customer's key.
      found.add("kms");
    }
    for (const action of new Set(statements.flatMap((statement) => statement.actions))) {
      const services = servicesOf(action);
      for (const service of services) found.add(service);
      // Secrets Manager and Parameter Store hand out what KMS encrypts.
      if (services.includes("secretsmanager") || services.includes("ssm")) found.add("kms");
      const reached = services.length > 0 || WITHOUT_ENDPOINT.includes(prefixOf(action)) || needs.nat === true;
      problems.require(reached, () => ({
        path: target,
        found: `the action ${action} with network.nat none`,
        expected: `a service with a known VPC endpoint (${ENDPOINT_SERVICES.join(", ")}): ${prefixOf(action)} has none`,
        fix: "Set network.nat, or use the resource from where the internet is reached.",
      }));
    }
  }
  problems.throwIfAny();
  return [...found].sort();
}

/** What a workload's ways to AWS are checked against. */
export interface EndpointCheck extends EndpointNeeds {
  readonly uses: readonly EndpointUse[];
  /** The endpoints that there are. */
  readonly present: readonly EndpointService[];
}

/**
 * A workload that has no NAT finds an endpoint for everything that it needs.
 *
 * @throws PlanError naming what it needs and what is missing: its tasks would not start, or wait for AWS in vain.
 */
export function requireEndpoints(name: string, { uses, present, ...needs }: EndpointCheck): void {
  if (needs.nat === true) return;
  const problems = new Problems(`Service "${name}"`);
  const needed = endpointsOf(uses, needs);
  const missing = needed.filter((service) => !present.includes(service));
  problems.require(missing.length === 0, () => ({
    path: "endpoints",
    found: present.length === 0 ? "none" : [...present].sort().join(", "),
    expected: `with no NAT this service needs ${needed.join(", ")}; missing: ${missing.join(", ")}`,
    fix: `Add ${missing.join(", ")} to the endpoints, or set network.nat.`,
  }));
  problems.throwIfAny();
}

/** The endpoints through which an action is asked for. */
export function servicesOf(action: string): readonly EndpointService[] {
  return ENDPOINT_SERVICES.filter((service) => ENDPOINTS[service].prefixes.includes(prefixOf(action)));
}

function prefixOf(action: string): string {
  return action.split(":")[0]?.toLowerCase() ?? "";
}

/** One endpoint. */
export interface EndpointPlan {
  readonly service: EndpointService;
  /** The service's name with hyphens: names the resource. */
  readonly key: string;
  readonly kind: "gateway" | "interface";
  /** `com.amazonaws.us-east-1.s3` */
  readonly serviceName: string;
  /** What the endpoint lets pass. */
  readonly policy: readonly Statement[];
}

/** What the endpoints are planned from. */
export interface EndpointLayout {
  readonly deployment: Deployment;
  readonly services: readonly string[];
  readonly also?: readonly string[] | undefined;
  /** Access whose actions the endpoints' policies admit beside the usual ones. */
  readonly uses?: readonly EndpointUse[] | undefined;
}

/**
 * The endpoints, sorted by service, each with the narrowest policy that is known to work.
 *
 * @throws PlanError where a service is unknown.
 */
export function planServiceEndpoints(name: string, layout: EndpointLayout): readonly EndpointPlan[] {
  const { deployment, services, also = [], uses = [] } = layout;
  const problems = new Problems(`ServiceEndpoints "${name}"`);
  const known = (service: string): service is EndpointService => service in ENDPOINTS;
  const wanted = [...new Set([...services, ...also])].sort().filter((service) =>
    problems.require(known(service), () => ({
      path: "network.endpoints.also",
      found: service,
      expected: `one of ${ENDPOINT_SERVICES.join(", ")}`,
      fix: "Write the service as in the end of its endpoint's name.",
    })),
  ) as EndpointService[];
  problems.throwIfAny();
  const declared = uses.flatMap(({ statements }) => statements.flatMap(({ actions }) => actions));
  return wanted.map((service) => ({
    service,
    key: service.replaceAll(".", "-"),
    kind: ENDPOINTS[service].kind,
    serviceName: `com.amazonaws.${deployment.region}.${service}`,
    policy: endpointPolicy(service, deployment, declared),
  }));
}

/**
 * Only this account's principals pass, to this account's resources where requests name one: credentials or buckets that an
 * intruder brings along are of no use (AWS whitepaper "Building a Data Perimeter on AWS").
 */
function endpointPolicy(
  service: EndpointService,
  deployment: Deployment,
  declared: readonly string[],
): readonly Statement[] {
  const { actions, ownResourcesOnly } = ENDPOINTS[service];
  const { account } = deployment;
  const own: Statement = {
    sid: "OwnAccount",
    principals: "*",
    actions: [...new Set([...actions, ...declared.filter((action) => servicesOf(action).includes(service))])].sort(),
    resources: ["*"],
    why: "The conditions name the account: which of its resources is said by the role's policy.",
    conditions: {
      StringEquals: {
        "aws:PrincipalAccount": account,
        ...(ownResourcesOnly ? { "aws:ResourceAccount": account } : {}),
      },
    },
  };
  return service === "s3" ? [own, imageLayers(deployment)] : [own];
}

/**
 * ECR keeps image layers in a bucket of its own, and hands out links to them that ECR has signed: the principal is not of
 * this account (Amazon ECR User Guide, "Amazon ECR interface VPC endpoints", "Create the Amazon S3 gateway endpoint").
 */
function imageLayers({ partition, region }: Deployment): Statement {
  return {
    sid: "ImageLayers",
    principals: "*",
    actions: ["s3:GetObject"],
    resources: [`arn:${partition}:s3:::prod-${region}-starport-layer-bucket/*`],
  };
}
