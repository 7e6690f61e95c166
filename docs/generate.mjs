// `npm run docs [-- --check]`: see generate.ts; this only brings what it needs, and starts on Node 20.
import { join } from "node:path";
import { endWith, prepare, ROOT, runUnder, toolEnvironment } from "../offline/bootstrap.mjs";

await endWith(async () => {
  const tools = await prepare({ cli: false });
  return runUnder(tools.node, [join(ROOT, "docs/generate.ts"), ...process.argv.slice(2)], toolEnvironment(tools));
});
