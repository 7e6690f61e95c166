import { isReferredTo } from "../policy/referrers.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** An address is not in use because a name leads to it. */
const NO_USE = families(TOKENS.elasticIp, TOKENS.dnsRecord);

export const policy = defineGraphPolicy({
  name: "eip-in-use",
  title: "Every Elastic IP address is attached to something",
  severity: "low",
  rationale:
    "An address that nothing uses costs money. And a record that still points at it is what an attacker waits for: whoever gets the address next gets the name's visitors.",
  remediation: [
    "Set instance or networkInterface, add an aws.ec2.EipAssociation, or give it to a NAT gateway or load balancer.",
    "Or remove it, and the records that hold it.",
  ],
  controls: { fsbp: ["EC2.12"] },
  checkov: ["CKV2_AWS_19"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html",
  tokens: TOKENS.elasticIp,
  check(address, _config, graph) {
    const inline = ["instance", "networkInterface"].map((key) => address.at(key).set());
    return judge(or(...inline, isReferredTo(graph, address, NO_USE)), {
      what: "nothing in the stack uses the address",
      required: "an instance, a network interface or another resource that it is given to",
      fix: "set instance: machine.id, or remove the address",
    });
  },
});
