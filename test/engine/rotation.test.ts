import { join } from "node:path";
import { expect } from "chai";
import { Account } from "../../offline/provider/account.ts";
import type { AccountResource } from "../../offline/provider/account.ts";
import { SECRET_VERSION, settleStages } from "../../offline/provider/aws/secret-stages.ts";
import { asStrings } from "../../offline/provider/values.ts";
import { Secret } from "../../offline/provider/wire.ts";
import { run } from "./harness/engine.ts";
import { copyOf, deployed } from "./harness/stacks.ts";

/** Versions of the secrets of a kind of components, by the labels that each has. */
function labelled(account: Account, secretId: unknown): Readonly<Record<string, readonly string[]>> {
  const versions = account
    .all()
    .filter(({ token, inputs }) => token === SECRET_VERSION && inputs.secretId === secretId);
  return Object.fromEntries(versions.map(({ id, outputs }) => [id, [...asStrings(outputs.versionStages)].sort()]));
}

/** What AWS's rotation function does to a secret, without the database. */
async function rotate(account: Account, first: AccountResource, time: number): Promise<string> {
  const id = `${String(first.inputs.secretId)}|rotation-${time}`;
  const version = {
    ...first,
    urn: "",
    id,
    inputs: { secretId: first.inputs.secretId ?? "", secretString: new Secret(`rotated-${time}`) },
  };
  await account.put(version);
  await settleStages(account, version);
  return id;
}

describe("the application user's secret after rotations (Z-48)", function () {
  this.timeout(120_000);

  it("is left alone by refresh and up: its first version keeps its label, and the current one stays current", async () => {
    const { state } = await deployed("dev");
    const copy = copyOf(state);
    const account = new Account(join(copy, "account.json"));
    const first = account
      .all()
      .find(({ token, urn }) => token === SECRET_VERSION && urn.endsWith("fintech-dev-ledger-user-version"));
    if (first === undefined) throw new Error("dev has no secret of an application user");
    const { secretId } = first.inputs;
    expect(labelled(account, secretId)).to.deep.equal({ [first.id]: ["AWSCURRENT", "initial"] });
    const second = await rotate(account, first, 1);
    expect(labelled(account, secretId)).to.deep.equal({
      [first.id]: ["AWSPREVIOUS", "initial"],
      [second]: ["AWSCURRENT"],
    });
    const third = await rotate(account, first, 2);
    const rotated = { [first.id]: ["initial"], [second]: ["AWSPREVIOUS"], [third]: ["AWSCURRENT"] };
    expect(labelled(account, secretId)).to.deep.equal(rotated);

    const refreshed = await run({ command: "refresh", stack: "dev", state: copy });
    expect(refreshed.errors).to.deep.equal([]);
    const up = await run({ command: "up", stack: "dev", state: copy });
    expect([up.errors, up.changes]).to.deep.equal([[], []]);
    expect(labelled(new Account(join(copy, "account.json")), secretId)).to.deep.equal(rotated);
  });
});
