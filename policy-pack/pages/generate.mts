// Writes what is derived from the policies: registries, the ledger preset, IAM data and ../docs/policies.md. Run by
// `npm run generate`; a test compares the files with what this would write.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedDocuments, generatedRegistries } from "./generated-files.ts";

function writeAll(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(path, new URL("../", import.meta.url)));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

writeAll(await generatedRegistries());
writeAll(await generatedDocuments());
