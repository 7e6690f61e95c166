/** The stand-in for the `aws` package: Pulumi's provider operations over a simulated account. */
import type {
  CheckRequest,
  CheckResult,
  ConstructRequest,
  ConstructResult,
  DiffRequest,
  DiffResult,
  Failure,
  InvokeResult,
  Provider,
  ReadRequest,
  State,
} from "../provider.ts";
import { restoreSecrets, REVISED } from "../account.ts";
import type { AccountResource } from "../account.ts";
import { refuseDelete } from "./deletion.ts";
import { invoke } from "../invokes/invoke.ts";
import { checkRules } from "../rules/index.ts";
import { asMap, asNumber, asString, hasUnknown, isGiven, maskSecrets, revealMap } from "../values.ts";
import { Secret, UNKNOWN } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import { autoName, isAutoName, nameIn } from "./auto-name.ts";
import { diffInputs } from "./diff.ts";
import { conditionalReplaces } from "./replacement.ts";
import type { TypeFacts } from "./facts.ts";
import { findClash, refuseTaken } from "./unique-names.ts";
import { IdentityContext } from "./identity/context.ts";
import { makeId } from "./identity/identity.ts";
import { asRead } from "./normalise.ts";
import { makeOutputs, mergeTags } from "./outputs.ts";
import { checkSchema } from "./schema-check.ts";
import { SECRET_VERSION, settleStages } from "./secret-stages.ts";
import type { AwsShared } from "./shared.ts";
import { canonicalToken, nameOfUrn, shortType, tokenOfUrn } from "./tokens.ts";
import type { ResourceShape } from "./typings.ts";

/** One configured provider instance: its region and default tags; all instances share the simulated account. */
export class AwsProvider implements Provider {
  readonly package = "aws";
  readonly version: string;
  readonly #shared: AwsShared;
  #region: string;
  #defaultTags: Readonly<Record<string, string>> = {};

  constructor(shared: AwsShared) {
    this.#shared = shared;
    this.version = shared.typings.version;
    this.#region = shared.region;
  }

  configure(config: ValueMap): void {
    this.#region = asString(config["region"]) ?? this.#shared.region;
    const tags = asMap(asMap(revealMap(config)["defaultTags"])["tags"]);
    this.#defaultTags = Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, asString(value) ?? ""]));
  }

  attach(engineAddress: string): void {
    this.#shared.simulation.attach(engineAddress);
  }

  async check(request: CheckRequest): Promise<CheckResult> {
    const type = this.#type(request.urn);
    if (type === undefined) return { inputs: request.news, failures: [unknownType(request.urn)] };
    const { simulation, notices } = this.#shared;
    if (request.olds !== undefined) await simulation.rename(type.token, request.urn, request.olds);
    if (type.facts === undefined) notices.unchecked(shortType(type.raw));
    const named = this.#named(request, type);
    const schema = checkSchema(named.inputs, withTagsAll(type.shape), type.facts, (name) =>
      this.#shared.typings.nested(name),
    );
    for (const doubt of schema.doubts) {
      notices.add(
        `${shortType(type.raw)} ${nameOfUrn(request.urn)}: ${doubt.property}: ${maskSecrets(doubt.reason, schema.inputs)} (as known in October 2024; AWS may have added to it)`,
      );
    }
    const inputs = this.#tagged(schema.inputs, type.shape);
    const region = asString(inputs["region"]) ?? this.#region;
    const broken = checkRules({
      token: type.token,
      urn: request.urn,
      region,
      inputs,
      account: this.#shared.account,
      simulation,
    });
    const failures = [...named.failures, ...schema.failures, ...broken].map(({ property, reason }) => ({
      property,
      reason: maskSecrets(reason, inputs),
    }));
    if (failures.length === 0) {
      const former = simulation.planned(request.urn);
      simulation.plan({
        token: type.token,
        urn: request.urn,
        id: former?.id,
        region,
        inputs,
        outputs: former?.outputs ?? {},
        created: false,
      });
    }
    return { inputs, failures };
  }

  async diff(request: DiffRequest): Promise<DiffResult> {
    const type = this.#type(request.urn);
    const { simulation } = this.#shared;
    simulation.inState(request.urn, request.id);
    if (type === undefined) return { detailed: new Map(), deleteBeforeReplace: false };
    const olds = request.oldInputs ?? request.olds;
    const ignored = new Set(request.ignoreChanges);
    const always = conditionalReplaces(type.token, olds, request.news);
    const found = diffInputs(olds, request.news, type.facts, always);
    const detailed = new Map([...found].filter(([path]) => !ignored.has(path) && !ignored.has(rootOf(path))));
    const replaces = [...detailed.values()].some((kind) => kind.endsWith("replace"));
    if (replaces) return { detailed, deleteBeforeReplace: keepsFixedName(request, type) };
    const created = simulation.account.find(type.token, request.id, undefined, asString(request.olds["arn"]));
    this.#planWith(request.urn, type, request.id, request.news, created?.outputs ?? request.olds);
    return { detailed, deleteBeforeReplace: false };
  }

  async create(request: { urn: string; inputs: ValueMap; preview: boolean }): Promise<State> {
    const type = this.#mustKnow(request.urn);
    const { simulation, outputs: mode } = this.#shared;
    const region = this.#regionOf(request.inputs);
    const orphan = simulation
      .orphans(type.token, request.urn)
      .find((item) => this.#sameIdentity(item, request.inputs, type));
    const id = orphan?.id ?? this.#freshId(request.urn, type, request.inputs);
    const clash = findClash(type.token, request.urn, region, request.inputs, simulation.account);
    // A preview of delete-before-replace deletes nothing: there the predecessor still has the name.
    const predecessor = request.preview && clash?.urn === request.urn;
    if (clash !== undefined && clash !== orphan && !predecessor)
      throw new Error(refuseTaken(type.token, request.inputs, clash));
    const outputs = this.#outputs(
      request.urn,
      type,
      id,
      request.inputs,
      REVISED.has(type.token) ? orphan : simulation.account.find(type.token, id, region),
    );
    if (request.preview) {
      if (mode === "as-aws") return { id: "", outputs: this.#unknownWhenComputed(outputs, request.inputs, type) };
      this.#planWith(request.urn, type, id, request.inputs, outputs);
      return { id, outputs };
    }
    const stale = simulation.orphans(type.token, request.urn).filter((item) => item.id !== id);
    for (const item of stale) await simulation.account.remove(item);
    const created = { token: type.token, urn: request.urn, id, region, inputs: request.inputs, outputs };
    await simulation.account.put(created);
    const settled = type.token === SECRET_VERSION ? await settleStages(simulation.account, created) : outputs;
    simulation.inState(request.urn, id);
    this.#planWith(request.urn, type, id, request.inputs, settled);
    return { id, outputs: settled };
  }

  async read(request: ReadRequest): Promise<State> {
    const type = this.#mustKnow(request.urn);
    const { simulation, notices } = this.#shared;
    simulation.inState(request.urn, request.id);
    const region = asString(request.properties["region"]) ?? this.#region;
    const found = simulation.account.find(type.token, request.id, region, asString(request.properties["arn"]));
    if (found === undefined) {
      // Inputs are sent for what the stack manages: that is gone. A lookup or an import speaks of what others made.
      if (request.inputs !== undefined && Object.keys(request.inputs).length > 0) return { id: "", outputs: {} };
      notices.add(
        `${shortType(type.raw)} ${request.id} is taken as existing: the simulated account does not hold it, so its outputs are made up`,
      );
      const outputs = this.#outputs(request.urn, type, request.id, request.properties, undefined);
      await simulation.account.put({
        token: type.token,
        urn: "",
        id: request.id,
        region,
        inputs: request.properties,
        outputs,
        adopted: true,
      });
      return { id: request.id, outputs, inputs: inputsOf(outputs, type.shape) };
    }
    const outputs = asRead(restoreSecrets(found.outputs, request.properties) as ValueMap);
    const inputs = restoreSecrets(found.inputs, request.inputs ?? request.properties) as ValueMap;
    return { id: found.id, outputs, inputs: found.adopted === true ? inputsOf(outputs, type.shape) : inputs };
  }

  async update(request: { urn: string; id: string; olds: ValueMap; news: ValueMap; preview: boolean }): Promise<State> {
    const type = this.#mustKnow(request.urn);
    const { simulation } = this.#shared;
    const region = this.#regionOf(request.news);
    const found = simulation.account.find(type.token, request.id, region, asString(request.olds["arn"]));
    const former =
      found === undefined ? undefined : { ...found, outputs: restoreSecrets(found.outputs, request.olds) as ValueMap };
    const outputs = this.#outputs(
      request.urn,
      type,
      request.id,
      request.news,
      former ?? { inputs: {}, outputs: request.olds },
    );
    this.#planWith(request.urn, type, request.id, request.news, outputs);
    if (!request.preview) {
      await simulation.account.put({
        token: type.token,
        urn: request.urn,
        id: request.id,
        region,
        inputs: request.news,
        outputs,
      });
    }
    return { id: request.id, outputs };
  }

  async delete(request: { urn: string; id: string; properties: ValueMap }): Promise<void> {
    const token = canonicalToken(tokenOfUrn(request.urn));
    const { simulation } = this.#shared;
    simulation.inState(request.urn, request.id);
    const { region, arn } = request.properties;
    const found = simulation.account.find(token, request.id, asString(region) ?? this.#region, asString(arn));
    if (found === undefined) return;
    const refusal = refuseDelete(found, simulation.account);
    if (refusal !== undefined) throw new Error(refusal);
    // The provider does not deregister such a revision: it stays in the account, ACTIVE, and nobody's.
    if (REVISED.has(token) && found.outputs["skipDestroy"] === true)
      await simulation.account.put({ ...found, urn: "" });
    else await simulation.account.remove(found);
    simulation.unplan(request.urn, request.id);
  }

  invoke(token: string, args: ValueMap): Promise<InvokeResult> {
    return invoke(token, args, {
      ...this.#shared,
      region: asString(args["region"]) ?? this.#region,
      defaultTags: this.#defaultTags,
    });
  }

  construct(request: ConstructRequest): Promise<ConstructResult> {
    return Promise.reject(new Error(`the aws package has no component ${request.type}`));
  }

  #type(urn: string): TypeOf | undefined {
    const raw = tokenOfUrn(urn);
    const shape = this.#shared.typings.resource(raw);
    const token = canonicalToken(raw);
    return shape === undefined
      ? undefined
      : { raw, token, shape, facts: this.#shared.facts.of(token) ?? this.#shared.facts.of(raw) };
  }

  #mustKnow(urn: string): TypeOf {
    const type = this.#type(urn);
    if (type === undefined) throw new Error(unknownType(urn).reason);
    return type;
  }

  #named(request: CheckRequest, type: TypeOf): { inputs: ValueMap; failures: readonly Failure[] } {
    const { simulation } = this.#shared;
    const interrupted = request.olds === undefined ? simulation.orphans(type.token, request.urn)[0] : undefined;
    return autoName({
      check: request,
      token: type.token,
      inputs: request.news,
      shape: type.shape,
      facts: type.facts,
      former: (property) => nameIn(request.olds, property) ?? nameIn(interrupted?.inputs, property),
      taken: (property, name) =>
        simulation.account.all().some((item) => item.token === type.token && item.inputs[property] === name),
    });
  }

  #tagged(inputs: ValueMap, shape: ResourceShape): ValueMap {
    if (!shape.outputs.has("tagsAll") || Object.keys(this.#defaultTags).length === 0) return inputs;
    return { ...inputs, tagsAll: mergeTags(inputs["tags"], this.#defaultTags) };
  }

  #regionOf(inputs: ValueMap): string {
    return asString(inputs["region"]) ?? this.#region;
  }

  #context(urn: string, type: TypeOf, inputs: ValueMap, seed: string, revision = 1): IdentityContext {
    const region = this.#regionOf(inputs);
    return new IdentityContext({
      token: type.token,
      urn,
      account: this.#shared.account,
      region,
      inputs: revealMap(inputs),
      seed,
      revision,
    });
  }

  /** A hash of the URN and of the inputs that force replacement; another attempt where that id stands already. */
  #freshId(urn: string, type: TypeOf, inputs: ValueMap): string {
    const key = JSON.stringify(replacementInputs(inputs, type.facts));
    for (let attempt = 0; ; attempt += 1) {
      const context = this.#context(urn, type, inputs, `${this.#shared.account}|${urn}|${key}|${attempt}`);
      const id = makeId(context, type.shape, type.facts);
      const standing = this.#shared.simulation.account.find(type.token, id, context.region);
      if (standing === undefined || attempt >= 20 || standing.adopted === true) return id;
      const nextId = makeId(this.#context(urn, type, inputs, `next ${attempt}`), type.shape, type.facts);
      // An id that does not depend on the seed is a name: whether it is taken is for AWS's rules to say.
      if (nextId === id) return id;
    }
  }

  #sameIdentity(item: AccountResource, inputs: ValueMap, type: TypeOf): boolean {
    const now = JSON.stringify(replacementInputs(inputs, type.facts));
    return JSON.stringify(replacementInputs(item.inputs, type.facts)) === now;
  }

  #outputs(
    urn: string,
    type: TypeOf,
    id: string,
    inputs: ValueMap,
    former: { inputs: ValueMap; outputs: ValueMap } | undefined,
  ): ValueMap {
    const revision =
      asNumber(former?.outputs["revision"]) ?? this.#shared.simulation.account.nextRevision(type.token, id);
    const context = this.#context(urn, type, inputs, `${type.token}|${this.#shared.account}|${id}`, revision);
    const { typings } = this.#shared;
    const made = makeOutputs({
      context,
      id,
      inputs,
      shape: type.shape,
      facts: type.facts,
      typings,
      defaultTags: this.#defaultTags,
    });
    if (former === undefined) return made;
    // AWS keeps what it filled in once: an input that is absent now, but was given before, keeps its last value.
    const kept = Object.entries(former.outputs).filter(
      ([name, value]) =>
        type.facts?.isOptionalComputed(name) === true &&
        !isGiven(inputs[name]) &&
        isGiven(value) &&
        type.shape.outputs.has(name),
    );
    return { ...made, ...Object.fromEntries(kept) };
  }

  #planWith(urn: string, type: TypeOf, id: string, inputs: ValueMap, outputs: ValueMap): void {
    const region = this.#regionOf(inputs);
    this.#shared.simulation.plan({ token: type.token, urn, id, region, inputs, outputs, created: false });
  }

  /** What a first preview against AWS cannot know: everything but what was put in. */
  #unknownWhenComputed(outputs: ValueMap, inputs: ValueMap, type: TypeOf): ValueMap {
    const known = Object.entries(outputs).map(([name, value]): [string, Value] => {
      const told = isGiven(inputs[name]) || name === "tagsAll" || name === "region";
      const fallback = type.facts?.defaultsIn("").some(([path]) => path === name) === true;
      return [name, told || fallback ? value : UNKNOWN];
    });
    return Object.fromEntries(known);
  }
}

interface TypeOf {
  /** The token as the program has it. */
  readonly raw: string;
  readonly token: string;
  readonly shape: ResourceShape;
  readonly facts: TypeFacts | undefined;
}

function unknownType(urn: string): Failure {
  return {
    property: "",
    reason: `found the resource type ${tokenOfUrn(urn)}, which the installed @pulumi/aws does not have`,
  };
}

function withTagsAll(shape: ResourceShape): ResourceShape["inputs"] {
  const tagsAll = shape.outputs.get("tagsAll");
  if (tagsAll === undefined) return shape.inputs;
  return new Map([...shape.inputs, ["tagsAll", { ...tagsAll, optional: true }]]);
}

function rootOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

function keepsFixedName(request: DiffRequest, type: TypeOf): boolean {
  return (type.facts?.autoName ?? ["name"]).some((property) => {
    const before = asString((request.oldInputs ?? request.olds)[property]);
    const after = asString(request.news[property]);
    return after !== undefined && after === before && !isAutoName(request.urn, after);
  });
}

function replacementInputs(inputs: ValueMap, facts: TypeFacts | undefined): ValueMap {
  const names = new Set((facts?.forceNew ?? []).map((path) => rootOf(path)));
  const kept = Object.entries(inputs).filter(([name, value]) => names.has(name) && !hasUnknown(value));
  return JSON.parse(
    JSON.stringify(Object.fromEntries(kept), (_key, value: unknown) => (value instanceof Secret ? "[secret]" : value)),
  ) as ValueMap;
}

function inputsOf(outputs: ValueMap, shape: ResourceShape): ValueMap {
  return Object.fromEntries(
    Object.entries(outputs).filter(([name, value]) => shape.inputs.has(name) && isGiven(value)),
  );
}
