import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const service = (authType?: unknown) =>
  resourceOf("aws:vpclattice/service:Service", "orders")({ name: "orders", authType }, { outputs: { id: "svc-1" } });
const network = (authType?: unknown, name = "mesh") =>
  resourceOf("aws:vpclattice/serviceNetwork:ServiceNetwork", name)({ authType }, { outputs: { id: `sn-${name}` } });
const joined = (serviceNetworkIdentifier: unknown = "sn-mesh", serviceIdentifier: unknown = "svc-1", name = "joined") =>
  resourceOf(
    "aws:vpclattice/serviceNetworkServiceAssociation:ServiceNetworkServiceAssociation",
    name,
  )({
    serviceIdentifier,
    serviceNetworkIdentifier,
  });

export const examples = defineExamples([
  { name: "the service asks", verdict: "holds", resources: [service("AWS_IAM")] },
  {
    name: "the service asks, its network does not",
    verdict: "holds",
    resources: [service("AWS_IAM"), network("NONE"), joined()],
  },
  { name: "the network asks", verdict: "holds", resources: [service("NONE"), network("AWS_IAM"), joined()] },
  {
    name: "the network asks, in a first preview",
    verdict: "holds",
    resources: [
      service(),
      network("AWS_IAM"),
      {
        ...joined(unknownValue, unknownValue),
        propertyDependencies: { serviceIdentifier: ["orders"], serviceNetworkIdentifier: ["mesh"] },
      },
    ],
  },
  { name: "nobody asks", verdict: "violated", resources: [service("NONE")], says: "whoever reaches" },
  { name: "nothing is said", verdict: "violated", resources: [service()] },
  { name: "nor does the network", verdict: "violated", resources: [service(), network(), joined()] },
  {
    name: "one of two networks asks",
    verdict: "violated",
    resources: [
      service(),
      network("AWS_IAM"),
      network("NONE", "partners"),
      joined(),
      joined("sn-partners", "svc-1", "joined-too"),
    ],
  },
  {
    name: "the network of another service asks",
    verdict: "violated",
    resources: [service(), network("AWS_IAM"), joined("sn-mesh", "svc-2")],
  },
  { name: "a network of elsewhere", verdict: "undecided", resources: [service(), joined("sn-elsewhere")] },
  { name: "not known yet", verdict: "undecided", resources: [service(unknownValue)] },
  {
    name: "a network of whatever service",
    verdict: "undecided",
    resources: [service(), network("AWS_IAM"), joined("sn-mesh", unknownValue)],
  },
]);
