import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../../components/deployment.ts";

/** A resource as the program registered it: what it asked for, not what a cloud answered. */
export interface Registered {
  /** The type token, such as `aws:ec2/vpc:Vpc`. */
  readonly type: string;
  /** The logical name. */
  readonly name: string;
  /** The inputs as sent, secrets unwrapped. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The logical name of the parent; absent at the top. */
  readonly parent: string | undefined;
  /** Logical names of what it depends on, declared or by value, sorted. */
  readonly dependsOn: readonly string[];
  /** Paths of inputs that were sent as secrets, such as `masterPassword`. */
  readonly secretInputs: readonly string[];
  readonly deleteBeforeReplace: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly protect: boolean;
}

/** All that one run of a program registered and asked. */
export interface Recording<T = unknown> {
  /** Sorted by type and name, so that two runs compare equal. */
  readonly resources: readonly Registered[];
  readonly invokes: readonly { readonly token: string; readonly inputs: Readonly<Record<string, unknown>> }[];
  /** What the recorded function returned. */
  readonly result: T;
}

/** What a test may say about the simulated answers. */
export interface RecordOptions {
  /** More outputs of a resource, over the made-up ones. */
  readonly outputs?: (type: string, name: string, inputs: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Answers a function such as `aws:ec2/getSecurityGroup:getSecurityGroup`. Without it a call fails, naming the token. */
  readonly invoke?: (token: string, inputs: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Whether the run is a preview. @default false: outputs are known. */
  readonly preview?: boolean;
}

/** A deployment for tests. */
export const DEPLOYMENT: Deployment = {
  account: "123456789012",
  region: "us-east-1",
  partition: "aws",
  application: "fintech",
  environment: "dev",
};

/** The part of a registration request that is read (pulumirpc.RegisterResourceRequest). */
interface Request {
  getType(): string;
  getName(): string;
  getParent(): string;
  getObject(): { toJavaScript(): Record<string, unknown> } | undefined;
  getDependenciesList(): string[];
  getDeletebeforereplace(): boolean;
  getIgnorechangesList(): string[];
  getReplaceonchangesList(): string[];
  getProtect(): boolean | undefined;
}

interface Monitor {
  registerResource(request: Request, callback: unknown): Promise<void>;
}

/** The key and value by which Pulumi's wire format marks a secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/**
 * Runs a program against simulated answers and returns what it registered, once nothing is under way any more.
 * Component resources are among the resources, under their own token. One recording at a time: Pulumi's runtime is global.
 */
export async function record<T>(program: () => T | Promise<T>, options: RecordOptions = {}): Promise<Recording<T>> {
  const resources: Registered[] = [];
  const invokes: { token: string; inputs: Record<string, unknown> }[] = [];
  await pulumi.runtime.setMocks(mocks(options, invokes), "test", "test", options.preview ?? false);
  listen(resources);
  const result = await program();
  await pulumi.runtime.disconnect();
  return { resources: resources.sort(byTypeAndName), invokes, result };
}

/** The value of an output, once known. */
export function valueOf<T>(output: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((resolve) => pulumi.output(output).apply(resolve as (value: pulumi.Unwrap<T>) => void));
}

/** The resources of a type; `ec2/vpc` is short for `aws:ec2/vpc:Vpc`. */
export function ofType(recording: Recording, type: string): readonly Registered[] {
  const token = type.includes(":") ? type : `aws:${type}:${capital(type.split("/")[1] ?? "")}`;
  return recording.resources.filter((resource) => resource.type === token);
}

/** The one resource of a type, or of a type and name. @throws Error naming those that were found. */
export function one(recording: Recording, type: string, name?: string): Registered {
  const all = ofType(recording, type);
  const found = name === undefined ? all : all.filter((resource) => resource.name === name);
  if (found.length !== 1)
    throw new Error(
      `${found.length} ${type} ${name ?? ""} where one was expected, of: ${all.map((r) => r.name).join(", ")}`,
    );
  return found[0] as Registered;
}

function listen(resources: Registered[]): void {
  // The SDK keeps its monitor out of its typings, and mocks are not told of parents, dependencies and options.
  const runtime = pulumi.runtime as unknown as { getMonitor(): Monitor };
  const monitor = runtime.getMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, callback) => {
    resources.push(read(request));
    return register(request, callback);
  };
}

function read(request: Request): Registered {
  const secretInputs: string[] = [];
  const inputs = unwrap(request.getObject()?.toJavaScript() ?? {}, "", secretInputs) as Record<string, unknown>;
  const parent = request.getParent();
  return {
    type: request.getType(),
    name: request.getName(),
    inputs,
    parent: parent === "" ? undefined : nameOf(parent),
    dependsOn: [...new Set(request.getDependenciesList().map(nameOf))].sort(),
    secretInputs: secretInputs.sort(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    protect: request.getProtect() ?? false,
  };
}

function unwrap(value: unknown, path: string, secrets: string[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => unwrap(item, `${path}[${index}]`, secrets));
  if (value === null || typeof value !== "object") return value;
  const object = value as Record<string, unknown>;
  if (object[SIGNATURE] === SECRET) {
    secrets.push(path);
    return unwrap(object.value, path, secrets);
  }
  return Object.fromEntries(
    Object.entries(object)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, unwrap(inner, path === "" ? key : `${path}.${key}`, secrets)]),
  );
}

function mocks(
  options: RecordOptions,
  invokes: { token: string; inputs: Record<string, unknown> }[],
): pulumi.runtime.Mocks {
  return {
    newResource: ({ type, name, inputs }) => {
      const plain = unwrap(inputs, "", []) as Record<string, unknown>;
      const state = { ...inputs, ...answers(type, name, plain), ...options.outputs?.(type, name, plain) };
      return { id: `${name}-id`, state };
    },
    call: ({ token, inputs }) => {
      invokes.push({ token, inputs });
      if (options.invoke === undefined) throw new Error(`${token} was called: give the recording an answer for it`);
      return options.invoke(token, inputs);
    },
  };
}

/** Outputs that components hand on, made up from the logical name so that they are the same in every run. */
function answers(type: string, name: string, inputs: Record<string, unknown>): Record<string, unknown> {
  const [pack, module = ""] = type.split(":");
  const kind = module.split("/")[0] ?? "";
  if (pack === "random") return { result: `generated-${name}`, hex: "0a1b2c3d", b64Std: "ChssPQ==" };
  if (pack !== "aws") return {};
  const physical = typeof inputs.name === "string" ? inputs.name : name;
  return {
    arn: arnOf(type, kind, physical),
    name: physical,
    ...OUTPUTS[type]?.(name),
  };
}

/** What stands before the name in ARNs of types that policies name (Service Authorization Reference): it is checked. */
const ARN_FORMS: Readonly<Record<string, string>> = {
  "aws:backup/vault:Vault": "backup:REGION:ACCOUNT:backup-vault:",
  "aws:cloudwatch/logGroup:LogGroup": "logs:REGION:ACCOUNT:log-group:",
  "aws:docdb/cluster:Cluster": "rds:REGION:ACCOUNT:cluster:",
  "aws:dynamodb/table:Table": "dynamodb:REGION:ACCOUNT:table/",
  "aws:ecr/repository:Repository": "ecr:REGION:ACCOUNT:repository/",
  "aws:elasticache/replicationGroup:ReplicationGroup": "elasticache:REGION:ACCOUNT:replicationgroup:",
  "aws:elasticache/serverlessCache:ServerlessCache": "elasticache:REGION:ACCOUNT:serverlesscache:",
  "aws:elasticache/user:User": "elasticache:REGION:ACCOUNT:user:",
  "aws:rds/cluster:Cluster": "rds:REGION:ACCOUNT:cluster:",
  "aws:s3/bucket:Bucket": "s3:::",
  "aws:secretsmanager/secret:Secret": "secretsmanager:REGION:ACCOUNT:secret:",
};

function arnOf(type: string, kind: string, physical: string): string {
  const global = kind === "iam" || kind === "cloudfront";
  const form = ARN_FORMS[type] ?? `${kind}:${global ? "" : "REGION"}:ACCOUNT:${kind === "iam" ? "role/" : ""}`;
  return `arn:aws:${form.replace("REGION", DEPLOYMENT.region).replace("ACCOUNT", DEPLOYMENT.account)}${physical}`;
}

const OUTPUTS: Readonly<Record<string, (name: string) => Record<string, unknown>>> = {
  "aws:ec2/vpc:Vpc": (name) => ({
    defaultSecurityGroupId: `${name}-default-sg`,
    defaultNetworkAclId: `${name}-default-acl`,
    defaultRouteTableId: `${name}-default-rt`,
    mainRouteTableId: `${name}-default-rt`,
  }),
  "aws:ec2/vpcEndpoint:VpcEndpoint": (name) => ({ prefixListId: `pl-${name}` }),
  "aws:kms/key:Key": (name) => ({
    keyId: `${name}-key`,
    arn: `arn:aws:kms:${DEPLOYMENT.region}:${DEPLOYMENT.account}:key/${name}-key`,
  }),
};

function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function byTypeAndName(a: Registered, b: Registered): number {
  return a.type === b.type ? (a.name < b.name ? -1 : 1) : a.type < b.type ? -1 : 1;
}
