import { definePropertyPolicy, gives, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "ecs-capacity-managed-termination",
  title: "ECS capacity providers keep machines on which tasks run",
  severity: "low",
  rationale:
    "Without managed termination protection the Auto Scaling group takes machines away as it likes, with the tasks on them.",
  remediation: [
    'Set autoScalingGroupProvider.managedTerminationProtection: "ENABLED", with managedScaling, and protectFromScaleIn: true on the group.',
  ],
  controls: { fsbp: ["ECS.19"] },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.capacityProvider,
      when: gives("autoScalingGroupProvider"),
      path: "autoScalingGroupProvider.managedTerminationProtection",
      must: isOneOf(["ENABLED"], { absent: "DISABLED" }),
      what: "machines may go while tasks run on them",
      required: "ENABLED",
      fix: 'set managedTerminationProtection: "ENABLED"',
    },
  ],
});
