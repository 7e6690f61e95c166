import { Ajv } from "ajv";
import { expect } from "chai";
import { parse } from "yaml";
import { isCurrent, stackFileSchema } from "../../stacks/json-schema.ts";
import { SECTIONS } from "../../stacks/schema.ts";
import { change } from "./bad-inputs/bad-input.ts";
import { fileConfig, stackFile } from "./stack-file.ts";
import type { FileConfig } from "./stack-file.ts";

const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(stackFileSchema());

function errors(file: unknown): string {
  return validate(file)
    ? ""
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join("\n");
}

describe("the JSON Schema of stack files", () => {
  it("is the one that the schema makes (else: node stacks/json-schema.ts --write)", () => {
    expect(isCurrent()).to.equal(true);
  });

  for (const stack of ["dev", "prod"]) {
    it(`accepts Pulumi.${stack}.yaml`, () => expect(errors(parse(stackFile(stack)))).to.equal(""));

    it(`is named in the first line of Pulumi.${stack}.yaml`, () =>
      expect(stackFile(stack).split("\n")[0]).to.equal(
        "# yaml-language-server: $schema=./stacks/settings.schema.json",
      ));
  }

  it("accepts what the CLI adds to a file", () => {
    const config = { ...fileConfig("dev"), "aws:profile": "fintech", "zero-trust-aws:protection": true };
    expect(errors({ secretsprovider: "passphrase", encryptionsalt: "v1:x", config })).to.equal("");
  });

  const mistakes: Readonly<Record<string, unknown>> = {
    "zero-trust-aws:netwrok": {},
    "zero-trust-aws:network.cidrs": "10.0.0.0/16",
    "zero-trust-aws:services.api.port": 0,
    "zero-trust-aws:services.api.uses[0].databas": "ledger",
    "zero-trust-aws:environment": "prd",
    "zero-trust-aws:databases.ledger.version": 16.6,
    "zero-trust-aws:account": undefined,
    "aws:region": undefined,
  };
  for (const [path, value] of Object.entries(mistakes))
    it(`warns of ${path}`, () => expect(errors({ config: change(fileConfig("dev"), path, value) })).to.not.equal(""));

  it("describes every field, with its default or that it is required", () => {
    const bare: string[] = [];
    const visit = (node: FileConfig, path: string): void => {
      for (const [key, property] of Object.entries((node.properties ?? {}) as Record<string, FileConfig>)) {
        const { description } = property as { readonly description?: string };
        if (description === undefined) bare.push(`${path}.${key}`);
        visit(property, `${path}.${key}`);
      }
      for (const inner of ["items", "additionalProperties"])
        if (typeof node[inner] === "object") visit(node[inner] as FileConfig, `${path}[]`);
      for (const option of (node.anyOf ?? []) as FileConfig[]) visit(option, path);
    };
    const { properties } = stackFileSchema() as { readonly properties: { readonly config: FileConfig } };
    visit(properties.config, "");
    expect(bare).to.deep.equal([]);
    expect(Object.keys(SECTIONS)).to.have.length.above(15);
  });
});
