import { defineGraphPolicy } from "../policy/define-policy.ts";
import { MACHINES, ofTemplate } from "../aws/compute/machines.ts";
import { no, or, truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "ec2-instance-profile",
  title: "Machines have a role of their own",
  severity: "medium",
  rationale:
    "A machine without a role that calls AWS does it with keys that somebody put there: they do not expire, and are found by whoever gets in.",
  remediation: [
    "Set iamInstanceProfile to an aws.iam.InstanceProfile of a role that allows what the machine needs, at least AmazonSSMManagedInstanceCore.",
  ],
  controls: {},
  checkov: ["CKV2_AWS_41"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html",
  preset: "strict",
  tokens: MACHINES,
  check(machine, _config, graph) {
    const place = machine.at("iamInstanceProfile");
    return judge(
      or(
        place.set(),
        place.isAbsent
          ? ofTemplate(graph, machine, (template) =>
              or(
                template.at("iamInstanceProfile.name").set(),
                template.at("iamInstanceProfile.arn").set(),
                truth(template.at("iamInstanceProfile").isUnknown),
              ),
            )
          : no,
      ),
      {
        what: "the machine has no role",
        at: place,
        required: "an instance profile",
        fix: "set iamInstanceProfile: profile.name",
      },
    );
  },
});
