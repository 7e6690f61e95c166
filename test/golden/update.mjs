// `npm run golden`: writes the golden files of all stacks anew, from an `up` of each on the real engine.
import { spawnSync } from "node:child_process";
import { endWith, prepare, ROOT, toolEnvironment } from "../../offline/bootstrap.mjs";

const HELP = `Writes test/golden/<stack>.json anew: what each stack registers. Read the diff before you commit it.

  npm run golden              refuses where a resource is gone without an alias
  npm run golden -- --gone    takes it that such resources are meant to go
`;

await endWith(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(HELP);
    return 0;
  }
  const unknown = args.filter((argument) => argument !== "--gone");
  if (unknown.length > 0) {
    console.error(`There is no option ${unknown.join(" ")}.\n\n${HELP}`);
    return 2;
  }
  const tools = await prepare();
  const mocha = ["node_modules/mocha/bin/mocha.js", "test/engine/golden.test.ts"];
  const env = { ...toolEnvironment(tools), GOLDEN: args.includes("--gone") ? "write-gone" : "write" };
  return spawnSync(tools.node, mocha, { cwd: ROOT, stdio: "inherit", env }).status ?? 1;
});
