import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "default-vpc-not-used",
  title: "No program builds on the default VPC",
  severity: "medium",
  rationale:
    "The default VPC gives every machine a public address and a way to the internet, and is shared by all that nobody placed. A network of one's own says what is public.",
  remediation: [
    "Make an aws.ec2.Vpc with private subnets, and move the workload there.",
    "Delete the default VPC where nothing needs it.",
  ],
  controls: {},
  checkov: ["CKV_AWS_148"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html",
  tokens: families(TOKENS.vpc, TOKENS.subnet),
  check(resource) {
    const adopted = !["aws:ec2/vpc:Vpc", "aws:ec2/subnet:Subnet"].includes(resource.type);
    return judge(truth(!adopted), {
      what: "the program adopts what AWS put into the account by default, where everything is public",
      required: "a network of the program's own",
      fix: "replace it by an aws.ec2.Vpc and aws.ec2.Subnet resources",
    });
  },
});
