import { texts } from "../policy/config.ts";
import { MACHINES } from "../aws/compute/machines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "ec2-no-paravirtual",
  title: "Machines are of a generation with hardware virtualization",
  severity: "medium",
  rationale:
    "The first generations of instance types run images with paravirtualization: slower, without enhanced networking, and on hardware that AWS takes out of service.",
  remediation: ["Take an instance type of a current generation, such as t4g, m7g or c7g."],
  controls: { fsbp: ["EC2.24"] },
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/virtualization_types.html",
  tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
  settings: { refused: texts(["t1", "m1", "m2", "m3", "c1", "c3"], "Families of instance types that are refused") },
  demands: ({ refused }) => [
    {
      tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
      path: "instanceType",
      must: (type) => not(type.matches((text) => refused.includes(text.split(".", 1)[0] ?? ""))),
      what: "the machine is of a generation that AWS retires",
      required: `none of ${refused.join(", ")}`,
      fix: "take an instanceType of a current generation",
    },
  ],
});
