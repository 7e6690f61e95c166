/** Rules of IAM documents and keys. */
import { parseDocument } from "../aws/normalise.ts";
import type { Failure } from "../provider.ts";
import { asBoolean, asNumber, asString, isGiven } from "../values.ts";
import { isList, isMap } from "../wire.ts";
import type { Value, ValueMap } from "../wire.ts";
import { failIf } from "./rule.ts";
import type { Rule, RuleSubject } from "./rule.ts";

const ROLE = "aws:iam/role:Role";
const KEY = "aws:kms/key:Key";

/** Largest documents in characters without white space (IAM and AWS STS quotas; KMS, SQS and SNS likewise). */
const LARGEST: Readonly<Record<string, number>> = {
  "aws:iam/policy:Policy policy": 6144,
  "aws:iam/rolePolicy:RolePolicy policy": 10240,
  "aws:iam/userPolicy:UserPolicy policy": 2048,
  "aws:iam/groupPolicy:GroupPolicy policy": 5120,
  "aws:iam/role:Role assumeRolePolicy": 2048,
  "aws:kms/key:Key policy": 32768,
  "aws:s3/bucketPolicy:BucketPolicy policy": 20480,
  "aws:dynamodb/resourcePolicy:ResourcePolicy policy": 20480,
  "aws:secretsmanager/secretPolicy:SecretPolicy policy": 20480,
  "aws:sns/topicPolicy:TopicPolicy policy": 30720,
  "aws:sqs/queuePolicy:QueuePolicy policy": 8192,
  "aws:ecr/repositoryPolicy:RepositoryPolicy policy": 10240,
  "aws:ec2/vpcEndpoint:VpcEndpoint policy": 20480,
};

const DOCUMENTS = Object.keys(LARGEST);

function documentsOf(subject: RuleSubject): readonly (readonly [property: string, text: string, most: number])[] {
  return DOCUMENTS.flatMap((key) => {
    const [token = "", property = ""] = key.split(" ");
    const value = subject.inputs[property];
    if (token !== subject.token || !isGiven(value)) return [];
    const text = isMap(value) ? JSON.stringify(value) : asString(value);
    return text === undefined || text.includes('"kind":"unknown"') || text === ""
      ? []
      : [[property, text, LARGEST[key] ?? 0] as const];
  });
}

function documentShape(subject: RuleSubject): readonly Failure[] {
  return documentsOf(subject).flatMap(([property, text]) => {
    const document = parseDocument(text);
    if (!isMap(document))
      return [
        { property, reason: "found text that is no JSON object (MalformedPolicyDocument), allowed: a policy document" },
      ];
    const version = document["Version"];
    if (version !== undefined && version !== "2012-10-17" && version !== "2008-10-17")
      return [{ property, reason: `found Version ${JSON.stringify(version)}, allowed: 2012-10-17` }];
    const statements = listOf(document["Statement"]);
    if (statements.length === 0) return [{ property, reason: "found no Statement, allowed: at least one" }];
    return statements.flatMap((statement, index) => statementFailures(subject, property, statement, index));
  });
}

function statementFailures(
  subject: RuleSubject,
  property: string,
  statement: Value,
  index: number,
): readonly Failure[] {
  const where = `statement ${index}`;
  if (!isMap(statement)) return [{ property, reason: `found ${where} that is no object` }];
  const identityBased = /^aws:iam\/(policy|rolePolicy|userPolicy|groupPolicy):/.test(subject.token);
  const has = (name: string) => isGiven(statement[name]);
  if (statement["Effect"] !== "Allow" && statement["Effect"] !== "Deny")
    return [
      { property, reason: `found Effect ${JSON.stringify(statement["Effect"])} in ${where}, allowed: Allow, Deny` },
    ];
  if (has("Action") === has("NotAction"))
    return [
      {
        property,
        reason: `found ${has("Action") ? "both" : "neither"} Action and NotAction in ${where}, allowed: one of them`,
      },
    ];
  if (identityBased && has("Principal"))
    return [{ property, reason: `found a Principal in ${where}, allowed: none in an identity-based policy` }];
  if (identityBased && has("Resource") === has("NotResource"))
    return [
      {
        property,
        reason: `found ${has("Resource") ? "both" : "neither"} Resource and NotResource in ${where}, allowed: one of them`,
      },
    ];
  const needsPrincipal =
    !identityBased && !has("Principal") && !has("NotPrincipal") && subject.token !== "aws:ec2/vpcEndpoint:VpcEndpoint";
  if (needsPrincipal)
    return [{ property, reason: `found no Principal in ${where}, but a resource-based policy needs one` }];
  return actionFailures(property, statement, where);
}

function actionFailures(property: string, statement: ValueMap, where: string): readonly Failure[] {
  const actions = listOf(statement["Action"] ?? statement["NotAction"]).map((action) => asString(action) ?? "");
  const bad = actions.find((action) => action !== "*" && !/^[a-z0-9-]+:[A-Za-z0-9*?]+$/i.test(action));
  return failIf(
    bad !== undefined,
    property,
    `found the action ${JSON.stringify(bad)} in ${where}, allowed: service:Action`,
  );
}

function documentSize(subject: RuleSubject): readonly Failure[] {
  return documentsOf(subject).flatMap(([property, text, most]) => {
    const size = text.replace(/\s/g, "").length;
    return failIf(
      size > most,
      property,
      `found ${size} characters without white space, allowed: ${most} (LimitExceeded): split the policy`,
    );
  });
}

function statementIds(subject: RuleSubject): readonly Failure[] {
  return documentsOf(subject).flatMap(([property, text]) => {
    const document = parseDocument(text);
    const sids = listOf(isMap(document) ? document["Statement"] : undefined)
      .map((item) => (isMap(item) ? asString(item["Sid"]) : undefined))
      .filter((sid) => sid !== undefined && sid !== "");
    const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
    return failIf(twice !== undefined, property, `found the Sid ${twice} twice, allowed: each once`);
  });
}

function trustService(subject: RuleSubject): readonly Failure[] {
  return documentsOf(subject).flatMap(([property, text]) => {
    const document = parseDocument(text);
    const statements = listOf(isMap(document) ? document["Statement"] : undefined).filter(isMap);
    const actions = statements
      .flatMap((statement) => listOf(statement["Action"]))
      .map((action) => asString(action) ?? "");
    return failIf(
      statements.length > 0 &&
        !actions.some((action) => /^(sts:(AssumeRole\w*|\*|TagSession|SetSourceIdentity)|\*)$/.test(action)),
      property,
      "found no sts:AssumeRole action, allowed: a trust policy that lets somebody assume the role",
    );
  });
}

function lockout(subject: RuleSubject): readonly Failure[] {
  if (asBoolean(subject.inputs["bypassPolicyLockoutSafetyCheck"]) === true) return [];
  return documentsOf(subject).flatMap(([property, text]) => {
    const document = parseDocument(text);
    const statements = listOf(isMap(document) ? document["Statement"] : undefined).filter(isMap);
    const allows = statements.some(
      (statement) =>
        statement["Effect"] === "Allow" && ofAccount(statement["Principal"], subject.account) && mayChange(statement),
    );
    const denied = statements.some(
      (statement) =>
        statement["Effect"] === "Deny" &&
        !isGiven(statement["Condition"]) &&
        ofAccount(statement["Principal"], subject.account) &&
        mayChange(statement),
    );
    return failIf(
      !allows || denied,
      property,
      `found a key policy under which nobody of account ${subject.account} may call kms:PutKeyPolicy, allowed: a statement that leaves the key manageable, such as kms:* for arn:aws:iam::${subject.account}:root`,
    );
  });
}

function ofAccount(principal: Value | undefined, account: string): boolean {
  if (principal === "*") return true;
  if (!isMap(principal)) return false;
  return listOf(principal["AWS"]).some((item) => {
    const text = asString(item) ?? "";
    return (
      text === "*" ||
      text === account ||
      text.startsWith(`arn:aws:iam::${account}:`) ||
      text.startsWith(`arn:aws:sts::${account}:`)
    );
  });
}

function mayChange(statement: ValueMap): boolean {
  return listOf(statement["Action"]).some((action) =>
    /^(\*|kms:\*|kms:Put\*|kms:PutKeyPolicy)$/i.test(asString(action) ?? ""),
  );
}

function listOf(value: Value | undefined): readonly Value[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}

function rotation(subject: RuleSubject): readonly Failure[] {
  const symmetric = (asString(subject.inputs["customerMasterKeySpec"]) ?? "SYMMETRIC_DEFAULT") === "SYMMETRIC_DEFAULT";
  return failIf(
    asBoolean(subject.inputs["enableKeyRotation"]) === true && !symmetric,
    "enableKeyRotation",
    "found true on an asymmetric or HMAC key, allowed: symmetric encryption keys only",
  );
}

function sessionDuration(subject: RuleSubject): readonly Failure[] {
  const seconds = asNumber(subject.inputs["maxSessionDuration"]);
  return failIf(
    seconds !== undefined && (seconds < 3600 || seconds > 43200),
    "maxSessionDuration",
    `found ${seconds}, allowed: 3600 to 43200 seconds`,
  );
}

const DOCUMENT_TOKENS = [...new Set(DOCUMENTS.map((key) => key.split(" ")[0] ?? ""))];

/** The rules of this theme. */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    id: "policy-document",
    title: "A policy document is valid",
    source: "IAM: Grammar of the IAM JSON policy language",
    tokens: DOCUMENT_TOKENS,
    check: documentShape,
  },
  {
    id: "policy-size",
    title: "A policy document keeps within its size",
    source: "IAM: IAM and AWS STS quotas",
    tokens: DOCUMENT_TOKENS,
    check: documentSize,
  },
  {
    id: "policy-statement-ids",
    title: "Statement ids are unique in a document",
    source: "IAM: JSON policy elements: Sid",
    tokens: DOCUMENT_TOKENS,
    check: statementIds,
  },
  {
    id: "role-trust",
    title: "A trust policy lets somebody assume the role",
    source: "IAM: Roles terms and concepts (trust policy)",
    tokens: [ROLE],
    check: trustService,
  },
  {
    id: "key-policy-lockout",
    title: "A key policy does not lock its account out",
    source: "AWS KMS: Default key policy; PutKeyPolicy safety check",
    tokens: [KEY],
    check: lockout,
  },
  {
    id: "key-rotation",
    title: "Only symmetric encryption keys rotate",
    source: "AWS KMS: Rotate AWS KMS keys",
    tokens: [KEY],
    check: rotation,
  },
  {
    id: "role-session",
    title: "A role's session lasts 1 to 12 hours",
    source: "IAM API: CreateRole",
    tokens: [ROLE],
    check: sessionDuration,
  },
];
