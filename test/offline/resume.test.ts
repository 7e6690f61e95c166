import { expect } from "chai";
import { takeOver } from "../../offline/resume.ts";
import type { ExportedResource } from "../../offline/resume.ts";

const vpc: ExportedResource = { urn: "vpc", id: "vpc-1", outputs: { arn: "arn:vpc-1" } };
const group: ExportedResource = { urn: "group", id: "tg-1", outputs: { arn: "arn:tg-1" } };
const listener: ExportedResource = { urn: "listener", id: "l-1", outputs: { arn: "arn:l-1" } };
const made = (urn: string, id: string, arn = `arn:${id}`) => ({ urn, id, outputs: { arn } });
const creating = (urn: string) => ({ type: "creating", resource: { urn } });

describe("what a killed run left open", () => {
  it("is taken over with its id where the account holds it, and forgotten where it does not", () => {
    const pending = [creating("group"), creating("listener"), { type: "updating", resource: vpc }];
    const account = [made("vpc", "vpc-1"), made("group", "tg-1")];
    expect(takeOver({ resources: [vpc], pending_operations: pending }, account)).to.deep.equal({
      deployment: { resources: [vpc, { urn: "group", id: "tg-1" }] },
      urns: ["group"],
    });
  });

  it("is not what the state has already: a successor that was not made leaves its predecessor alone", () => {
    const resources = [vpc, group, listener];
    const account = [made("vpc", "vpc-1"), made("group", "tg-1"), made("listener", "l-1")];
    expect(takeOver({ resources, pending_operations: [creating("group")] }, account)).to.deep.equal({
      deployment: { resources },
      urns: [],
    });
  });

  it("takes its predecessor's place, which goes after everything else", () => {
    const account = [made("group", "tg-1"), made("listener", "l-1"), made("group", "tg-2")];
    const before = { resources: [vpc, group, listener], pending_operations: [creating("group")] };
    expect(takeOver(before, account).deployment.resources).to.deep.equal([
      vpc,
      { urn: "group", id: "tg-2" },
      listener,
      { ...group, delete: true },
    ]);
  });

  it("takes the place of a predecessor that is gone already", () => {
    const gone = { ...group, pendingReplacement: true };
    const before = { resources: [vpc, gone], pending_operations: [creating("group")] };
    expect(takeOver(before, [made("group", "tg-2")]).deployment.resources).to.deep.equal([
      vpc,
      { urn: "group", id: "tg-2" },
    ]);
  });

  it("is told from an earlier revision with the same id by its ARN", () => {
    const task = { urn: "task", id: "api", outputs: { arn: "arn:api:1" } };
    const before = { resources: [task], pending_operations: [creating("task")] };
    const first = made("task", "api", "arn:api:1");
    expect(takeOver(before, [first]).urns).to.deep.equal([]);
    expect(takeOver(before, [first, made("task", "api", "arn:api:2")]).deployment.resources).to.deep.equal([
      { urn: "task", id: "api" },
      { ...task, delete: true },
    ]);
  });
});
