import type { Deployment } from "../deployment.ts";
import type { Statement } from "../identity/statement.ts";
import type { SidecarArgs } from "./sidecars.plan.ts";

/** How the collector of traces is sized. */
export interface TracingArgs {
  /** CPU units of the task's that are its own. @default 64 */
  readonly cpu?: number | undefined;
  /** MiB of the task's memory that it may use. @default 256 */
  readonly memoryMiB?: number | undefined;
}

/** The key of the collector among a task's sidecars. */
export const COLLECTOR = "otel-collector";

/** TCP ports that the collector listens on: OpenTelemetry's two, and its own health check's. */
export const COLLECTOR_PORTS: readonly number[] = [4317, 4318, 13133];

/**
 * The collector of AWS Distro for OpenTelemetry as a sidecar (ADOT, "Setting up the ADOT Collector in Amazon ECS"): it
 * takes traces on the task's loopback only, as OpenTelemetry and as X-Ray's own, and sends them to X-Ray. Its configuration
 * travels in a variable, so that the image is AWS's own. Without it the application still runs: it is not essential.
 */
export function collectorSidecar(
  { region }: Pick<Deployment, "region">,
  { cpu = 64, memoryMiB = 256 }: TracingArgs,
): SidecarArgs {
  return {
    cpu,
    memoryMiB,
    essential: false,
    environment: { AOT_CONFIG_CONTENT: JSON.stringify(configuration(region)) },
    healthCheck: { command: ["/healthcheck"], startPeriodSeconds: 10 },
  };
}

/** What tells the application where the collector listens. */
export const TRACING_ENVIRONMENT: Readonly<Record<string, string>> = {
  AWS_XRAY_DAEMON_ADDRESS: "127.0.0.1:2000",
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
};

/** OpenTelemetry Collector, "Configuration": JSON is YAML too. */
function configuration(region: string): object {
  return {
    extensions: { health_check: {} },
    receivers: {
      otlp: { protocols: { grpc: { endpoint: "127.0.0.1:4317" }, http: { endpoint: "127.0.0.1:4318" } } },
      awsxray: { endpoint: "127.0.0.1:2000", transport: "udp" },
    },
    processors: {
      memory_limiter: { check_interval: "1s", limit_percentage: 75, spike_limit_percentage: 20 },
      batch: { timeout: "1s", send_batch_size: 50 },
    },
    exporters: { awsxray: { region } },
    service: {
      extensions: ["health_check"],
      pipelines: {
        traces: { receivers: ["otlp", "awsxray"], processors: ["memory_limiter", "batch"], exporters: ["awsxray"] },
      },
    },
  };
}

/** Sends traces, and asks which requests to trace (ledger Z-33). */
export function tracingStatement(): Statement {
  return {
    sid: "SendTraces",
    actions: ["xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"],
    resources: ["*"],
    why: "AWS defines no resource for it (Service Authorization Reference, AWS X-Ray)",
  };
}
