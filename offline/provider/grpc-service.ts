/** The gRPC face of a {@link Provider}: Pulumi's ResourceProvider service (pulumi/provider.proto). */
import grpc from "@grpc/grpc-js";
import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import emptyPb from "google-protobuf/google/protobuf/empty_pb.js";
import plug from "@pulumi/pulumi/proto/plugin_pb.js";
import type { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb.js";
import rpc from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import pb from "@pulumi/pulumi/proto/provider_pb.js";
import type * as messages from "@pulumi/pulumi/proto/provider_pb.js";
import type { Value, ValueMap } from "./wire.ts";
import { fromStruct, toStruct } from "./wire.ts";
import type { DiffKind, DiffResult, Failure, Provider } from "./provider.ts";

type Handler<Request, Response> = (request: Request, provider: Provider) => Promise<Response> | Response;

/** The provider instance behind each connection. */
class Sessions {
  readonly #make: () => Provider;
  readonly #byPeer = new Map<string, Provider>();
  #last: Provider | undefined;

  constructor(make: () => Provider) {
    this.#make = make;
  }

  /** The instance of a connection; one that was reopened goes on with what was configured last. */
  of(peer: string): Provider {
    let provider = this.#byPeer.get(peer);
    if (provider === undefined) {
      provider = this.#last ?? this.#make();
      this.#byPeer.set(peer, provider);
    }
    return provider;
  }

  /** A fresh instance for a connection that is configured now. */
  open(peer: string): Provider {
    this.#last = this.#make();
    this.#byPeer.set(peer, this.#last);
    return this.#last;
  }
}

const DIFF_KINDS: Readonly<Record<DiffKind, messages.PropertyDiff.Kind>> = {
  add: 0,
  "add-replace": 1,
  delete: 2,
  "delete-replace": 3,
  update: 4,
  "update-replace": 5,
};

/**
 * Serves a package on a free local port; resolves to the server and its port. The engine opens one connection for each
 * provider instance of the program (regions, default tags), so each connection has an instance of its own.
 */
export async function serveProvider(make: () => Provider): Promise<{ server: grpc.Server; port: number }> {
  const sessions = new Sessions(make);
  const server = new grpc.Server({ "grpc.max_receive_message_length": 400 * 1024 * 1024 });
  // The generated stub is untyped JavaScript: its service definition is the one thing taken from it.
  const { ResourceProviderService } = rpc as unknown as { ResourceProviderService: grpc.ServiceDefinition };
  server.addService(ResourceProviderService, withUnimplemented(ResourceProviderService, implement(sessions)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });
  return { server, port };
}

function withUnimplemented(
  service: grpc.ServiceDefinition,
  handlers: Readonly<Record<string, unknown>>,
): UntypedServiceImplementation {
  const complete: Record<string, unknown> = {};
  for (const name of Object.keys(service)) {
    complete[name] =
      handlers[name] ??
      ((_: unknown, done: sendUnaryData<unknown>) =>
        done({ code: grpc.status.UNIMPLEMENTED, details: `the stand-in provider does not serve ${name}` }));
  }
  return complete as UntypedServiceImplementation;
}

function unary<Request, Response>(sessions: Sessions, handler: Handler<Request, Response>, fresh = false) {
  return (call: ServerUnaryCall<Request, Response>, done: sendUnaryData<Response>): void => {
    Promise.resolve()
      .then(() => handler(call.request, fresh ? sessions.open(call.getPeer()) : sessions.of(call.getPeer())))
      .then(
        (response) => done(null, response),
        (error: unknown) =>
          done({ code: grpc.status.UNKNOWN, details: error instanceof Error ? error.message : String(error) }),
      );
  };
}

function implement(sessions: Sessions): Record<string, unknown> {
  return {
    ...configurationHandlers(sessions),
    ...planHandlers(sessions),
    ...stateHandlers(sessions),
    ...functionHandlers(sessions),
  };
}

function configurationHandlers(sessions: Sessions): Record<string, unknown> {
  return {
    getPluginInfo: unary(sessions, (_request: unknown, provider) => new plug.PluginInfo().setVersion(provider.version)),
    attach: unary(sessions, (request: PluginAttach, provider) => {
      provider.attach(request.getAddress());
      return new emptyPb.Empty();
    }),
    cancel: unary(sessions, () => new emptyPb.Empty()),
    checkConfig: unary(sessions, (request: messages.CheckRequest, provider) =>
      new pb.CheckResponse().setInputs(request.getNews()),
    ),
    // DIFF_UNKNOWN: the engine compares for itself. Told that nothing differs, it would go on with the old settings.
    diffConfig: unary(sessions, () => new pb.DiffResponse().setChanges(0)),
    configure: unary(
      sessions,
      (request: messages.ConfigureRequest, provider) => {
        provider.configure(configOf(request));
        return new pb.ConfigureResponse()
          .setAcceptsecrets(true)
          .setAcceptresources(true)
          .setAcceptoutputs(true)
          .setSupportspreview(true)
          .setSupportsAutonamingConfiguration(true);
      },
      true,
    ),
  };
}

/** Provider settings: nested ones arrive as JSON text. */
function configOf(request: messages.ConfigureRequest): ValueMap {
  const parsed = Object.entries(fromStruct(request.getArgs())).map(
    ([key, value]) => [key, parseSetting(value)] as const,
  );
  return Object.fromEntries(parsed);
}

function parseSetting(value: Value): Value {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Value;
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}

/** The engine sends an empty object where there are none. */
function formerInputs(request: messages.CheckRequest): ValueMap | undefined {
  const olds = fromStruct(request.getOlds());
  return Object.keys(olds).length === 0 ? undefined : olds;
}

function planHandlers(sessions: Sessions): Record<string, unknown> {
  return {
    check: unary(sessions, async (request: messages.CheckRequest, provider) => {
      const naming = request.getAutonaming();
      const result = await provider.check({
        urn: request.getUrn(),
        olds: formerInputs(request),
        news: fromStruct(request.getNews()),
        ...(naming === undefined
          ? {}
          : {
              autonaming: {
                proposedName: naming.getProposedName(),
                mode: (["propose", "enforce", "disable"] as const)[naming.getMode()],
              },
            }),
      });
      return new pb.CheckResponse().setInputs(toStruct(result.inputs)).setFailuresList(failuresOf(result.failures));
    }),
    diff: unary(sessions, async (request: messages.DiffRequest, provider) =>
      diffResponse(
        await provider.diff({
          urn: request.getUrn(),
          id: request.getId(),
          olds: fromStruct(request.getOlds()),
          oldInputs: request.hasOldInputs() ? fromStruct(request.getOldInputs()) : undefined,
          news: fromStruct(request.getNews()),
          ignoreChanges: request.getIgnorechangesList(),
        }),
      ),
    ),
  };
}

function failuresOf(failures: readonly Failure[]): messages.CheckFailure[] {
  return failures.map(({ property, reason }) => new pb.CheckFailure().setProperty(property).setReason(reason));
}

function diffResponse(diff: DiffResult): messages.DiffResponse {
  const response = new pb.DiffResponse().setHasdetaileddiff(true).setDeletebeforereplace(diff.deleteBeforeReplace);
  const top = new Set<string>();
  const replaces = new Set<string>();
  for (const [path, kind] of diff.detailed) {
    response.getDetaileddiffMap().set(path, new pb.PropertyDiff().setKind(DIFF_KINDS[kind]).setInputdiff(true));
    const name = /^[^.[]+/.exec(path)?.[0] ?? path;
    top.add(name);
    if (kind.endsWith("replace")) replaces.add(name);
  }
  return response
    .setChanges(diff.detailed.size === 0 ? 1 : 2)
    .setDiffsList([...top])
    .setReplacesList([...replaces]);
}

function stateHandlers(sessions: Sessions): Record<string, unknown> {
  return {
    create: unary(sessions, async (request: messages.CreateRequest, provider) => {
      const inputs = fromStruct(request.getProperties());
      const state = await provider.create({ urn: request.getUrn(), inputs, preview: request.getPreview() });
      return new pb.CreateResponse().setId(state.id).setProperties(toStruct(state.outputs));
    }),
    read: unary(sessions, async (request: messages.ReadRequest, provider) => {
      const state = await provider.read({
        urn: request.getUrn(),
        id: request.getId(),
        properties: fromStruct(request.getProperties()),
        inputs: request.hasInputs() ? fromStruct(request.getInputs()) : undefined,
      });
      const response = new pb.ReadResponse().setId(state.id);
      if (state.id === "") return response;
      return response.setProperties(toStruct(state.outputs)).setInputs(toStruct(state.inputs ?? {}));
    }),
    update: unary(sessions, async (request: messages.UpdateRequest, provider) => {
      const state = await provider.update({
        urn: request.getUrn(),
        id: request.getId(),
        olds: fromStruct(request.getOlds()),
        news: fromStruct(request.getNews()),
        preview: request.getPreview(),
        ignoreChanges: request.getIgnorechangesList(),
      });
      return new pb.UpdateResponse().setProperties(toStruct(state.outputs));
    }),
    delete: unary(sessions, async (request: messages.DeleteRequest, provider) => {
      await provider.delete({
        urn: request.getUrn(),
        id: request.getId(),
        properties: fromStruct(request.getProperties()),
      });
      return new emptyPb.Empty();
    }),
  };
}

function functionHandlers(sessions: Sessions): Record<string, unknown> {
  return {
    invoke: unary(sessions, async (request: messages.InvokeRequest, provider) => {
      const { result, failures } = await provider.invoke(request.getTok(), fromStruct(request.getArgs()));
      return new pb.InvokeResponse().setReturn(toStruct(result)).setFailuresList(failuresOf(failures));
    }),
    construct: unary(sessions, async (request: messages.ConstructRequest, provider) => {
      const { urn, state } = await provider.construct({
        type: request.getType(),
        name: request.getName(),
        parent: request.getParent(),
        project: request.getProject(),
        stack: request.getStack(),
        inputs: fromStruct(request.getInputs()),
        dryRun: request.getDryrun(),
        monitor: request.getMonitorendpoint(),
      });
      return new pb.ConstructResponse().setUrn(urn).setState(toStruct(state));
    }),
  };
}
