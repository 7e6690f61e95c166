import { expect } from "chai";
import { matches } from "../docs/iam-match.ts";
import { at, list, statementsOf, type ReadStatement } from "../ledger/ask.ts";
import type { StackGraph, StackResource } from "../ledger/graph.ts";
import { statementsOfRole, withStatements } from "../ledger/services.ts";
import { graphOf } from "./harness/graphs.ts";
import { STACKS } from "./harness/stacks.ts";

/** A development stack has no boundary by default. */
const BOUNDED = STACKS.filter((stack) => stack !== "dev");

/** The account in an ARN; buckets' ARNs have none, and are the stack's own. */
const accountOf = (arn: string) => arn.split(":")[4];

/** Whether what a statement of a role says of a key is all within what the boundary asks of it. */
function within(mine: ReadStatement, resource: string, [key, wanted]: readonly [string, readonly string[]]): boolean {
  if (key === "aws:ResourceAccount") return ["", ...wanted].includes(accountOf(resource) ?? "*");
  const stated = list(at(mine.condition, `StringEquals.${key}`));
  return stated.length > 0 && stated.every((value) => wanted.includes(value));
}

function passes(boundary: readonly ReadStatement[], action: string, resource: string, mine: ReadStatement): boolean {
  const meant = boundary.filter(({ actions }) => actions.some((pattern) => matches(pattern, action)));
  const never = meant.some(({ effect, condition }) => effect === "Deny" && Object.keys(condition).length === 0);
  const allowed = meant
    .filter(({ effect, resources }) => effect === "Allow" && resources.some((pattern) => covers(pattern, resource)))
    .some(({ condition }) => {
      const asked = Object.entries(Object(at(condition, "StringEquals")) as Record<string, never>);
      return asked.every(([key, values]) => within(mine, resource, [key, list(values)]));
    });
  return allowed && !never;
}

/** As `matches`; `?` stands for one character. */
function covers(pattern: string, arn: string): boolean {
  const head = pattern.replace(/\?+$/, "");
  if (head === pattern) return matches(pattern, arn);
  return matches(head, arn.slice(0, -(pattern.length - head.length)));
}

/** What the roles are allowed by their own policies and not by their boundary, as `<role> <action> <resource>`. */
function stopped(graph: StackGraph): readonly string[] {
  const boundary = statementsOf(graph.one("iam/policy").inputs.policy);
  return graph
    .some("iam/role")
    .flatMap((role) =>
      statementsOfRole(graph, role).flatMap((mine) =>
        mine.actions.flatMap((action) =>
          mine.resources
            .filter((resource) => !passes(boundary, action, resource, mine))
            .map((resource) => `${role.name} ${action} ${resource}`),
        ),
      ),
    );
}

const isBounded = (graph: StackGraph) => (role: StackResource) =>
  role.inputs.permissionsBoundary === graph.one("iam/policy").outputs.arn;

for (const stack of BOUNDED) {
  describe(`the boundary of the roles of ${stack}`, function () {
    this.timeout(120_000);
    let graph: StackGraph;

    before(async () => {
      graph = await graphOf(stack);
    });

    it("is that of each role, and lets each do all that its policies allow", () => {
      expect(graph.some("iam/role").filter((role) => !isBounded(graph)(role))).to.deep.equal([]);
      expect(stopped(graph)).to.deep.equal([]);
    });

    it("stops what a policy is widened by: other services, accounts, regions, secrets and itself", () => {
      const wider = [
        { Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
        { Action: "iam:PassRole", Resource: "arn:aws:iam::123456789012:role/admin" },
        { Action: "ecr:BatchGetImage", Resource: "arn:aws:ecr:us-east-1:111122223333:repository/other" },
        {
          Action: "ecr:BatchGetImage",
          Resource: "arn:aws:ecr:eu-west-1:123456789012:repository/other",
          region: "eu-west-1",
        },
        {
          Action: "secretsmanager:GetSecretValue",
          Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:other-AbCdEf",
        },
        { Action: "kms:ScheduleKeyDeletion", Resource: "arn:aws:kms:us-east-1:123456789012:key/1" },
      ];
      for (const { region = "us-east-1", ...extra } of wider) {
        const Condition = { StringEquals: { "aws:RequestedRegion": region } };
        const changed = withStatements(graph, () => ({ Sid: "More", Effect: "Allow", ...extra, Condition }) as never);
        expect(stopped(changed), extra.Action).to.not.deep.equal([]);
      }
    });
  });
}
