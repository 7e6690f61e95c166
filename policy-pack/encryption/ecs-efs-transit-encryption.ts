import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-efs-transit-encryption",
  title: "ECS tasks mount file systems over TLS",
  severity: "medium",
  rationale:
    "A file system is mounted over the network. In the clear, each file that is read or written can be read by whoever sees the traffic.",
  remediation: [
    'Set transitEncryption: "ENABLED" in efsVolumeConfiguration.',
    "With TLS, authorizationConfig can ask for the task role and an access point too.",
  ],
  controls: { fsbp: ["ECS.18"] },
  checkov: ["CKV_AWS_97"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html",
  tokens: TOKENS.taskDefinition,
  remediates: true,
  check(task) {
    const volumes = task.at("volumes").items();
    const shares = volumes.map((volume) => volume.at("efsVolumeConfiguration")).filter((share) => !share.isAbsent);
    if (shares.length === 0) return notApplicable("no file system is mounted over the network");
    return shares.map((share) =>
      judge(share.at("transitEncryption").is("ENABLED", { absent: "DISABLED" }), {
        what: "the file system is mounted in the clear",
        at: share.at("transitEncryption"),
        required: "ENABLED",
        fix: 'set transitEncryption: "ENABLED" in efsVolumeConfiguration',
        remedy: "ENABLED",
      }),
    );
  },
});
