import { flag, texts } from "../policy/config.ts";
import { judgeContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { privateRegistry, readImage } from "../aws/compute/images.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge, undecided } from "../policy/verdict.ts";

interface Wanted {
  readonly accounts: readonly string[];
  readonly registries: readonly string[];
  /** The region that images must lie in; undefined: any. */
  readonly region: string | undefined;
}

function isAccepted(address: string, { accounts, registries, region }: Wanted): boolean {
  const { host } = readImage(address);
  if (registries.some((accepted) => accepted.toLowerCase() === host)) return true;
  const registry = privateRegistry(host);
  if (!registry) return false;
  const isOwn = accounts.length === 0 || accounts.includes(registry.account);
  return isOwn && (region === undefined || registry.region === region);
}

export const policy = definePolicy({
  name: "ecs-private-registry",
  title: "Containers come from a private registry in ECR",
  severity: "medium",
  // Whether public images may run is for the organization to say, and which registries are its own.
  preset: "strict",
  rationale:
    "An image of a public registry can be replaced or taken away by somebody else, is scanned by nobody here, and needs a way to the internet to be pulled. A copy in ECR is scanned, kept, and pulled through an endpoint.",
  remediation: [
    "Push the image to an ECR repository, or let ECR fetch it once by a pull-through cache rule, and name that address.",
    "Name further registries that are trusted in registries of the policy config.",
  ],
  controls: { pci: ["6.3.2"], nist: ["CM-7", "SR-4"], soc2: ["CC6.8"], iso27001: ["A.8.19"] },
  url: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    registries: texts([], "Hosts that are trusted beside private ECR, such as registry.example.com"),
    accounts: texts([], "Accounts whose ECR registries are trusted; with none, every private one is"),
    sameRegion: flag(false, "Require that ECR images lie in the region of the task definition"),
  },
  check(taskDefinition, { registries, accounts, sameRegion }) {
    if (sameRegion && taskDefinition.region.isUnknown) return undecided("region");
    const region = sameRegion ? taskDefinition.region.text() : undefined;
    const place = region === undefined ? "ECR" : `ECR in ${taskDefinition.region.printable ?? "the same region"}`;
    return judgeContainers(taskDefinition, ({ name, value }) => {
      const image = value.at("image");
      return judge(
        image.matches((address) => isAccepted(address, { registries, accounts, region })),
        {
          what: `container ${name} comes from another registry than is trusted`,
          at: image,
          required: [`a private registry in ${place}`, ...accounts.map((id) => `of ${id}`), ...registries].join(", "),
          fix: "push the image to an aws.ecr.Repository and set image to its repositoryUrl and a version",
        },
      );
    });
  },
});
