// The repository holds TypeScript, which Node strips as it loads; the published package holds JavaScript, since Node
// refuses to strip types below node_modules. Each holds only one of the two, so neither can be stale.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

module.exports = require(existsSync(join(__dirname, "index.mts")) ? "./index.mts" : "./dist/index.mjs");
