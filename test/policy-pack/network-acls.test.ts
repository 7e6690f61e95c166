import { expect } from "chai";
import { exampleGraph, unknownValue } from "../../policy-pack/policy/examples.ts";
import { entriesBeside } from "../../policy-pack/aws/network/network-acls.ts";

const ACL = "aws:ec2/networkAcl:NetworkAcl";
const RULE = "aws:ec2/networkAclRule:NetworkAclRule";

describe("entries of a network ACL", () => {
  it("that may be of one whose id is not known do not hang on which is asked for first", () => {
    const graph = exampleGraph([
      { type: ACL, name: "known", props: {} },
      { type: ACL, name: "nameless", props: { id: unknownValue } },
      { type: RULE, name: "rule", props: { networkAclId: "acl-0123456789abcdef0", ruleNumber: 100 } },
    ]);
    const [known, nameless] = graph.ofType([ACL]);
    if (!known || !nameless) throw new Error("there are no network ACLs");
    expect(entriesBeside(graph, known).maybe).to.have.length(0);
    expect(entriesBeside(graph, nameless).maybe.map(({ owner }) => owner.name)).to.deep.equal(["rule"]);
  });
});
