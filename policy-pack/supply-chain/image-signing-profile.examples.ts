import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

const REPOSITORY: ExampleResource = {
  type: "aws:ecr/repository:Repository",
  name: "orders",
  props: { name: "shop/orders" },
};

function profile(platformId: unknown): ExampleResource {
  return { type: "aws:signer/signingProfile:SigningProfile", name: "images", props: { platformId } };
}

export const examples = defineExamples([
  {
    name: "a profile for container images",
    verdict: "holds",
    resources: [REPOSITORY, profile("Notation-OCI-SHA384-ECDSA")],
  },
  {
    name: "a repository that the config leaves out",
    verdict: "not applicable",
    resources: [REPOSITORY],
    config: { except: "^shop/" },
  },
  { name: "no profile", verdict: "violated", resources: [REPOSITORY], says: "Notation-OCI-SHA384-ECDSA" },
  {
    name: "a profile for Lambda",
    verdict: "violated",
    resources: [REPOSITORY, profile("AWSLambda-SHA384-ECDSA")],
    says: "another platform",
  },
  {
    name: "a platform that is not known yet",
    verdict: "undecided",
    resources: [REPOSITORY, profile(unknownValue)],
  },
]);
