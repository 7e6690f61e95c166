/** The program in a process of its own, through the SDK's `@pulumi/pulumi/cmd/run`, as the official nodejs host runs it. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import grpc from "@grpc/grpc-js";
import engineRpc from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import enginePb from "@pulumi/pulumi/proto/engine_pb.js";
import type { RunRequest } from "@pulumi/pulumi/proto/language_pb.js";
import { RunProblem } from "./errors.ts";
import type { Project } from "./project.ts";

/** The SDK's program runner as the program itself would load it. */
export function programRunner(project: Project): string {
  try {
    return createRequire(join(project.programDir, "package.json")).resolve("@pulumi/pulumi/cmd/run");
  } catch {
    throw new RunProblem(
      `The program in ${project.root} has no @pulumi/pulumi installed.`,
      "Install its dependencies there (npm install) and run the command again.",
    );
  }
}

/** What the official host passes from `runtime.options` to the SDK's runner. */
function runtimeEnvironment(project: Project): Record<string, string> {
  const { options } = project;
  const environment: Record<string, string> = {
    // TypeScript through ts-node is the official host's default.
    PULUMI_NODEJS_TYPESCRIPT: String(options["typescript"] ?? true),
  };
  if (options["tsconfig"] !== undefined) environment["PULUMI_NODEJS_TSCONFIG_PATH"] = String(options["tsconfig"]);
  return environment;
}

/** Forwards what the program writes to the engine, which shows it and puts it into its event log. */
class ProgramOutput {
  readonly #engine: InstanceType<typeof engineRpc.EngineClient> | undefined;
  #pending: Promise<void> = Promise.resolve();

  constructor(address: string) {
    this.#engine = address === "" ? undefined : new engineRpc.EngineClient(address, grpc.credentials.createInsecure());
  }

  follow(stream: NodeJS.ReadableStream, streamId: number): void {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#send(line, streamId);
    });
    stream.on("end", () => {
      if (rest !== "") this.#send(rest, streamId);
    });
  }

  #send(line: string, streamId: number): void {
    const engine = this.#engine;
    if (engine === undefined || line.trim() === "") return;
    const request = new enginePb.LogRequest();
    request.setSeverity(enginePb.LogSeverity.INFO);
    request.setMessage(`${line}\n`);
    request.setStreamid(streamId);
    this.#pending = this.#pending.then(
      () =>
        new Promise((done) => {
          // An engine that is going away cannot show the line; the run's end says so.
          engine.log(request, () => done());
        }),
    );
  }

  async close(): Promise<void> {
    await this.#pending;
    this.#engine?.close();
  }
}

/** The command line of the SDK's runner for one `Run`, without Node's own. */
function runnerArguments(project: Project, request: RunRequest, engine: string, rest: readonly string[]): string[] {
  const flags: [string, string][] = [
    ["monitor", request.getMonitorAddress()],
    ["engine", engine],
    ["organization", request.getOrganization()],
    ["project", request.getProject()],
    ["root-directory", project.root],
    ["stack", request.getStack()],
    ["pwd", project.programDir],
    ["parallel", String(request.getParallel())],
  ];
  return [
    ...flags.filter(([, value]) => value !== "").flatMap(([name, value]) => [`--${name}`, value]),
    ...(request.getDryrun() ? ["--dry-run"] : []),
    project.entryPoint,
    ...rest,
  ];
}

/**
 * Starts the program for one `Run` of the engine.
 * @param started Gets the process, to end it.
 * @returns Its exit code, or in words why it has none.
 */
export async function runProgram(
  project: Project,
  node: string,
  request: RunRequest,
  started: (child: ChildProcess) => void,
): Promise<number | string> {
  // To a host that it was told to use, the engine gives its own address as the program's first argument
  // (pkg/engine/update.go): there the SDK and this host log.
  const [engine = "", ...rest] = request.getArgsList();
  const nodeArguments = String(project.options["nodeargs"] ?? "")
    .split(" ")
    .filter((argument) => argument !== "");
  const command = [...nodeArguments, programRunner(project), ...runnerArguments(project, request, engine, rest)];
  const child = spawn(node, command, {
    cwd: project.programDir,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: on Ctrl-C the engine cancels in order, rather than see its program die.
    detached: process.platform !== "win32",
    env: {
      ...process.env,
      ...runtimeEnvironment(project),
      PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray() as [string, string][])),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    },
  });
  started(child);
  const output = new ProgramOutput(engine);
  output.follow(child.stdout, 1);
  output.follow(child.stderr, 2);
  const code = await new Promise<number | string>((done) => {
    child.on("error", (error) => done(`the program could not be started: ${error.message}`));
    child.on("close", (exit, signal) => done(exit ?? `the program was ended by ${signal ?? "a signal"}`));
  });
  await output.close();
  return code;
}
