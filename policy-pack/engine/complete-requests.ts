import { afterReading, type Method } from "./requests.ts";
import { sdkModule } from "../policy/sdk-modules.ts";

/**
 * What this file leans on: @pulumi/policy serves `AnalyzerService` of @pulumi/pulumi/proto, whose requests are read by
 * functions of that exported definition. The SDK takes for given that a request has properties, options and settings. In a
 * remediation it never answers one that has not, so that whoever sent it waits for ever. Requests are completed as they
 * come in: what is not given is empty. Where the SDK differs, nothing is completed.
 */
type Service = Partial<Record<"analyze" | "remediate" | "analyzeStack" | "configure", Method<Request>>>;

interface WithProperties {
  getProperties(): unknown;
  setProperties(value: unknown): unknown;
}

interface SentResource extends WithProperties {
  getOptions(): unknown;
  setOptions(value: unknown): unknown;
  getProvider(): WithProperties | undefined;
}

/** The requests that are completed: of one resource, of a stack, of a config. */
interface Request extends SentResource {
  getResourcesList?(): readonly SentResource[];
  getPolicyconfigMap?(): { entries(): Iterable<readonly [string, WithProperties]> };
}

type Make = new () => object;

/** Makes requests that lack what the SDK takes for given complete. Call before the pack is served. */
export function completeRequests(): void {
  const service = sdkModule<{ AnalyzerService: Service }>("@pulumi/pulumi/proto/analyzer_grpc_pb")?.AnalyzerService;
  const Options = sdkModule<{ AnalyzerResourceOptions: Make }>(
    "@pulumi/pulumi/proto/analyzer_pb",
  )?.AnalyzerResourceOptions;
  const Struct = sdkModule<{ Struct: Make }>("google-protobuf/google/protobuf/struct_pb")?.Struct;
  if (!service || !Options || !Struct) return;
  const withProperties = (sent: WithProperties) => {
    if (sent.getProperties() === undefined) sent.setProperties(new Struct());
  };
  const resource = (sent: SentResource) => {
    withProperties(sent);
    if (sent.getOptions() === undefined) sent.setOptions(new Options());
    const provider = sent.getProvider();
    if (provider) withProperties(provider);
  };
  afterReading(service.analyze, resource);
  afterReading(service.remediate, resource);
  afterReading(service.analyzeStack, (request) => request.getResourcesList?.().forEach(resource));
  afterReading(service.configure, (request) => {
    for (const [, entry] of request.getPolicyconfigMap?.().entries() ?? []) withProperties(entry);
  });
}
