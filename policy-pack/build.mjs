// Writes dist/: the pack as JavaScript, for publishing (run by npm's prepack). It holds what the pack and the command
// policy-config import, directly, late or not; examples, documentation and generators stay out.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");
// Built aside and moved as a whole: two packs that start at once must not see each other's half.
const target = join(root, `dist.${process.pid}`);
const started = new Date();
const IMPORT = /^(?:import|export)\b[^;]*?from "(\.[^"]+)";/gm;

/** The files that these need, themselves included; imports of types count too, which does no harm. */
function closure(...entries) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(IMPORT)) visit(join(dirname(file), path));
  };
  entries.forEach(visit);
  return [...seen];
}

function transpile(file) {
  const { outputText, diagnostics = [] } = ts.transpileModule(readFileSync(file, "utf8"), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  if (diagnostics.length > 0) {
    throw new Error(
      `${file}: ${diagnostics.map((d) => ts.flattenDiagnosticMessageText(d.messageText, " ")).join("; ")}`,
    );
  }
  return outputText;
}

const files = closure(...["index.mts", "policy-config.mts", "registry.ts"].map((file) => join(root, file)));
for (const file of files) {
  const written = join(target, relative(root, file).replace(/\.(m?)ts$/, ".$1js"));
  mkdirSync(dirname(written), { recursive: true });
  writeFileSync(written, transpile(file));
}
for (const file of ["data", "policies.json"]) cpSync(join(root, file), join(target, file), { recursive: true });
// A source that changes from here on is newer than what was built.
utimesSync(target, started, started);
rmSync(dist, { recursive: true, force: true });
try {
  renameSync(target, dist);
} catch (error) {
  // Another start has built the same meanwhile.
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  rmSync(target, { recursive: true });
}
console.error(`dist: ${files.length} modules`);
