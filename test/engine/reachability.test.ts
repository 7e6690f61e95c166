import { expect } from "chai";
import { list } from "../ledger/ask.ts";
import type { StackGraph, StackResource } from "../ledger/graph.ts";
import { declaredWays } from "../reachability/declared.ts";
import { reachability, strangeGroups } from "../reachability/matrix.ts";
import { graphOf } from "./harness/graphs.ts";
import { STACKS } from "./harness/stacks.ts";

for (const stack of STACKS) {
  describe(`the network of ${stack}, from the rules that the engine received`, function () {
    this.timeout(120_000);
    let graph: StackGraph;

    before(async () => {
      graph = await graphOf(stack);
    });

    it("guards only what is known here", () => {
      expect(strangeGroups(graph)).to.deep.equal([]);
    });

    it("opens what the settings declare, in every zone and for the replies too, and nothing else anywhere", () => {
      const declared = declaredWays(stack);
      expect(reachability(graph, "surely"), "ways that work in every zone").to.deep.equal(declared);
      expect(reachability(graph, "may"), "ways that work somewhere").to.deep.equal(declared);
    });

    describe("is not as declared when", () => {
      const broken: Readonly<Record<string, (whole: StackGraph) => StackGraph>> = {
        "a rule into a store is wider": (whole) =>
          whole
            .with("vpc/securityGroupIngressRule", { fromPort: 0, toPort: 65535 }, ({ name }) =>
              /-443-ingress$/.test(name),
            )
            .with("vpc/securityGroupEgressRule", { fromPort: 0, toPort: 65535 }, ({ name }) =>
              /-443-egress$/.test(name),
            ),
        "the load balancer is let into a database": (whole) => {
          const [balancer = ""] = list(whole.one("lb/loadBalancer").inputs.securityGroups);
          const rule = (side: string) =>
            whole.some(`vpc/securityGroup${side}Rule`, ({ name }) => /database-\w+-\d+-(in|e)gress$/.test(name))[0];
          const [out, into] = [rule("Egress"), rule("Ingress")] as [StackResource, StackResource];
          return whole.plus(
            { ...out, inputs: { ...out.inputs, securityGroupId: balancer } },
            { ...into, inputs: { ...into.inputs, referencedSecurityGroupId: balancer } },
          );
        },
        "the network ACLs let no replies into the app tier": (whole) =>
          whole.without(({ name, type }) => type.endsWith(":NetworkAclRule") && /app-ingress-110$/.test(name)),
        "a network ACL of the data tier denies a store's port": (whole) =>
          whole.with("ec2/networkAclRule", { ruleAction: "deny" }, ({ name }) => /data-ingress-100$/.test(name)),
        "the endpoints admit nobody": (whole) => {
          const [endpoint] = whole.some("ec2/vpcEndpoint", ({ inputs }) => inputs.vpcEndpointType === "Interface");
          const guards = list(endpoint?.inputs.securityGroupIds);
          return whole.without(
            ({ type, inputs }) => type.endsWith("IngressRule") && guards.includes(String(inputs.securityGroupId)),
          );
        },
        "the load balancer admits nobody": (whole) =>
          whole.without(({ name, type }) => type.endsWith(":SecurityGroupIngressRule") && /ingress-443$/.test(name)),
      };
      for (const [change, make] of Object.entries(broken))
        it(change, () => {
          const [surely, may] = (["surely", "may"] as const).map((mode) => reachability(make(graph), mode));
          expect([surely, may]).not.to.deep.equal([declaredWays(stack), declaredWays(stack)]);
        });
    });
  });
}
