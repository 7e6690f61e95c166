import { expect } from "chai";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SdkTypings } from "../../../offline/provider/aws/typings.ts";
import type { ValueMap } from "../../../offline/provider/wire.ts";
import { AWS_ROOT, Rig, urn } from "./harness.ts";
import { Samples } from "./samples.ts";

const typings = new SdkTypings(AWS_ROOT);
const samples = new Samples(typings);

/** Every resource type's token, as the SDK's own files declare it. */
function allTokens(): readonly string[] {
  const folders = readdirSync(AWS_ROOT).filter(
    (name) => name !== "types" && name !== "node_modules" && statSync(join(AWS_ROOT, name)).isDirectory(),
  );
  return folders.flatMap((folder) =>
    readdirSync(join(AWS_ROOT, folder))
      .filter((name) => name.endsWith(".js") && !name.startsWith("get") && name !== "index.js")
      .map((name) => /__pulumiType = '([^']+)'/.exec(readFileSync(join(AWS_ROOT, folder, name), "utf8"))?.[1])
      .filter((token) => token !== undefined),
  );
}

describe("every resource type of the installed SDK", () => {
  const tokens = allTokens();

  it("is known to the typings with inputs and outputs", () => {
    expect(tokens.length).to.be.greaterThan(1500);
    const unread = tokens.filter((token) => (typings.resource(token)?.outputs.size ?? 0) === 0);
    // A few types have no output of their own beside the id.
    expect(unread.filter((token) => typings.resource(token) === undefined)).to.deep.equal([]);
    expect(unread.length).to.be.lessThan(5);
  });

  it("is checked, previewed, read and compared without an exception", async () => {
    const rig = new Rig();
    const noFields: string[] = [];
    for (const token of tokens) {
      const name = "sample";
      const shape = typings.resource(token);
      const { inputs } = await rig.check(token, name, samples.complete(token));
      const created = await rig.provider.create({ urn: urn(token, name), inputs, preview: true });
      if (created.id === "" && !/^aws:(ec2\/default|s3\/)/.test(token)) noFields.push(token);
      const diff = await rig.provider.diff({
        urn: urn(token, name),
        id: created.id,
        olds: created.outputs,
        oldInputs: inputs,
        news: inputs,
        ignoreChanges: [],
      });
      expect([...diff.detailed.keys()], token).to.deep.equal([]);
      if (shape?.outputs.has("arn") === true && shape.outputs.get("arn")?.optional === false) {
        expect(created.outputs["arn"], token).to.match(/^arn:aws:|^sample-/);
      }
    }
    expect(noFields).to.deep.equal([]);
  });

  it("is created in the account and read back as it was created", async () => {
    const rig = new Rig();
    // One in twelve is enough for the writing: the file grows with each.
    for (const token of tokens.filter((_, index) => index % 12 === 0)) {
      const { inputs } = await rig.check(token, "sample", samples.complete(token));
      const created = await rig.provider.create({ urn: urn(token, "sample"), inputs, preview: false });
      const read = await rig.provider.read({
        urn: urn(token, "sample"),
        id: created.id,
        properties: created.outputs,
        inputs,
      });
      expect(read.id, token).to.equal(created.id);
      const names = (map: ValueMap) => Object.keys(map).sort();
      expect(names(read.outputs), token).to.deep.equal(names(created.outputs));
    }
  });
});
