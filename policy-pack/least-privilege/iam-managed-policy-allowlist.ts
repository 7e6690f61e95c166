import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { isAwsPolicy } from "../aws/iam/grants.ts";
import { matchesPattern } from "../aws/iam/iam.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** Policies of AWS for roles of its services, which read no data of the account. */
const SERVICE_POLICIES = [
  "arn:*:iam::aws:policy/aws-service-role/*",
  "arn:*:iam::aws:policy/service-role/AWS_ConfigRole",
  "arn:*:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
  "arn:*:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
  "arn:*:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
];

/** Where policies are attached. A permissions boundary is none of them: it only takes away. */
const KEYS = ["policyArn", "policyArns", "managedPolicyArn", "managedPolicyArns"] as const;

export const policy = definePolicy({
  name: "iam-managed-policy-allowlist",
  title: "Of AWS's own policies only those on the list are attached",
  severity: "medium",
  // What AWS's policies allow is fine for many; to keep every permission in the program is this ledger's wish.
  preset: "ledger",
  rationale:
    "AWS writes its policies for everyone: they name no resource of yours, and AWS adds actions to them without asking. A policy of your own says what this role may do to what, and changes only when you change it.",
  remediation: [
    "Replace it by an aws.iam.RolePolicy with the actions and ARNs that the role needs; IAM Access Analyzer writes one from CloudTrail.",
    "Add the policy to allowed where a service of AWS needs just that one.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-2", "AC-3", "AC-6"],
    soc2: ["CC6.3"],
    iso27001: ["A.5.15", "A.8.2"],
  },
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
  tokens: families(TOKENS.policyAttachment, TOKENS.role),
  settings: {
    allowed: texts(SERVICE_POLICIES, "ARNs of AWS's policies that may be attached; entries may hold wildcards"),
  },
  check(holder, { allowed }) {
    const attached = KEYS.flatMap((key) => holder.at(key).items());
    if (attached.length === 0) return notApplicable("it attaches no policy");
    const isWrong = (arn: string) => isAwsPolicy(arn) && !allowed.some((entry) => matchesPattern(entry, arn));
    return attached.map((arn) =>
      judge(not(arn.matches(isWrong)), {
        what: "a policy of AWS is attached that is not on the list",
        at: arn,
        required: allowed.length > 0 ? `a policy of your own, or one of ${allowed.join(", ")}` : "a policy of your own",
        fix: "replace it by an aws.iam.RolePolicy that names actions and resources",
      }),
    );
  },
});
