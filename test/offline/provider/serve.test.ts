import { expect } from "chai";
import fc from "fast-check";
import grpc from "@grpc/grpc-js";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import emptyPb from "google-protobuf/google/protobuf/empty_pb.js";
import type plug from "@pulumi/pulumi/proto/plugin_pb.js";
import rpc from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import pb from "@pulumi/pulumi/proto/provider_pb.js";
import { serveProviders } from "../../../offline/provider/serve.ts";
import type { ServedProviders } from "../../../offline/provider/serve.ts";
import { fromStruct, Opaque, Secret, toStruct, UNKNOWN } from "../../../offline/provider/wire.ts";
import type { Value, ValueMap } from "../../../offline/provider/wire.ts";
import { rejection, urn } from "./harness.ts";

type Client = InstanceType<typeof rpc.ResourceProviderClient>;

function ask<Request, Response>(client: Client, method: string, request: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    // The client's methods share one form; which message each takes is for the caller to match.
    const methods = client as unknown as Record<
      string,
      (request: Request, done: (error: Error | null, answer: Response) => void) => void
    >;
    methods[method]?.call(client, request, (error, answer) => (error === null ? resolve(answer) : reject(error)));
  });
}

const value = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.constant(UNKNOWN),
    tie("value").map((inner) => new Secret(inner)),
    fc.array(tie("value")),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie("value")),
  ),
})).value;

describe("values on the wire", () => {
  it("come back as they were sent, secrets and unknowns in place", () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(fromStruct(toStruct({ sent }))).to.deep.equal({ sent });
      }),
      { numRuns: 100 },
    );
  });

  it("read output values, and pass assets and references through", () => {
    const signature = "4dabf18193072939515e22adb298388d";
    const output = { [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4" };
    const read = (fields: ValueMap) => fromStruct(toStruct({ it: fields }))["it"];
    expect(read({ ...output, value: "x", secret: true })).to.deep.equal(new Secret("x"));
    expect(read(output)).to.equal(UNKNOWN);
    const asset = { [signature]: "c44067f5952c0a294b673a41bacd8c17", text: "t" };
    expect(read(asset)).to.deep.equal(new Opaque(asset));
    expect(fromStruct(toStruct({ it: new Opaque(asset) }))["it"]).to.deep.equal(new Opaque(asset));
  });
});

describe("the served providers", () => {
  let served: ServedProviders;
  const clients: Client[] = [];

  before(async () => {
    const accountFile = join(mkdtempSync(join(tmpdir(), "stand-in-")), "account.json");
    served = await serveProviders({
      accountFile,
      outputs: "known",
      strict: true,
      packages: ["random", "awsx", "kubernetes"],
      programDir: process.cwd(),
    });
  });

  after(async () => {
    for (const client of clients) client.close();
    await served.close();
  });

  function connect(name: string): Client {
    const port = new Map(served.debugProviders.split(",").map((item) => item.split(":") as [string, string])).get(name);
    // A channel of its own for each client, as for each provider instance of the engine.
    const client = new rpc.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
      "grpc.use_local_subchannel_pool": 1,
    });
    clients.push(client);
    return client;
  }

  async function configure(client: Client, args: ValueMap): Promise<InstanceType<typeof pb.ConfigureResponse>> {
    return ask(client, "configure", new pb.ConfigureRequest().setArgs(toStruct(args)));
  }

  async function arnOf(client: Client): Promise<Value | undefined> {
    const news = toStruct({ name: "t" });
    const checked = await ask<unknown, InstanceType<typeof pb.CheckResponse>>(
      client,
      "check",
      new pb.CheckRequest().setUrn(urn("sns.Topic", "t")).setNews(news),
    );
    const request = new pb.CreateRequest()
      .setUrn(urn("sns.Topic", "t"))
      .setProperties(checked.getInputs())
      .setPreview(true);
    const created = await ask<unknown, InstanceType<typeof pb.CreateResponse>>(client, "create", request);
    return fromStruct(created.getProperties())["arn"];
  }

  it("name every package with its port, and the installed version", async () => {
    expect(served.debugProviders).to.match(/^aws:\d+,random:\d+,awsx:\d+,kubernetes:\d+$/);
    const info = await ask<unknown, InstanceType<typeof plug.PluginInfo>>(
      connect("aws"),
      "getPluginInfo",
      new emptyPb.Empty(),
    );
    expect(info.getVersion()).to.match(/^7\./);
  });

  it("support previews and secrets, and keep the instances of two connections apart", async () => {
    const [east, west] = [connect("aws"), connect("aws")];
    expect((await configure(east, { region: "us-east-1" })).getSupportspreview()).to.equal(true);
    expect((await configure(west, { region: "eu-west-1" })).getAcceptsecrets()).to.equal(true);
    expect(await arnOf(east)).to.equal("arn:aws:sns:us-east-1:123456789012:t");
    expect(await arnOf(west)).to.equal("arn:aws:sns:eu-west-1:123456789012:t");
  });

  it("answer a refused input as a check failure, and what they do not serve as unimplemented", async () => {
    const client = connect("aws");
    const request = new pb.CheckRequest().setUrn(urn("ec2.Subnet", "s")).setNews(toStruct({}));
    const checked = await ask<unknown, InstanceType<typeof pb.CheckResponse>>(client, "check", request);
    expect(checked.getFailuresList().map((item) => item.getProperty())).to.include("vpcId");
    expect(await rejection(ask(client, "getSchema", new pb.GetSchemaRequest())))
      .to.contain("UNIMPLEMENTED")
      .and.to.contain("does not serve getSchema");
  });

  it("say what they did not inspect", async () => {
    const request = new pb.CheckRequest()
      .setUrn("urn:pulumi:test::project::kubernetes:core/v1:Pod::p")
      .setNews(toStruct({}));
    await ask(connect("kubernetes"), "check", request);
    expect(served.notices().join()).to.contain("kubernetes are not inspected");
  });

  it("serve a program that has no @pulumi/aws of its own by this project's", async () => {
    const options = {
      accountFile: join(tmpdir(), "x.json"),
      outputs: "known" as const,
      strict: true,
      packages: [],
      programDir: "/",
    };
    const other = await serveProviders({
      ...options,
      accountFile: join(mkdtempSync(join(tmpdir(), "stand-in-")), "a.json"),
    });
    expect(other.debugProviders).to.match(/^aws:\d+$/);
    await other.close();
  });
});
