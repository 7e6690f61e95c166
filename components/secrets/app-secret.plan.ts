import type { Deployment } from "../deployment.ts";
import type { Statement } from "../identity/statement.ts";
import { Problems } from "../plan-error.ts";

/** The plain part of `AppSecretArgs`. */
export interface AppSecretSettings {
  readonly deployment: Deployment;
  readonly secretName: string;
  readonly description: string;
  readonly deployerArns: readonly string[];
  readonly recoveryWindowDays?: number | undefined;
  readonly replicaRegions?: Readonly<Record<string, string>> | undefined;
}

/** All that a secret will be, but for its value and who reads it. */
export interface AppSecretPlan {
  readonly secretName: string;
  readonly description: string;
  /** 0: a deleted secret is gone at once. */
  readonly recoveryWindowDays: number;
  /** Sorted. */
  readonly deployerArns: readonly string[];
  /** Copies in other regions, sorted by region. */
  readonly replicas: readonly { readonly region: string; readonly kmsKeyId: string }[];
}

const DEFAULTS = {
  /** The longest that Secrets Manager offers, and its own. */
  recoveryWindowDays: 30,
} as const;

/** AWS Secrets Manager API reference, CreateSecret, "Name". */
const SECRET_NAME = /^[A-Za-z0-9/_+=.@-]{1,512}$/;
/** A name that ends so cannot be told from an ARN's own six characters (the same page). */
const LOOKS_LIKE_ARN_SUFFIX = /-[A-Za-z0-9]{6}$/;
/** A role or user; `*` and `?` within its name, for the roles whose names AWS IAM Identity Center ends at random. */
const PRINCIPAL_ARN = /^arn:[a-z-]+:iam::\d{12}:(?:role|user)\/(?![*?]+$)[\w+=,.@/*?-]+$/;

/** @throws PlanError with every problem of the arguments. */
export function planAppSecret(name: string, settings: AppSecretSettings): AppSecretPlan {
  const { secretName, description } = settings;
  const recoveryWindowDays = settings.recoveryWindowDays ?? DEFAULTS.recoveryWindowDays;
  const deployerArns = [...new Set(settings.deployerArns)].sort();
  const problems = new Problems(`AppSecret "${name}"`);
  requireName(problems, secretName);
  problems.require(description.length > 0 && description.length <= 2048, () => ({
    path: "description",
    found: `${description.length} characters`,
    expected: "1 to 2048 characters",
    fix: "Say in a sentence what the secret is for.",
  }));
  const days = recoveryWindowDays;
  problems.require(days === 0 || (Number.isInteger(days) && days >= 7 && days <= 30), () => ({
    path: "recoveryWindowDays",
    found: `${days}`,
    expected: "0, or a whole number of days from 7 to 30",
    fix: "0 deletes at once, so that the name is free again.",
  }));
  requireDeployers(problems, deployerArns);
  const replicas = Object.entries(settings.replicaRegions ?? {})
    .map(([region, kmsKeyId]) => ({ region, kmsKeyId }))
    .sort((a, b) => (a.region < b.region ? -1 : 1));
  for (const { region, kmsKeyId } of replicas) requireReplica(problems, settings.deployment.region, region, kmsKeyId);
  problems.throwIfAny();
  return { secretName, description, recoveryWindowDays, deployerArns, replicas };
}

/**
 * What a secret's resource policy denies: reading it to everybody but the given principals, and everything to whoever
 * speaks without TLS (ledger F-22, F-35). Nothing else is denied: the account can always change the policy itself.
 */
export function planSecretPolicy<Arn>(mayRead: readonly Arn[]): readonly (Omit<Statement, "conditions"> & {
  readonly conditions: Readonly<Record<string, Readonly<Record<string, string | readonly Arn[]>>>>;
})[] {
  const everybody = { effect: "Deny", resources: ["*"], principals: "*" } as const;
  return [
    {
      ...everybody,
      sid: "ReadersOnly",
      actions: ["secretsmanager:GetSecretValue"],
      // Of a session, this is its role's ARN (IAM User Guide, "aws:PrincipalArn").
      conditions: { ArnNotLike: { "aws:PrincipalArn": mayRead } },
    },
    {
      ...everybody,
      sid: "TlsOnly",
      actions: ["secretsmanager:*"],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
  ];
}

/**
 * A secret's JSON with its keys in alphabetical order, so that the order in which the code names them is never a new
 * version.
 */
export function secretJson(values: Readonly<Record<string, string | number>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function requireName(problems: Problems, secretName: string): void {
  problems.require(SECRET_NAME.test(secretName), () => ({
    path: "secretName",
    found: JSON.stringify(secretName),
    expected: "1 to 512 letters, digits and /_+=.@-",
    fix: "Write it as /<environment>/<application>/<component>/<type> (ledger Z-46).",
  }));
  problems.require(!LOOKS_LIKE_ARN_SUFFIX.test(secretName), () => ({
    path: "secretName",
    found: secretName,
    expected: "no end of a hyphen and six letters or digits",
    fix: "AWS ends a secret's ARN so, and would take one for the other: choose another name.",
  }));
}

function requireDeployers(problems: Problems, deployerArns: readonly string[]): void {
  problems.require(deployerArns.length > 0, () => ({
    path: "deployerArns",
    found: "none",
    expected: "the ARN of one role or more that deploys",
    fix: "Name the role that runs Pulumi: setting a value reads it back, which everybody else is denied.",
  }));
  for (const arn of deployerArns)
    problems.require(PRINCIPAL_ARN.test(arn), () => ({
      path: "deployerArns",
      found: arn,
      expected: "the ARN of an IAM role or user",
      fix: "Write it as arn:aws:iam::<account>:role/<name>; `*` may stand for a part of the name.",
    }));
}

/** A copy stands in another region, and is encrypted by a key of that region. */
function requireReplica(problems: Problems, home: string, region: string, kmsKeyId: string): void {
  problems.require(region !== home, () => ({
    path: `replicaRegions.${region}`,
    found: region,
    expected: `another region than the secret's own, ${home}`,
    fix: "Remove it: the secret is there already.",
  }));
  problems.require(kmsKeyId.split(":")[3] === region, () => ({
    path: `replicaRegions.${region}`,
    found: kmsKeyId,
    expected: `the ARN of a key in ${region}`,
    fix: "A key serves its own region: name one of that region.",
  }));
}
