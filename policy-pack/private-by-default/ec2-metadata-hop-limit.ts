import { integer } from "../policy/config.ts";
import { MACHINES } from "../aws/compute/machines.ts";
import { atMost, definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS, families } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "ec2-metadata-hop-limit",
  title: "The answer of the metadata service does not leave the machine",
  severity: "medium",
  rationale:
    "Each hop beyond the first lets containers and forwarded requests reach the credentials of the machine's role, which were meant for the machine.",
  remediation: [
    "Set metadataOptions: { httpPutResponseHopLimit: 1 }.",
    "Where containers must reach it, set maximum to 2, and better give them roles of their own.",
  ],
  controls: { nist: ["CA-9(1)", "CM-2"] },
  checkov: ["CKV_AWS_341"],
  url: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html",
  preset: "strict",
  tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
  settings: { maximum: integer(1, "Most hops that an answer may go", { minimum: 1, maximum: 64 }) },
  demands: ({ maximum }) => [
    {
      tokens: families(MACHINES, TOKENS.launchTemplate, TOKENS.launchConfiguration),
      when: (machine) => not(machine.at("metadataOptions.httpEndpoint").is("disabled")),
      path: "metadataOptions.httpPutResponseHopLimit",
      must: atMost(maximum, { absent: 1 }),
      what: "answers with credentials go beyond the machine",
      required: `at most ${maximum}`,
      fix: `set metadataOptions.httpPutResponseHopLimit: ${maximum}`,
    },
  ],
});
