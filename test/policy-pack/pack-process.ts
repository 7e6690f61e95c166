import grpc from "@grpc/grpc-js";
import pulumiAnalyzerService from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import pulumiAnalyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's pack. */
export const PACK = fileURLToPath(new URL("../../policy-pack/", import.meta.url));

/** The folder of @pulumi/pulumi, which holds the program that the engine runs a pack with. */
export const SDK = dirname(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));

const LEVELS = ["advisory", "mandatory", "disabled", "remediate"];
const MESSAGE_BYTES = { "grpc.max_receive_message_length": 4e8, "grpc.max_send_message_length": 4e8 };

/** A resource as a test writes it. */
export interface SentResource {
  readonly type: string;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** What the pack said. */
export interface Answer {
  /** Policy, level, severity, URN and message of each violation, in order. */
  readonly violations: readonly string[];
  readonly notApplicable: readonly string[];
}

/** What a remediation made of a resource's inputs. */
export interface Remediated {
  readonly policy: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** Level and settings by policy. */
export type SentConfig = Readonly<Record<string, { readonly level?: string; readonly [setting: string]: unknown }>>;

type Call<Q, R> = (request: Q, done: (error: Error | null, response: R) => void) => unknown;

/** A pack that runs as the engine starts it. */
export class PackProcess {
  readonly client: pulumiAnalyzerService.AnalyzerClient;
  readonly pid: number | undefined;
  readonly #end: () => void;

  private constructor(port: string, pid: number | undefined, end: () => void) {
    this.client = new pulumiAnalyzerService.AnalyzerClient(
      `127.0.0.1:${port}`,
      grpc.credentials.createInsecure(),
      MESSAGE_BYTES,
    );
    this.pid = pid;
    this.#end = end;
  }

  /** Starts the pack of a folder, on this Node or another. */
  static async start(
    folder: string = PACK,
    nodeArgs: readonly string[] = [],
    node: string = process.execPath,
  ): Promise<PackProcess> {
    const args = [...nodeArgs, join(SDK, "cmd/run-policy-pack"), "127.0.0.1:1", "."];
    const child = spawn(node, args, { cwd: folder });
    let complaints = "";
    child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      child.once("exit", (code) => reject(new Error(`the pack ended with ${code}: ${complaints}`)));
    });
    return new PackProcess(port, child.pid, () => void child.removeAllListeners("exit").kill());
  }

  stop(): void {
    this.client.close();
    this.#end();
  }

  #ask<Q, R>(call: Call<Q, R>, request: Q): Promise<R> {
    return new Promise((resolve, reject) => {
      call.call(this.client, request, (error, response) => (error ? reject(error) : resolve(response)));
    });
  }

  async info(): Promise<pulumiAnalyzer.AnalyzerInfo> {
    return this.#ask(this.client.getAnalyzerInfo as never, new empty.Empty());
  }

  /** Name and level of every policy, in order. */
  async listed(): Promise<readonly string[]> {
    return (await this.info()).getPoliciesList().map((p) => `${p.getName()} ${LEVELS[p.getEnforcementlevel()]}`);
  }

  /** Sends the config as the engine does: an entry for every policy, its defaults filled in. */
  async configure(config: SentConfig = {}): Promise<void> {
    const request = new pulumiAnalyzer.ConfigureAnalyzerRequest();
    for (const policy of (await this.info()).getPoliciesList()) {
      const { level, ...settings } = config[policy.getName()] ?? {};
      const schema = (policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {}) as Record<string, unknown>;
      const defaults = Object.entries(schema).flatMap(([key, property]) => {
        const { default: fallback } = property as { readonly default?: unknown };
        return fallback === undefined ? [] : [[key, fallback]];
      });
      const entry = new pulumiAnalyzer.PolicyConfig();
      entry.setEnforcementlevel((level === undefined ? policy.getEnforcementlevel() : LEVELS.indexOf(level)) as never);
      entry.setProperties(
        struct.Struct.fromJavaScript({ ...(Object.fromEntries(defaults) as object), ...settings } as never),
      );
      request.getPolicyconfigMap().set(policy.getName(), entry);
    }
    await this.#ask(this.client.configure as never, request);
  }

  async analyze(resource: SentResource): Promise<Answer> {
    return answerOf(await this.#ask(this.client.analyze as never, analyzeRequest(resource)));
  }

  /** The remediations of a resource, in order: the policy, and all inputs after it, as they go over the wire. */
  async remediate(resource: SentResource): Promise<readonly Remediated[]> {
    const response = await this.#ask<pulumiAnalyzer.AnalyzeRequest, pulumiAnalyzer.RemediateResponse>(
      this.client.remediate as never,
      analyzeRequest(resource),
    );
    return response.getRemediationsList().map((r) => ({
      policy: r.getPolicyname(),
      props: (r.getProperties()?.toJavaScript() ?? {}) as Record<string, unknown>,
    }));
  }

  async analyzeStack(resources: readonly SentResource[]): Promise<Answer> {
    return answerOf(await this.#ask(this.client.analyzeStack as never, stackRequest(resources)));
  }
}

/** The URN of a resource that a test sends. */
export function urnOf({ type, name }: SentResource): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

/** What the engine asks of one resource. */
export function analyzeRequest(resource: SentResource): pulumiAnalyzer.AnalyzeRequest {
  const request = new pulumiAnalyzer.AnalyzeRequest();
  request.setType(resource.type);
  request.setName(resource.name);
  request.setUrn(urnOf(resource));
  request.setProperties(struct.Struct.fromJavaScript(resource.props as never));
  request.setOptions(new pulumiAnalyzer.AnalyzerResourceOptions());
  return request;
}

/** What the engine asks of a whole stack. */
export function stackRequest(resources: readonly SentResource[]): pulumiAnalyzer.AnalyzeStackRequest {
  const urns = new Map(resources.map((r) => [r.name, urnOf(r)]));
  const request = new pulumiAnalyzer.AnalyzeStackRequest();
  request.setResourcesList(resources.map((r) => stackResource(r, urns)));
  return request;
}

function stackResource(resource: SentResource, urns: ReadonlyMap<string, string>): pulumiAnalyzer.AnalyzerResource {
  const sent = new pulumiAnalyzer.AnalyzerResource();
  sent.setType(resource.type);
  sent.setName(resource.name);
  sent.setUrn(urnOf(resource));
  sent.setProperties(struct.Struct.fromJavaScript(resource.props as never));
  sent.setOptions(new pulumiAnalyzer.AnalyzerResourceOptions());
  for (const [key, names] of Object.entries(resource.propertyDependencies ?? {})) {
    const dependencies = new pulumiAnalyzer.AnalyzerPropertyDependencies();
    dependencies.setUrnsList(names.flatMap((name) => urns.get(name) ?? []));
    sent.getPropertydependenciesMap().set(key, dependencies);
  }
  return sent;
}

function answerOf(response: pulumiAnalyzer.AnalyzeResponse): Answer {
  return {
    violations: response
      .getDiagnosticsList()
      .map((d) =>
        [
          d.getPolicyname(),
          LEVELS[d.getEnforcementlevel()],
          d.getSeverity(),
          d.getUrn(),
          d.getDescription(),
          d.getMessage(),
        ].join(" | "),
      ),
    notApplicable: response
      .getNotApplicableList()
      .map((entry) => entry.getPolicyName())
      .sort(),
  };
}
