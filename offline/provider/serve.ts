/** Serves the stand-in providers for one run of the engine. */
import { Account } from "./account.ts";
import { AwsProvider } from "./aws/aws-provider.ts";
import { Facts } from "./aws/facts.ts";
import type { AwsShared } from "./aws/shared.ts";
import { SdkTypings } from "./aws/typings.ts";
import { serveProvider } from "./grpc-service.ts";
import { Notices } from "./notices.ts";
import { AwsxProvider } from "./packages/awsx.ts";
import { PassThroughProvider } from "./packages/pass-through.ts";
import { RandomProvider } from "./packages/random.ts";
import type { Provider } from "./provider.ts";
import { Simulation } from "./simulation.ts";

/** How to serve. */
export interface ProviderOptions {
  /** File of the simulated account, made when absent. */
  readonly accountFile: string;
  /** known: every output is known in preview; as-aws: creates in preview leave unknown what AWS would only tell after creation. */
  readonly outputs: "known" | "as-aws";
  /** true for this project's own stacks: an unknown invoke is an error naming it. false for other programs: a typed fallback with a notice. */
  readonly strict: boolean;
  /** Packages beside aws that the program uses (random, awsx, kubernetes ...). */
  readonly packages: readonly string[];
  /** Folder from which the program resolves @pulumi/aws (its node_modules is searched upwards). */
  readonly programDir: string;
  /**
   * Number of the simulated account.
   * @default "123456789012"
   */
  readonly account?: string;
  /**
   * Region where the program configures none.
   * @default "us-east-1"
   */
  readonly region?: string;
}

/** Running servers. */
export interface ServedProviders {
  /** Value of PULUMI_DEBUG_PROVIDERS: "aws:123,random:124,...". */
  readonly debugProviders: string;
  /** What the user must know: what was not checked (no facts), fallback invokes, packages not inspected. Deduplicated. */
  notices(): readonly string[];
  close(): Promise<void>;
}

/** Starts one server for aws and one for each further package. Throws when the program's folder has no @pulumi/aws. */
export async function serveProviders(options: ProviderOptions): Promise<ServedProviders> {
  const notices = new Notices();
  const shared = awsShared(options, notices);
  const makers = new Map<string, () => Provider>([["aws", () => new AwsProvider(shared)]]);
  for (const name of options.packages) if (name !== "aws") makers.set(name, makerOf(name, options, notices));
  const served = await Promise.all([...makers].map(async ([name, make]) => ({ name, ...(await serveProvider(make)) })));
  return {
    debugProviders: served.map(({ name, port }) => `${name}:${port}`).join(","),
    notices: () => notices.all(),
    close: async () => {
      for (const { server } of served) server.forceShutdown();
    },
  };
}

/** The shared part of the AWS stand-in, for the server and for tests that need no gRPC. */
export function awsShared(options: ProviderOptions, notices: Notices): AwsShared {
  const root = SdkTypings.locate("@pulumi/aws", options.programDir);
  if (root === undefined) {
    throw new Error(`@pulumi/aws is not installed for the program in ${options.programDir}: run npm install there`);
  }
  return {
    account: options.account ?? "123456789012",
    region: options.region ?? "us-east-1",
    outputs: options.outputs,
    strict: options.strict,
    typings: new SdkTypings(root),
    facts: new Facts(),
    simulation: new Simulation(new Account(options.accountFile)),
    notices,
  };
}

function makerOf(name: string, options: ProviderOptions, notices: Notices): () => Provider {
  const root = SdkTypings.locate(`@pulumi/${name}`, options.programDir);
  const typings = root === undefined ? undefined : new SdkTypings(root);
  const version = typings?.version ?? "";
  if (name === "random" && typings !== undefined)
    return () => new RandomProvider(typings, options.outputs === "as-aws", notices);
  if (name === "awsx") return () => new AwsxProvider(version, options.programDir, notices);
  return () => new PassThroughProvider(name, version, notices);
}
