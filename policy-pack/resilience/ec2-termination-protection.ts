import { defineGraphPolicy } from "../policy/define-policy.ts";
import { ofTemplate } from "../aws/compute/machines.ts";
import { TOKENS } from "../policy/tokens.ts";
import { no, or } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "ec2-termination-protection",
  title: "Machines cannot be terminated by mistake",
  severity: "low",
  rationale: "One wrong click, or one wrong id in a script, terminates a machine with all that its root volume holds.",
  remediation: [
    "Set disableApiTermination: true, and false before the machine is to go.",
    "Machines that an Auto Scaling group replaces are not meant: they are no resources of the program.",
  ],
  controls: {},
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html",
  preset: "strict",
  tokens: TOKENS.instance,
  check(machine, _config, graph) {
    const place = machine.at("disableApiTermination");
    return judge(
      or(
        place.is(true),
        place.isAbsent ? ofTemplate(graph, machine, (template) => template.at("disableApiTermination").is(true)) : no,
      ),
      {
        what: "the machine can be terminated by one call",
        at: place,
        required: "true",
        fix: "set disableApiTermination: true",
      },
    );
  },
});
