const nodeModule = require("node:module");
const { join } = require("node:path");
const { entry } = require("./entry.cjs");

// What Node strips and compiles is kept in the pack's own folder, where nobody else may write, and used again where the
// source is the same. The engine ends the pack by a signal, on which Node would keep nothing, so it is kept by hand,
// once the engine has what it waits for.
nodeModule.enableCompileCache?.(join(__dirname, ".cache"));
setTimeout(() => nodeModule.flushCompileCache?.(), 3000).unref();

module.exports = require(entry("index"));
