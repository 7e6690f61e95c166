import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Account } from "../../../offline/provider/account.ts";
import { SECRET_VERSION, settleStages } from "../../../offline/provider/aws/secret-stages.ts";

const SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app-abcdef";

describe("the labels of a secret's versions", () => {
  const folder = mkdtempSync(join(tmpdir(), "secret-stages-"));
  let count = 0;
  const empty = () => new Account(join(folder, `${(count += 1)}.json`));
  after(() => rmSync(folder, { recursive: true }));

  const put = async (account: Account, id: string, versionStages?: string[], secretId = SECRET) => {
    const inputs = { secretId, ...(versionStages && { versionStages }) };
    const version = { token: SECRET_VERSION, urn: "", id, region: "us-east-1", inputs, outputs: {} };
    await account.put(version);
    return settleStages(account, version);
  };
  const labels = (account: Account) =>
    Object.fromEntries(account.all().map(({ id, outputs }) => [id, outputs.versionStages]));

  it("make the first version current, whatever it was given", async () => {
    expect(await put(empty(), "a", ["initial"])).to.deep.equal({ versionStages: ["initial", "AWSCURRENT"] });
    expect(await put(empty(), "a")).to.deep.equal({ versionStages: ["AWSCURRENT"] });
  });

  it("move to the new version, and a version without any is gone", async () => {
    const account = empty();
    for (const id of ["a", "b", "c"]) await put(account, id);
    expect(labels(account)).to.deep.equal({ b: ["AWSPREVIOUS"], c: ["AWSCURRENT"] });
  });

  it("keep a version that has one of its own, and take nothing from the current one for a label like it", async () => {
    const account = empty();
    await put(account, "a", ["initial"]);
    await put(account, "b");
    await put(account, "c");
    expect(labels(account)).to.deep.equal({ a: ["initial"], b: ["AWSPREVIOUS"], c: ["AWSCURRENT"] });
    await put(account, "again", ["initial"]);
    expect(labels(account)).to.deep.equal({ b: ["AWSPREVIOUS"], c: ["AWSCURRENT"], again: ["initial"] });
  });

  it("are each secret's own", async () => {
    const account = empty();
    await put(account, "a");
    await put(account, "b", undefined, `${SECRET}2`);
    expect(labels(account)).to.deep.equal({ a: ["AWSCURRENT"], b: ["AWSCURRENT"] });
  });
});
