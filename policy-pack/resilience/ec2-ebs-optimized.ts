import { MACHINES } from "../aws/compute/machines.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { and, not, or, truth } from "../policy/truth.ts";

/** Generations whose volumes share the line of the network unless asked, or always. All later ones never do: there, false has no effect. */
const SHARED = /^(t1|t2|m1|m2|m3|c1|c3|cc1|cc2|cg1|cr1|g2|hi1|hs1|i2|r3)\./;

export const policy = definePropertyPolicy({
  name: "ec2-ebs-optimized",
  title: "Machines have bandwidth of their own for their volumes",
  severity: "low",
  rationale:
    "Types of old generations share one line between the network and the volumes: under load the disk slows down with the traffic. Current types have a line for each, whatever is asked.",
  remediation: [
    "Take a current instance type, where it is the default.",
    "Else set ebsOptimized: true, where the type supports it.",
  ],
  controls: {},
  checkov: ["CKV_AWS_135"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html",
  preset: "strict",
  demands: [
    {
      tokens: families(MACHINES, TOKENS.launchConfiguration),
      // With a launch template, which may name the type as well, that counts.
      when: (machine) =>
        not(and(truth(machine.at("ebsOptimized").isAbsent), truth(!machine.at("launchTemplate").isAbsent))),
      path: "ebsOptimized",
      must: (place, machine) =>
        or(
          place.is(true),
          machine.at("instanceType").matches((type) => !SHARED.test(type)),
        ),
      what: "the volumes share a line with the network",
      required: "true, or a type of which it is the default",
      fix: "set ebsOptimized: true, or take a current instanceType",
    },
  ],
});
