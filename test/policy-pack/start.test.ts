import grpc from "@grpc/grpc-js";
import pulumiAnalyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import pulumiAnalyzerService from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import { expect } from "chai";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PACK_POLICIES } from "../../policy-pack/pack.ts";
import { levelOf } from "../../policy-pack/metadata.ts";
import { POLICIES } from "../../policy-pack/registry.ts";

const PACK = fileURLToPath(new URL("../../policy-pack/", import.meta.url));
const SDK = dirname(createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json"));
const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "0815-of-the-program" };
const LEVELS = ["advisory", "mandatory", "disabled"];

interface Pack {
  readonly client: pulumiAnalyzerService.AnalyzerClient;
  stop(): void;
}

/** Starts the pack of a folder as the engine does. */
async function startPack(folder: string): Promise<Pack> {
  const process_ = spawn(process.execPath, [join(SDK, "cmd/run-policy-pack"), "127.0.0.1:1", "."], { cwd: folder });
  let complaints = "";
  process_.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const port = await new Promise<string>((resolve, reject) => {
    process_.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    process_.once("exit", (code) => reject(new Error(`the pack ended with ${code}: ${complaints}`)));
  });
  const client = new pulumiAnalyzerService.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  return {
    client,
    stop: () => {
      client.close();
      process_.removeAllListeners("exit").kill();
    },
  };
}

type Call<Q, R> = (request: Q, done: (error: Error | null, response: R) => void) => unknown;

function ask<Q, R>(client: object, call: Call<Q, R>, request: Q): Promise<R> {
  return new Promise((resolve, reject) => {
    call.call(client, request, (error, response) => (error ? reject(error) : resolve(response)));
  });
}

function functionRequest(variables: Record<string, unknown>) {
  const request = new pulumiAnalyzer.AnalyzeRequest();
  request.setType("aws:lambda/function:Function");
  request.setName("worker");
  request.setUrn("urn:pulumi:dev::shop::aws:lambda/function:Function::worker");
  request.setProperties(struct.Struct.fromJavaScript({ environment: { variables } } as never));
  request.setOptions(new pulumiAnalyzer.AnalyzerResourceOptions());
  return request;
}

async function listed(pack: Pack): Promise<readonly string[]> {
  const info = await ask(pack.client, pack.client.getAnalyzerInfo as never, new empty.Empty());
  const policies = (info as pulumiAnalyzer.AnalyzerInfo).getPoliciesList();
  return policies.map((p) => `${p.getName()} ${LEVELS[p.getEnforcementlevel()]}`);
}

const EXPECTED = [
  "settings mandatory",
  ...POLICIES.map((p) => `${p.name} ${levelOf(p)}`),
  ...PACK_POLICIES.slice(1).map((name) => `${name} advisory`),
];

describe("the pack as the engine starts it", function () {
  this.timeout(60_000);

  it("lists every policy by its name and level, and tells secrets without printing them", async () => {
    const pack = await startPack(PACK);
    try {
      expect(await listed(pack)).to.deep.equal(EXPECTED);
      const request = functionRequest({ LICENCE: SECRET });
      const response = await ask(pack.client, pack.client.analyze as never, request);
      const found = (response as pulumiAnalyzer.AnalyzeResponse).getDiagnosticsList();
      const secrecy = found.filter((d) => d.getPolicyname() === "no-plaintext-secrets");
      expect(secrecy.map((d) => d.getMessage())).to.have.length(1);
      expect(secrecy[0]?.getMessage()).to.contain("LICENCE");
      for (const violation of found) expect(violation.getMessage()).not.to.contain("0815");
    } finally {
      pack.stop();
    }
  });

  it("runs as an installed package, where Node strips no types", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "policy-pack-"));
    try {
      const installed = join(elsewhere, "node_modules", "zero-trust-aws-policies");
      mkdirSync(installed, { recursive: true });
      const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", elsewhere], {
        cwd: PACK,
        stdio: "pipe",
      });
      const [tarball] = JSON.parse(packed.toString()) as readonly { readonly filename: string }[];
      execFileSync("tar", ["-xzf", join(elsewhere, tarball?.filename ?? ""), "-C", installed, "--strip-components=1"]);
      symlinkSync(dirname(SDK), join(elsewhere, "node_modules", "@pulumi"));
      const pack = await startPack(installed);
      try {
        expect(await listed(pack)).to.deep.equal(EXPECTED);
      } finally {
        pack.stop();
      }
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
