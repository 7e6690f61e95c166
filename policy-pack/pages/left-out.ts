/** A check of Checkov that no policy of the pack stands for, and why. */
export interface LeftOut {
  /** The check's number: `CKV_AWS_41`. */
  readonly check: string;
  /** What it asks for, in a few words. */
  readonly subject: string;
  readonly reason: string;
}

/**
 * The checks that are left out on purpose. Every other check of data/checkov-checks.json is named by a policy
 * (`checkov` of its definition); docs/policies.md shows both.
 */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    check: "CKV_AWS_41",
    subject: "access keys written into the provider's configuration",
    reason: "policies do not see a provider that is not a resource; Pulumi keeps such keys in encrypted config",
  },
  {
    check: "CKV_AWS_196",
    subject: "security groups of ElastiCache",
    reason: "they went with EC2-Classic in 2022, and @pulumi/aws has no resource of the kind since version 6",
  },
  {
    check: "CKV_AWS_198",
    subject: "security groups of RDS",
    reason: "they went with EC2-Classic in 2022, and @pulumi/aws has no resource of the kind since version 6",
  },
  {
    check: "CKV_AWS_386",
    subject: "the newest image of a name, whoever owns it (data source aws_ami)",
    reason: "aws.ec2.getAmi is a call of the program and no resource: policies do not see what it was asked for",
  },
  {
    check: "CKV2_AWS_36",
    subject: "parameters' values sent to foreign domains over HTTP (data source http)",
    reason: "a program sends requests by its own code, which policies do not see",
  },
  {
    check: "CKV_AWS_217",
    subject: "deployments of API Gateway are replaced without a gap",
    reason: "Pulumi makes the new resource before it deletes the old one by itself, unless deleteBeforeReplace is set",
  },
  {
    check: "CKV_AWS_233",
    subject: "certificates of ACM are replaced without a gap",
    reason: "Pulumi makes the new resource before it deletes the old one by itself, unless deleteBeforeReplace is set",
  },
  {
    check: "CKV_AWS_237",
    subject: "REST APIs are replaced without a gap",
    reason: "Pulumi makes the new resource before it deletes the old one by itself, unless deleteBeforeReplace is set",
  },
];
