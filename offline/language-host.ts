/**
 * The language host (pulumi/language.proto) that the engine is told to use by `--client`. It starts the user's program, in its
 * own place and with its own SDK.
 */
import type { ChildProcess } from "node:child_process";
import grpc from "@grpc/grpc-js";
import emptyPb from "google-protobuf/google/protobuf/empty_pb.js";
import languageRpc from "@pulumi/pulumi/proto/language_grpc_pb.js";
import languagePb from "@pulumi/pulumi/proto/language_pb.js";
import type { RunRequest, RunResponse } from "@pulumi/pulumi/proto/language_pb.js";
import pluginPb from "@pulumi/pulumi/proto/plugin_pb.js";
import { programRunner, runProgram } from "./program.ts";
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

interface Call<Request> {
  readonly request: Request;
}
type Done = (error: object | null, response?: unknown) => void;
type Handler = (call: Call<never>, done: Done) => void;

/** What the engine calls of a host that it was told to use. */
function handlers(run: (request: RunRequest) => Promise<RunResponse>): Readonly<Record<string, Handler>> {
  return {
    getPluginInfo: (_, done) => {
      const info = new pluginPb.PluginInfo();
      info.setVersion("0.0.0");
      done(null, info);
    },
    handshake: (_, done) => done(null, new languagePb.LanguageHandshakeResponse()),
    // The stand-in provider is attached, so that no plugin is required.
    getRequiredPlugins: (_, done) => done(null, new languagePb.GetRequiredPluginsResponse()),
    getRequiredPackages: (_, done) => done(null, new languagePb.GetRequiredPackagesResponse()),
    run: (call: Call<RunRequest>, done: Done) => {
      run(call.request).then(
        (response) => done(null, response),
        (error: unknown) => done({ code: grpc.status.INTERNAL, details: String(error) }),
      );
    },
    cancel: (_, done) => done(null, new emptyPb.Empty()),
  };
}

async function serve(service: Readonly<Record<string, Handler>>): Promise<{ server: grpc.Server; port: number }> {
  // The generated stub is untyped JavaScript: its service definition is the one thing taken from it.
  const { LanguageRuntimeService } = languageRpc as unknown as { LanguageRuntimeService: grpc.ServiceDefinition };
  const refuse =
    (name: string): Handler =>
    (_, done) =>
      done({ code: grpc.status.UNIMPLEMENTED, details: `the offline language host does not serve ${name}` });
  const complete = Object.fromEntries(
    Object.keys(LanguageRuntimeService).map((name) => [name, service[name] ?? refuse(name)]),
  );
  const server = new grpc.Server({ "grpc.max_receive_message_length": 400 * 1024 * 1024 });
  server.addService(LanguageRuntimeService, complete as unknown as grpc.UntypedServiceImplementation);
  const port = await new Promise<number>((done, fail) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? done(bound) : fail(error),
    );
  });
  return { server, port };
}

/**
 * Serves the language host of one project on a free local port.
 * @param project What to run.
 * @param node The Node executable that runs the program.
 * @throws RunProblem (exit 2) when the program's dependencies are not installed.
 */
export async function serveLanguageHost(project: Project, node: string): Promise<LanguageHost> {
  programRunner(project);
  const children = new Set<ChildProcess>();
  const run = async (request: RunRequest) => {
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
  const { server, port } = await serve(handlers(run));
  return {
    address: `127.0.0.1:${port}`,
    close: () => {
      for (const child of children) child.kill("SIGKILL");
      server.forceShutdown();
    },
  };
}
