/** A stand-in AWS provider for tests, called directly: no engine, no gRPC. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AwsProvider } from "../../../offline/provider/aws/aws-provider.ts";
import { Facts } from "../../../offline/provider/aws/facts.ts";
import { SdkTypings } from "../../../offline/provider/aws/typings.ts";
import { Account } from "../../../offline/provider/account.ts";
import { Notices } from "../../../offline/provider/notices.ts";
import type { CheckResult, DiffKind, State } from "../../../offline/provider/provider.ts";
import { Simulation } from "../../../offline/provider/simulation.ts";
import type { ValueMap } from "../../../offline/provider/wire.ts";

const root = SdkTypings.locate("@pulumi/aws", process.cwd()) ?? "";
const typings = new SdkTypings(root);
const facts = new Facts();

/** Where the installed @pulumi/aws is. */
export const AWS_ROOT = root;

/** `aws:ec2/vpc:Vpc` from `ec2.Vpc`. */
export function token(short: string): string {
  const [module = "", name = ""] = short.split(".");
  return `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
}

/** The URN of a resource by its short type and logical name. */
export function urn(short: string, name: string): string {
  return `urn:pulumi:test::project::${short.startsWith("aws:") ? short : token(short)}::${name}`;
}

/** A provider over an account of its own, with the steps of the engine in short form. */
export class Rig {
  readonly file: string;
  readonly notices = new Notices();
  readonly provider: AwsProvider;
  readonly simulation: Simulation;

  constructor(options: { outputs?: "known" | "as-aws"; strict?: boolean; file?: string; config?: ValueMap } = {}) {
    this.file = options.file ?? join(mkdtempSync(join(tmpdir(), "stand-in-")), "account.json");
    this.simulation = new Simulation(new Account(this.file));
    this.provider = new AwsProvider({
      account: "123456789012",
      region: "us-east-1",
      outputs: options.outputs ?? "known",
      strict: options.strict ?? true,
      typings,
      facts,
      simulation: this.simulation,
      notices: this.notices,
    });
    this.provider.configure(options.config ?? {});
  }

  check(short: string, name: string, news: ValueMap, olds?: ValueMap): Promise<CheckResult> {
    return this.provider.check({ urn: urn(short, name), olds, news });
  }

  /** Checks and creates; throws with the failures when the inputs are refused. */
  async create(short: string, name: string, news: ValueMap, preview = false): Promise<State & { inputs: ValueMap }> {
    const { inputs, failures } = await this.check(short, name, news);
    if (failures.length > 0) throw new Error(failures.map((item) => `${item.property}: ${item.reason}`).join("\n"));
    return { ...(await this.provider.create({ urn: urn(short, name), inputs, preview })), inputs };
  }

  /** Checks new inputs against a created resource and compares. */
  async diff(short: string, name: string, state: State & { inputs: ValueMap }, news: ValueMap) {
    const checked = await this.check(short, name, news, state.inputs);
    const { detailed, deleteBeforeReplace } = await this.provider.diff({
      urn: urn(short, name),
      id: state.id,
      olds: state.outputs,
      oldInputs: state.inputs,
      news: checked.inputs,
      ignoreChanges: [],
    });
    const kinds = new Map<string, DiffKind>(detailed);
    const verdict =
      kinds.size === 0 ? "same" : [...kinds.values()].some((kind) => kind.endsWith("replace")) ? "replace" : "update";
    return { kinds, verdict, deleteBeforeReplace, inputs: checked.inputs };
  }

  delete(short: string, name: string, state: State): Promise<void> {
    return this.provider.delete({ urn: urn(short, name), id: state.id, properties: state.outputs });
  }

  /** The ids of the rules and the texts of a refusal, joined. */
  async refusal(short: string, name: string, news: ValueMap): Promise<string> {
    const { failures } = await this.check(short, name, news);
    return failures.map((item) => `${item.property}: ${item.reason}`).join("\n");
  }
}

/** The message of what a promise rejects with; "" when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
