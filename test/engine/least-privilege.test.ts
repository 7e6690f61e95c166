import { expect } from "chai";
import { declaredGrants } from "../least-privilege/declared.ts";
import { grantsOf, type Grants } from "../least-privilege/grants.ts";
import type { StackGraph } from "../ledger/graph.ts";
import { withStatements } from "../ledger/services.ts";
import { graphOf } from "./harness/graphs.ts";
import { STACKS } from "./harness/stacks.ts";

const HOW =
  "test/least-privilege/declared.ts says what each role is meant to be allowed: whoever adds a role adds it there.";

/** What the roles may do beyond, or short of, what is declared: `+ task/api s3:GetObject bucket/other/*`. */
function differences(have: Grants, want: Grants): readonly string[] {
  const roles = [...new Set([...Object.keys(have), ...Object.keys(want)])].toSorted();
  return roles.flatMap((role) => {
    const [has, wants] = [have[role] ?? [], want[role] ?? []];
    if (have[role] === undefined || want[role] === undefined)
      return [`${have[role] === undefined ? "-" : "+"} the role ${role}`];
    return [
      ...has.filter((line) => !wants.includes(line)).map((line) => `+ ${role} ${line}`),
      ...wants.filter((line) => !has.includes(line)).map((line) => `- ${role} ${line}`),
    ];
  });
}

for (const stack of STACKS) {
  describe(`the permissions of ${stack}, from the policies that the engine received`, function () {
    this.timeout(120_000);
    let graph: StackGraph;

    before(async () => {
      graph = await graphOf(stack);
    });

    it("are what the settings declare, for each role: nothing more, nothing less", async () => {
      expect(differences(await grantsOf(graph), declaredGrants(stack)), HOW).to.deep.equal([]);
    });

    it("are seen to be more when a statement is wider, by a wildcard too", async () => {
      const wider = withStatements(graph, (statement) => {
        const actions = [statement.Action].flat();
        return actions.includes("secretsmanager:GetSecretValue")
          ? { ...statement, Action: [...actions, "secretsmanager:PutSecret*"] as readonly string[] }
          : statement;
      });
      const found = differences(await grantsOf(wider), declaredGrants(stack));
      expect(found.some((line) => /^\+ \S+ secretsmanager:PutSecretValue secret\//.test(line))).to.equal(true);
    });

    it("are seen to be less when a statement is gone", async () => {
      const narrower = withStatements(graph, (statement) =>
        [statement.Action].flat().includes("logs:PutLogEvents") ? undefined : statement,
      );
      const found = differences(await grantsOf(narrower), declaredGrants(stack));
      expect(found.some((line) => /^- execution\/\S+ logs:PutLogEvents /.test(line))).to.equal(true);
    });

    it("miss no role that nobody has declared", async () => {
      const [role] = graph.some("iam/role");
      if (role === undefined) throw new Error("no role");
      const more = graph.plus({ ...role, urn: `${role.urn}-more`, name: `${role.name}-more`, id: "more", outputs: {} });
      expect(differences(await grantsOf(more), declaredGrants(stack)).join()).to.match(/^\+ the role \S+-more$/);
    });
  });
}
