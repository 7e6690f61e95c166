import { defineGraphPolicy } from "../policy/define-policy.ts";
import { type Graph, unsure } from "../policy/graph.ts";
import type { Resource } from "../policy/resource.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, or, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

const asksForIam = (place: Resource): Truth => place.at("authType").is("AWS_IAM", { absent: "NONE" });

/** A network that asks who comes does so for all services in it. One of elsewhere cannot be seen. */
function isAskedBefore(graph: Graph, association: Resource): Truth {
  const { found } = graph.follow(association, "serviceNetworkIdentifier", TOKENS.latticeNetwork);
  return found.length > 0
    ? every(found, asksForIam)
    : unknown(`${association.name}: serviceNetworkIdentifier`, "the network stands elsewhere");
}

export const policy = defineGraphPolicy({
  name: "lattice-authenticated",
  title: "Services of VPC Lattice, or their networks, ask who calls",
  severity: "medium",
  // Services may ask by themselves, with tokens of their own: it advises.
  preset: "strict",
  rationale:
    "Without IAM, VPC Lattice passes on whatever comes out of an associated VPC: one machine in it that was taken over calls every service, in every account that shares the network.",
  remediation: [
    'Set authType: "AWS_IAM" on the service or on the service network.',
    "Add an aws.vpclattice.AuthPolicy that names the roles which may call.",
  ],
  controls: { pci: ["7.2.1"], nist: ["AC-3", "AC-4", "IA-9"], soc2: ["CC6.1", "CC6.3"], iso27001: ["A.5.15", "A.8.3"] },
  url: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html",
  tokens: TOKENS.latticeService,
  check(service, _config, graph) {
    const associations = graph.companions(service, TOKENS.latticeAssociation, "serviceIdentifier");
    const { found } = associations;
    const before = and(
      truth(found.length > 0),
      every(found, (association) => isAskedBefore(graph, association)),
    );
    return judge(or(asksForIam(service), before, unsure(associations, "serviceIdentifier")), {
      what: "whoever reaches the service may call it",
      at: service.at("authType"),
      required: "AWS_IAM, here or on the service network",
      fix: 'set authType: "AWS_IAM" and add an aws.vpclattice.AuthPolicy',
    });
  },
});
