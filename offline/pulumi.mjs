// `npm run pulumi -- <args>`: the CLI itself, with the project's pinned Node first on PATH (a system Node may be too old).
import { endWith, prepare, runUnder, toolEnvironment } from "./bootstrap.mjs";

await endWith(async () => {
  const tools = await prepare();
  return runUnder(tools.cli ?? "pulumi", process.argv.slice(2), toolEnvironment(tools));
});
