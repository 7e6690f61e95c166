/** The simulated account as one run sees it: what was created earlier, and what this run has checked or previewed so far. */
import type { Account, AccountResource } from "./account.ts";
import { ownIds } from "./aws/identity/own-making.ts";
import { equal } from "./values.ts";
import type { ValueMap } from "./wire.ts";

/** A resource of the account or of the plan. Values are as given: secrets wrapped, unknowns in place. */
export interface KnownResource {
  readonly token: string;
  readonly urn: string;
  /** Absent while nobody has created or previewed it. */
  readonly id: string | undefined;
  readonly region: string;
  readonly inputs: ValueMap;
  readonly outputs: ValueMap;
  /** Whether it stands in the account, rather than only in the plan of this run. */
  readonly created: boolean;
}

/** The account and the plan together. */
export class Simulation {
  readonly account: Account;
  readonly #planned = new Map<string, KnownResource>();
  readonly #stateIds = new Map<string, Set<string>>();
  readonly #madeByAws = new Set<string>();
  readonly #ids = new WeakMap<object, ReadonlySet<string>>();
  #engine = "";

  constructor(account: Account) {
    this.account = account;
  }

  /** Forgets the plan of an earlier run: a new engine has attached. */
  attach(engineAddress: string): void {
    if (engineAddress === this.#engine) return;
    this.#engine = engineAddress;
    this.#planned.clear();
    this.#stateIds.clear();
  }

  /** Takes note of a checked or previewed resource. */
  plan(resource: KnownResource): void {
    this.#planned.set(resource.urn, resource);
  }

  /** What this run plans for a URN. */
  planned(urn: string): KnownResource | undefined {
    return this.#planned.get(urn);
  }

  /** Drops the plan for a URN: its resource is being deleted. */
  unplan(urn: string, id: string): void {
    const planned = this.#planned.get(urn);
    if (planned?.id === id) this.#planned.delete(urn);
  }

  /** The stack's state holds this id for the URN: what else the account has under the URN is left from a killed run. */
  inState(urn: string, id: string): void {
    const ids = this.#stateIds.get(urn) ?? new Set();
    this.#stateIds.set(urn, ids.add(id));
  }

  /** What a killed run made for a URN and the stack's state does not know of. */
  orphans(token: string, urn: string): readonly AccountResource[] {
    const known = this.#stateIds.get(urn);
    return this.account.ofUrn(urn).filter((resource) => resource.token === token && known?.has(resource.id) !== true);
  }

  /**
   * Gives a resource that moved to another URN (an alias in the program) its new one, so that it is not taken for
   * another resource with the same name.
   */
  async rename(token: string, urn: string, olds: ValueMap): Promise<void> {
    if (this.account.ofUrn(urn).length > 0) return;
    const moved = this.account
      .all()
      .find((item) => item.token === token && item.urn !== "" && equal(item.inputs, olds));
    if (moved === undefined || this.#planned.has(moved.urn)) return;
    await this.account.put({ ...moved, urn });
  }

  /** Every resource of the types, but those of one URN; the plan's view of a resource hides the account's. */
  others(tokens: readonly string[], butUrn: string): readonly KnownResource[] {
    const found: KnownResource[] = [];
    for (const planned of this.#planned.values()) {
      if (planned.urn !== butUrn && tokens.includes(planned.token)) found.push(planned);
    }
    for (const resource of this.account.all()) {
      const hidden = resource.urn !== "" && (resource.urn === butUrn || this.#planned.has(resource.urn));
      if (!hidden && tokens.includes(resource.token)) found.push({ ...resource, created: true });
    }
    return found;
  }

  /** The resource with this id or ARN, in the plan or the account. */
  byId(tokens: readonly string[], id: string): KnownResource | undefined {
    const matches = (item: { id: string | undefined; outputs: ValueMap }) =>
      item.id === id || item.outputs["arn"] === id;
    return this.others(tokens, "").find(matches);
  }

  /** Takes note of something that AWS itself made beside the program's resources. */
  alsoExists(id: string): void {
    this.#madeByAws.add(id);
  }

  /** Whether an id of the stand-in's own making is the id, or in the outputs, of any resource of the account or plan. */
  exists(ownId: string): boolean {
    if (this.#madeByAws.has(ownId)) return true;
    const has = (item: KnownResource | AccountResource) => this.#idsOf(item).has(ownId);
    return [...this.#planned.values()].some(has) || this.account.all().some(has);
  }

  #idsOf(item: KnownResource | AccountResource): ReadonlySet<string> {
    let ids = this.#ids.get(item);
    if (ids === undefined) {
      ids = new Set(ownIds(`${item.id ?? ""} ${JSON.stringify(item.outputs)}`));
      this.#ids.set(item, ids);
    }
    return ids;
  }
}
