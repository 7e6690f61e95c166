import { texts } from "../policy/config.ts";
import { judgeContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { readImage } from "../aws/compute/images.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

function isPinned(address: string, moving: readonly string[]): boolean {
  const { tag, byDigest } = readImage(address);
  return byDigest || !moving.includes(tag ?? "latest");
}

export const policy = definePolicy({
  name: "ecs-no-latest-tag",
  title: "Containers name the version of their image, by tag or digest",
  severity: "medium",
  rationale:
    "What latest means is decided when a task starts: two tasks of one revision may run different code, a rollback of the task definition brings back nothing, and a pushed image runs without a deployment.",
  remediation: [
    "Push every build under a tag of its own and name it in the container's image; or name the digest (@sha256:...).",
    "Make the repository's tags immutable, so that the version stays what it is.",
  ],
  controls: { pci: ["6.5.1"], nist: ["CM-2", "SI-7"], soc2: ["CC8.1"], iso27001: ["A.8.32"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-considerations.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    movingTags: texts(["latest"], "Tags that name no version; an image without a tag has the tag latest"),
  },
  check(taskDefinition, { movingTags }) {
    return judgeContainers(taskDefinition, ({ name, value }) => {
      const image = value.at("image");
      return judge(
        image.matches((address) => isPinned(address, movingTags)),
        {
          what: `container ${name} does not name the version of its image`,
          at: image,
          required: `a digest, or a tag other than ${movingTags.join(", ")}`,
          fix: 'set image: pulumi.interpolate`${repository.repositoryUrl}:1.4.2`, or "@sha256:..." of the pushed image',
        },
      );
    });
  },
});
