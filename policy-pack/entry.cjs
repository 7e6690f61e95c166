// Which of a module's two forms runs here. The repository holds TypeScript, which Node strips as it loads; the published
// package holds JavaScript, since Node refuses to strip types below node_modules. An older Node strips nothing: there the
// repository's pack is built first, whenever a source is newer than what was built.
const { execFileSync } = require("node:child_process");
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");

const DIST = join(__dirname, "dist");
const NOT_SOURCES = new Set(["dist", "node_modules", ".cache", "presets"]);

/** When the newest source was changed, in milliseconds. */
function newestSource(folder) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return folder === __dirname && NOT_SOURCES.has(entry.name) ? 0 : newestSource(path);
    return /(?<!\.examples)\.(ts|mts|json)$/.test(entry.name) ? statSync(path).mtimeMs : 0;
  });
  return Math.max(0, ...times);
}

function build() {
  try {
    require.resolve("typescript");
  } catch {
    process.stderr.write(
      `Node ${process.versions.node} does not run TypeScript, of which the policy pack in ${__dirname} is made.\n` +
        "Use Node 22.18 or newer, run `npm ci` in its repository (the pack is then built as it starts), or use the\n" +
        "published package, which is JavaScript.\n",
    );
    process.exit(1);
  }
  // Standard output is the engine's: it reads the pack's port there.
  execFileSync(process.execPath, [join(__dirname, "build.mjs")], { stdio: ["ignore", "ignore", "inherit"] });
}

/**
 * The file to load for the module of this name.
 *
 * @param {string} name the module's file without its ending: "index"
 */
exports.entry = (name) => {
  const source = join(__dirname, `${name}.mts`);
  const built = join(DIST, `${name}.mjs`);
  if (!existsSync(source)) return built;
  if (process.features.typescript) return source;
  if (!existsSync(built) || statSync(DIST).mtimeMs < newestSource(__dirname)) build();
  return built;
};
