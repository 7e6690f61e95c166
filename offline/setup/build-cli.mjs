import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetupError } from "./errors.mjs";
import { exec, tail } from "./exec.mjs";

const PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * @typedef {object} BuildOptions
 * @property {string} root The repository, whose `offline/engine` pins the CLI's source by go.mod and go.sum.
 * @property {string} version Such as `3.259.0`; what `pulumi version` will say.
 * @property {string} output The executable to write.
 * @property {string} refusal Why the official installer was not used: part of the message when Go is missing too.
 * @property {(line: string) => void} say
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Builds the Pulumi CLI with the Go toolchain, from the module proxy.
 * @param {BuildOptions} options
 */
export async function buildCli(options) {
  const { root, version, output, say } = options;
  const cwd = join(root, "offline", "engine");
  const env = options.env ?? process.env;
  const go = await exec("go", ["version"], { cwd, env });
  if (go.missing)
    throw new SetupError(
      `The Pulumi CLI is not here and cannot be made: ${options.refusal}, and the Go toolchain is not on PATH.`,
      `Either install the Pulumi CLI ${version} or newer (https://www.pulumi.com/docs/install/), or install Go (https://go.dev/dl/), and run the command again.`,
    );
  if (go.code !== 0) throw failed("go version", go.output, dirname(output));
  say(`Building the Pulumi CLI ${version} from source with ${go.output.trim()}: about 4 minutes on 2 cores, once.`);
  // Listing brings the modules that the build needs. `go mod download` would bring all that go.mod names, also those
  // that nothing imports, some of which a module proxy may not have.
  const list = await withClock(
    say,
    "downloading its modules",
    () => "",
    () => exec("go", ["list", "-deps", PACKAGE], { cwd, env }),
  );
  if (list.code !== 0) throw failed("go list", list.output, dirname(output));
  const total = list.output.split("\n").filter((line) => /^[\w./-]+$/.test(line)).length;
  let compiled = 0;
  const progress = () => `, ${compiled} of at most ${total} packages`;
  await withClock(say, "compiling", progress, async () => {
    const flags = ["-v", "-buildvcs=false", `-ldflags=-s -w -X ${VERSION_VARIABLE}=v${version}`, "-o", output];
    const build = await exec("go", ["build", ...flags, PACKAGE], { cwd, env, onLine: () => void compiled++ });
    if (build.code !== 0 || !existsSync(output)) throw failed("go build", build.output, dirname(output));
  });
}

/**
 * @template T
 * @param {(line: string) => void} say @param {string} what @param {() => string} detail @param {() => Promise<T>} work
 */
async function withClock(say, what, detail, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say(`  ${what}`);
  const timer = setInterval(() => say(`  ${what}: ${seconds()} s${detail()}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} command @param {string} output @param {string} folder */
function failed(command, output, folder) {
  const fix = /no space left on device/i.test(output)
    ? `No space is left, in ${folder} or in Go's own cache (\`go env GOCACHE GOTMPDIR\`): free about 3 GB and run the command again.`
    : /dial tcp|no such host|connection refused|i\/o timeout|proxyconnect|TLS handshake/i.test(output)
      ? "Go's module proxy could not be reached: check the network, or set GOPROXY to one that can be (`go env GOPROXY`), and run the command again."
      : /toolchain/i.test(output)
        ? "Install a newer Go (https://go.dev/dl/) and run the command again."
        : "Run the command again; what was compiled is kept by Go. If it stays, install the Pulumi CLI: https://www.pulumi.com/docs/install/";
  return new SetupError(`\`${command}\` failed while the Pulumi CLI was built:\n${tail(output)}`, fix);
}
