/** A provider for a package that the stand-in does not know: it echoes, and says that nothing was inspected. */
import { createHash } from "node:crypto";
import type {
  CheckRequest,
  CheckResult,
  ConstructRequest,
  ConstructResult,
  DiffRequest,
  DiffResult,
  InvokeResult,
  Provider,
  ReadRequest,
  State,
} from "../provider.ts";
import { diffInputs } from "../aws/diff.ts";
import { nameOfUrn } from "../aws/tokens.ts";
import type { Notices } from "../notices.ts";
import type { ValueMap } from "../wire.ts";

/** Echoes inputs as outputs; ids are made of the logical name. */
export class PassThroughProvider implements Provider {
  readonly package: string;
  readonly version: string;
  protected readonly notices: Notices;

  constructor(packageName: string, version: string, notices: Notices) {
    this.package = packageName;
    this.version = version;
    this.notices = notices;
  }

  configure(_config: ValueMap): void {
    // Nothing of the settings bears on an echo.
  }

  attach(_engineAddress: string): void {
    // No log messages are sent.
  }

  async check(request: CheckRequest): Promise<CheckResult> {
    this.notices.add(
      `resources of the package ${this.package} are not inspected: their inputs were passed through unchecked`,
    );
    return { inputs: request.news, failures: [] };
  }

  async diff(request: DiffRequest): Promise<DiffResult> {
    return {
      detailed: diffInputs(request.oldInputs ?? request.olds, request.news, undefined),
      deleteBeforeReplace: false,
    };
  }

  async create(request: { urn: string; inputs: ValueMap; preview: boolean }): Promise<State> {
    const suffix = createHash("sha256").update(request.urn).digest("hex").slice(0, 8);
    return { id: `${nameOfUrn(request.urn)}-${suffix}`, outputs: request.inputs };
  }

  async read(request: ReadRequest): Promise<State> {
    return { id: request.id, outputs: request.properties, inputs: request.inputs ?? {} };
  }

  async update(request: { id: string; news: ValueMap }): Promise<State> {
    return { id: request.id, outputs: request.news };
  }

  async delete(_request: { urn: string; id: string; properties: ValueMap }): Promise<void> {
    // Nothing is kept of what was passed through.
  }

  async invoke(token: string, _args: ValueMap): Promise<InvokeResult> {
    this.notices.add(`the function ${token} is not inspected: it was answered with an empty result`);
    return { result: {}, failures: [] };
  }

  construct(request: ConstructRequest): Promise<ConstructResult> {
    return Promise.reject(
      new Error(
        `the component ${request.type} of the package ${this.package} runs in a plugin of its own, so offline it is not inspected: leave it out or use plain AWS resources`,
      ),
    );
  }
}
