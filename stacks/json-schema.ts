import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { PROJECT, SECTIONS } from "./schema.ts";

const FILE = new URL("./settings.schema.json", import.meta.url);

const TITLE = "A stack of zero-trust-aws: Pulumi.<stack>.yaml";

/** The JSON Schema of a whole `Pulumi.<stack>.yaml`, for editors: completion, hover texts and warnings while typing. */
export function stackFileSchema(): Readonly<Record<string, unknown>> {
  const sections = Object.fromEntries(
    Object.entries(SECTIONS).map(([name, schema]) => [`${PROJECT}:${name}`, toJson(schema)]),
  );
  const required = Object.entries(SECTIONS)
    .filter(([, schema]) => !z.safeParse(schema, undefined).success)
    .map(([name]) => `${PROJECT}:${name}`);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: TITLE,
    type: "object",
    properties: {
      config: {
        type: "object",
        properties: { ...PROVIDER, ...sections },
        required: ["aws:region", "aws:allowedAccountIds", ...required],
        // Other packages' keys are theirs; a key of ours that is not above is a mistake.
        patternProperties: { [`^(?!${PROJECT}:)[^:]+:`]: {} },
        additionalProperties: false,
      },
      secretsprovider: { type: "string", description: "Who keeps the key of encrypted values (Pulumi)." },
      encryptedkey: { type: "string", description: "The encrypted key of encrypted values (Pulumi)." },
      encryptionsalt: { type: "string", description: "The salt of the passphrase of encrypted values (Pulumi)." },
      environment: { description: "Pulumi ESC environments that the stack imports (Pulumi)." },
    },
    required: ["config"],
    additionalProperties: false,
  };
}

/** The provider's own keys that this program reads. */
const PROVIDER = {
  "aws:region": { type: "string", description: "The AWS region, such as us-east-1. Required." },
  "aws:allowedAccountIds": {
    type: "array",
    items: { type: "string", pattern: "^\\d{12}$" },
    minItems: 1,
    maxItems: 1,
    description: "The stack's account and no other: the provider refuses to act elsewhere. Required.",
  },
  "aws:defaultTags": {
    type: "object",
    properties: {
      tags: {
        type: "object",
        additionalProperties: { type: "string" },
        description: "Tags of every resource: environment, application, owner and managed-by at least.",
      },
    },
    description: "Tags that the provider gives to every resource. Required with the default `requiredTags`.",
  },
};

function toJson(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return json;
}

/** The schema as its file holds it. */
export function stackFileSchemaText(): string {
  return `${JSON.stringify(stackFileSchema(), undefined, 2)}\n`;
}

/** Whether the file in the repository is what the schema makes today. */
export function isCurrent(): boolean {
  return readFileSync(FILE, "utf8") === stackFileSchemaText();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--write")) writeFileSync(FILE, stackFileSchemaText());
  else process.stdout.write(stackFileSchemaText());
}
