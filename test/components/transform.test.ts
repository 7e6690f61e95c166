import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { SessionTable } from "../../components/data/session-table.ts";
import { PlanError } from "../../components/plan-error.ts";
import { child, transform, type ChildChange } from "../../components/transform.ts";
import { DEPLOYMENT, one, record } from "./harness.ts";

const NAME = "fintech-dev-sessions";

function table(options: pulumi.ComponentResourceOptions): SessionTable {
  const args = {
    users: [],
    deployerArns: ["arn:aws:iam::123456789012:role/deployer"],
    deployment: DEPLOYMENT,
    partitionKey: "id",
    encryption: "aws-managed",
    deletionProtection: false,
  } as const;
  return new SessionTable(NAME, args, options);
}

const made = (...changes: readonly ChildChange[]) => record(() => void transform(table, changes));

describe("transform", () => {
  it("changes a child's arguments, and leaves the rest as it was", async () => {
    const plain = one(await record(() => void table({})), "dynamodb/table");
    const warm = child(aws.dynamodb.Table, "table", (args) => ({
      args: { ...args, warmThroughput: { readUnitsPerSecond: 15_000, writeUnitsPerSecond: 5_000 } },
    }));
    const changed = one(await made(warm), "dynamodb/table");
    expect(changed).to.deep.equal({
      ...plain,
      inputs: { ...plain.inputs, warmThroughput: { readUnitsPerSecond: 15_000, writeUnitsPerSecond: 5_000 } },
    });
  });

  it("changes a child's options", async () => {
    const kept = child(aws.dynamodb.Table, undefined, (args, options) => ({
      args,
      options: { ...options, protect: true },
    }));
    const found = one(await made(kept), "dynamodb/table");
    expect([found.protect, found.parent]).to.deep.equal([true, NAME]);
  });

  it("makes several changes one after the other", async () => {
    const add = (key: string) =>
      child(aws.dynamodb.Table, "table", (args) => ({
        args: { ...args, tags: pulumi.output(args.tags).apply((tags) => ({ ...tags, [key]: "1" })) },
      }));
    const { inputs } = one(await made(add("a"), add("b")), "dynamodb/table");
    expect(inputs.tags).to.include({ a: "1", b: "1" });
  });

  it("refuses a change that finds no child, and names those there are", () => {
    const lost = child(aws.dynamodb.Table, "tabel", (args) => ({ args }));
    const stray = child(aws.s3.Bucket, undefined, (args) => ({ args }));
    return record(() => {
      expect(() => transform(table, [lost, stray]))
        .to.throw(PlanError)
        .with.property("message")
        .that.includes(`aws:dynamodb/table:Table ${NAME}-table`)
        .and.includes("aws:s3/bucket:Bucket");
    });
  });

  it("refuses changes of a component that was not given its options", () => {
    const lost = child(aws.dynamodb.Table, "table", (args) => ({ args }));
    return record(() => {
      expect(() => transform(() => table({}), [lost])).to.throw(PlanError, /was given no options/);
    });
  });
});
