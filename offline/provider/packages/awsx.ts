/**
 * The stand-in for the remote components that build images: `awsx:ecr:Image` resolves to a digest of the build context's
 * content, without Docker. The digest changes when the context does, so a new build shows as a new task definition.
 */
import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import grpc from "@grpc/grpc-js";
import rpc from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import pb from "@pulumi/pulumi/proto/resource_pb.js";
import type { RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb.js";
import type { ConstructRequest, ConstructResult } from "../provider.ts";
import type { Notices } from "../notices.ts";
import { asString, hasUnknown, revealMap } from "../values.ts";
import { toStruct, UNKNOWN } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import { PassThroughProvider } from "./pass-through.ts";

/** More files than this are not part of a sane build context; the rest is left out of the digest. */
const MOST_FILES = 5000;
const SKIPPED: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Serves `awsx`. */
export class AwsxProvider extends PassThroughProvider {
  readonly #programDir: string;

  constructor(version: string, programDir: string, notices: Notices) {
    super("awsx", version, notices);
    this.#programDir = programDir;
  }

  override async construct(request: ConstructRequest): Promise<ConstructResult> {
    if (request.type !== "awsx:ecr:Image") {
      this.notices.add(`the component ${request.type} is not inspected: it runs in a plugin of its own`);
      return super.construct(request);
    }
    const imageUri = imageUriOf(request.inputs, this.#programDir);
    const urn = await registerComponent(request, { imageUri });
    return { urn, state: { imageUri } };
  }
}

/** `<repository>@sha256:<digest>`; unknown while the repository's address is. Throws when the context or Dockerfile is missing. */
export function imageUriOf(inputs: ValueMap, programDir: string): Value {
  const plain = revealMap(inputs);
  if (hasUnknown(plain)) return UNKNOWN;
  const context = resolve(programDir, asString(plain["context"]) ?? ".");
  const dockerfile = resolve(programDir, asString(plain["dockerfile"]) ?? join(context, "Dockerfile"));
  if (!existsSync(context))
    throw new Error(`awsx.ecr.Image: found no build context ${asString(plain["context"]) ?? "."}: check the path`);
  if (!existsSync(dockerfile))
    throw new Error(
      `awsx.ecr.Image: found no Dockerfile in ${asString(plain["context"]) ?? "."}: add one, or set dockerfile`,
    );
  const hash = createHash("sha256")
    .update(JSON.stringify({ ...plain, repositoryUrl: "" }))
    .update(readFileSync(dockerfile));
  addFolder(hash, context, { left: MOST_FILES });
  return `${asString(plain["repositoryUrl"]) ?? ""}@sha256:${hash.digest("hex")}`;
}

function addFolder(hash: Hash, folder: string, budget: { left: number }): void {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (SKIPPED.has(name) || budget.left <= 0) continue;
    const stats = statSync(path);
    if (stats.isDirectory()) addFolder(hash, path, budget);
    else if (stats.isFile()) {
      budget.left -= 1;
      hash.update(name).update(readFileSync(path));
    }
  }
}

/** Registers the component with the engine, as the plugin of a remote component does itself. */
async function registerComponent(request: ConstructRequest, outputs: ValueMap): Promise<string> {
  const monitor = new rpc.ResourceMonitorClient(request.monitor, grpc.credentials.createInsecure());
  try {
    const register = new pb.RegisterResourceRequest()
      .setType(request.type)
      .setName(request.name)
      .setParent(request.parent)
      .setCustom(false)
      .setAcceptsecrets(true)
      .setAcceptresources(true)
      .setObject(toStruct(request.inputs));
    const answer = await new Promise<RegisterResourceResponse>((done, fail) =>
      monitor.registerResource(register, (error, response) => (error === null ? done(response) : fail(error))),
    );
    const finish = new pb.RegisterResourceOutputsRequest().setUrn(answer.getUrn()).setOutputs(toStruct(outputs));
    await new Promise<void>((done, fail) =>
      monitor.registerResourceOutputs(finish, (error) => (error === null ? done() : fail(error))),
    );
    return answer.getUrn();
  } finally {
    monitor.close();
  }
}
