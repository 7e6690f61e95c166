/**
 * The language host (pulumi/language.proto) that the engine is told to use by `--client`. It runs the program in a process
 * of its own through the SDK's `@pulumi/pulumi/cmd/run`, with the options and the environment that the official nodejs
 * host (sdk/nodejs/cmd/pulumi-language-nodejs) gives it. The program is the user's, in its own place, with its own SDK.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import grpc from "@grpc/grpc-js";
import emptyPb from "google-protobuf/google/protobuf/empty_pb.js";
import engineRpc from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import enginePb from "@pulumi/pulumi/proto/engine_pb.js";
import languageRpc from "@pulumi/pulumi/proto/language_grpc_pb.js";
import languagePb from "@pulumi/pulumi/proto/language_pb.js";
import type { RunRequest } from "@pulumi/pulumi/proto/language_pb.js";
import pluginPb from "@pulumi/pulumi/proto/plugin_pb.js";
import { RunProblem } from "./errors.ts";
import type { Project } from "./project.ts";

/** The exit code of `cmd/run` that says: the user has been told, add nothing. */
const ALREADY_REPORTED = 32;

/** A language host that is being served. */
export interface LanguageHost {
  /** Where the engine reaches it, for `--client`. */
  readonly address: string;
  /** Ends the program if it still runs, and the server. */
  close(): void;
}

/** The SDK's program runner as the program itself would load it. */
function programRunner(project: Project): string {
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

/** Starts the program for one `Run` of the engine; resolves with its exit code, or the signal that ended it. */
async function runProgram(
  project: Project,
  node: string,
  request: RunRequest,
  started: (child: ChildProcess) => void,
): Promise<number | string> {
  // To a host that it was told to use, the engine gives its own address as the program's first argument
  // (pkg/engine/update.go): there the SDK and this host log.
  const [engine = "", ...programArguments] = request.getArgsList();
  const config = Object.fromEntries(request.getConfigMap().toArray() as [string, string][]);
  const nodeArguments = String(project.options["nodeargs"] ?? "")
    .split(" ")
    .filter((argument) => argument !== "");
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
  const output = new ProgramOutput(engine);
  const child = spawn(
    node,
    [
      ...nodeArguments,
      programRunner(project),
      ...flags.filter(([, value]) => value !== "").flatMap(([name, value]) => [`--${name}`, value]),
      ...(request.getDryrun() ? ["--dry-run"] : []),
      project.entryPoint,
      ...programArguments,
    ],
    {
      cwd: project.programDir,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own: on Ctrl-C the engine cancels in order, rather than see its program die.
      detached: process.platform !== "win32",
      env: {
        ...process.env,
        ...runtimeEnvironment(project),
        PULUMI_CONFIG: JSON.stringify(config),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
      },
    },
  );
  started(child);
  output.follow(child.stdout, 1);
  output.follow(child.stderr, 2);
  const code = await new Promise<number | string>((done) => {
    child.on("error", (error) => done(`the program could not be started: ${error.message}`));
    child.on("close", (exit, signal) => done(exit ?? `the program was ended by ${signal ?? "a signal"}`));
  });
  await output.close();
  return code;
}

/**
 * Serves the language host of one project on a free local port.
 * @param project What to run.
 * @param node The Node executable that runs the program.
 */
export async function serveLanguageHost(project: Project, node: string): Promise<LanguageHost> {
  programRunner(project);
  const children = new Set<ChildProcess>();
  const answer = async (request: RunRequest) => {
    const response = new languagePb.RunResponse();
    const code = await runProgram(project, node, request, (child) => {
      children.add(child);
      child.on("close", () => children.delete(child));
    });
    if (code === ALREADY_REPORTED) response.setBail(true);
    else if (code !== 0)
      response.setError(typeof code === "string" ? code : `Program exited with non-zero exit code: ${code}`);
    return response;
  };
  type Call<Request> = { readonly request: Request };
  type Done = (error: object | null, response?: unknown) => void;
  const service: Record<string, (call: Call<never>, done: Done) => void> = {
    getPluginInfo: (_, done) => {
      const info = new pluginPb.PluginInfo();
      info.setVersion("0.0.0");
      done(null, info);
    },
    handshake: (_, done) => done(null, new languagePb.LanguageHandshakeResponse()),
    // The stand-in provider is attached, so that no plugin is required.
    getRequiredPlugins: (_, done) => done(null, new languagePb.GetRequiredPluginsResponse()),
    getRequiredPackages: (_, done) => done(null, new languagePb.GetRequiredPackagesResponse()),
    run: (call: Call<RunRequest>, done) => {
      answer(call.request).then(
        (response) => done(null, response),
        (error: unknown) => done({ code: grpc.status.INTERNAL, details: String(error) }),
      );
    },
    cancel: (_, done) => done(null, new emptyPb.Empty()),
  };
  const definition = (languageRpc as unknown as { LanguageRuntimeService: grpc.ServiceDefinition })
    .LanguageRuntimeService;
  const refuse = (name: string) => (_: Call<never>, done: Done) =>
    done({ code: grpc.status.UNIMPLEMENTED, details: `the offline language host does not serve ${name}` });
  const server = new grpc.Server({ "grpc.max_receive_message_length": 400 * 1024 * 1024 });
  server.addService(
    definition,
    Object.fromEntries(
      Object.keys(definition).map((name) => [name, service[name] ?? refuse(name)]),
    ) as unknown as grpc.UntypedServiceImplementation,
  );
  const port = await new Promise<number>((done, fail) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? done(bound) : fail(error),
    );
  });
  return {
    address: `127.0.0.1:${port}`,
    close: () => {
      for (const child of children) child.kill("SIGKILL");
      server.forceShutdown();
    },
  };
}
