import { matchesPattern, type Statement } from "../aws/iam/iam.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { coversSome, isNarrowed, isUnlimited, isWildcardResource, judgeIdentity } from "../aws/iam/scope.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, no, not, or, type Truth } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

/** Actions that return what a store holds, or make a copy that can be taken elsewhere. */
const READS_DATA = [
  "dynamodb:BatchGetItem",
  "dynamodb:ExportTableToPointInTime",
  "dynamodb:GetItem",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:Scan",
  "ebs:GetSnapshotBlock",
  "kinesis:GetRecords",
  "rds:CopyDBClusterSnapshot",
  "rds:CopyDBSnapshot",
  "rds:CreateDBClusterSnapshot",
  "rds:CreateDBSnapshot",
  "rds:StartExportTask",
  "s3:GetObject",
  "s3:GetObjectVersion",
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "sqs:ReceiveMessage",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];
const readsData = (action: string) => READS_DATA.some((known) => matchesPattern(action, known));

/** Snapshots of databases. One that is yet to be made is named by a pattern, beside the database that it is made of. */
const MADE = /^arn:[^:]*:rds:[^:]*:[^:]*:(cluster-)?snapshot:/;

/** The statement reads whatever stores of a service there are: `arn:aws:s3:::*`, `table/*`. */
function readsAllOfService(statement: Statement): Truth {
  const texts = statement.resources.flatMap((resource) => resource.text() ?? []);
  const wholes = texts.filter((text) => isWildcardResource(text, true) && !MADE.test(text));
  const services = new Set(wholes.map((text) => text.split(":", 3)[2]));
  const known = READS_DATA.filter((action) => services.has(action.split(":", 1)[0]));
  if (known.length === 0) return no;
  const reads = coversSome(statement, (action) => known.some((one) => matchesPattern(action, one)));
  return and(reads, not(isNarrowed(statement)));
}

export const policy = definePolicy({
  name: "iam-no-data-exfiltration",
  title: "Identity policies name the data that they may read",
  severity: "high",
  rationale:
    "A permission to read objects, parameters, secrets, messages or snapshots on * carries all data of the account out, that of tomorrow too, by one stolen credential.",
  remediation: [
    "Put the ARNs of the buckets, tables, parameters and secrets in Resource.",
    "Keep copies of snapshots to the role that makes backups.",
  ],
  controls: {
    pci: ["7.2.1", "7.2.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  checkov: ["CKV_AWS_108", "CKV_AWS_288"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
  tokens: TOKENS.identityPolicy,
  check: (holder) =>
    judgeIdentity(holder, (statement) =>
      judge(not(or(and(isUnlimited(statement), coversSome(statement, readsData)), readsAllOfService(statement))), {
        what: "the statement may read the data of any store",
        at: statement.value.at("Action"),
        required: "the ARNs of the stores that it reads",
        fix: "name the ARN in Resource (a trailing /* below a named one is fine)",
      }),
    ),
});
