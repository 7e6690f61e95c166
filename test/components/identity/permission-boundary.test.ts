import { assert } from "chai";
import { PermissionBoundary } from "../../../components/identity/permission-boundary.ts";
import {
  planPermissionBoundary,
  type PermissionBoundarySettings,
} from "../../../components/identity/permission-boundary.plan.ts";
import { DEPLOYMENT, one, record } from "../harness.ts";
import { refusedPaths } from "../refusals.ts";

const SETTINGS: PermissionBoundarySettings = { deployment: DEPLOYMENT, needs: ["logs"] };

const plan = (changes: Partial<PermissionBoundarySettings> = {}) =>
  planPermissionBoundary("bounds", { ...SETTINGS, ...changes });
const bySid = (sid: string, changes: Partial<PermissionBoundarySettings>) =>
  plan(changes).find((statement) => statement.sid === sid);
const IN_REGION = { "aws:RequestedRegion": ["us-east-1"] };

describe("planPermissionBoundary", () => {
  it("allows what the roles are for, on the account's own resources and in the approved regions", () => {
    assert.deepEqual(bySid("OwnResources", {}), {
      sid: "OwnResources",
      actions: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
      resources: ["*"],
      why: "A boundary grants nothing: the roles' own policies name the resources",
      conditions: { StringEquals: { "aws:ResourceAccount": ["123456789012"], ...IN_REGION } },
    });
    assert.deepEqual(bySid("WithoutResource", {})?.actions, ["logs:DescribeLogGroups"]);
    assert.notInclude(JSON.stringify(plan()), "dynamodb");
    assert.includeMembers([...(bySid("OwnResources", { needs: ["table"] })?.actions ?? [])], ["dynamodb:PutItem"]);
  });

  it("names secrets, parameters and metrics", () => {
    const named = {
      needs: ["metrics", "parameters", "secrets"],
      secretNames: ["fintech/api-keys"],
      namespaces: ["Fintech/Api"],
    } as const;
    assert.deepEqual(bySid("Secrets", named)?.resources, [
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:fintech/api-keys-??????",
    ]);
    assert.deepEqual(bySid("Parameters", named)?.resources, [
      "arn:aws:ssm:us-east-1:123456789012:parameter/fintech/dev/*",
    ]);
    assert.deepEqual(bySid("Metrics", named)?.conditions, {
      StringEquals: { "cloudwatch:namespace": ["Fintech/Api"], ...IN_REGION },
    });
  });

  it("holds logins of databases to the region by their ARN alone", () => {
    const logins = bySid("DatabaseLogins", { needs: ["database"] });
    assert.deepEqual(logins?.resources, ["arn:aws:rds-db:us-east-1:123456789012:dbuser:cluster-*/*"]);
    assert.isUndefined(logins?.conditions);
    const denied = bySid("ApprovedRegionsOnly", { needs: ["database", "logs"] });
    assert.deepEqual(denied?.actions, ["logs:*"]);
  });

  it("takes keys of another account where one is shared", () => {
    const conditions = bySid("Keys", { needs: ["bucket"], keyAccounts: ["111122223333"] })?.conditions;
    assert.deepEqual(conditions?.["StringEquals"]?.["aws:ResourceAccount"], ["111122223333", "123456789012"]);
  });

  it("denies escalation, and everything elsewhere", () => {
    const abroad = { deployment: { ...DEPLOYMENT, approvedRegions: ["eu-west-1", "us-east-1"] } };
    assert.deepEqual(bySid("ApprovedRegionsOnly", abroad)?.conditions, {
      StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "us-east-1"] },
    });
    const never = bySid("NeverEscalate", {});
    assert.equal(never?.effect, "Deny");
    assert.isUndefined(never?.conditions);
    assert.includeMembers(
      [...(never?.actions ?? [])],
      [
        "account:*",
        "cloudtrail:StopLogging",
        "config:StopConfigurationRecorder",
        "guardduty:DeleteDetector",
        "iam:*",
        "kms:ScheduleKeyDeletion",
        "organizations:*",
        "sts:AssumeRole",
      ],
    );
  });

  it("refuses what would bound nothing, or not fit, all at once", () => {
    const wrong = { needs: ["metrics", "secrets"], keyAccounts: ["other"] } as const;
    assert.deepEqual(
      refusedPaths(() => plan(wrong)),
      ["secretNames", "namespaces", "keyAccounts"],
    );
    assert.deepEqual(
      refusedPaths(() => plan({ needs: [] })),
      ["needs"],
    );
    const secretNames = Array.from({ length: 60 }, (_, index) => `prod/fintech/a-service/credentials-${index}`);
    assert.deepEqual(
      refusedPaths(() => plan({ needs: ["secrets"], secretNames })),
      ["secretNames"],
    );
  });
});

describe("PermissionBoundary", () => {
  it("is a managed policy within IAM's limit, whatever is needed", async () => {
    const needs =
      "backup bucket database images logs metrics parameters reminders secrets sessions table traces traffic";
    const args = {
      ...SETTINGS,
      needs: needs.split(" ") as PermissionBoundarySettings["needs"],
      secretNames: ["fintech/api-keys", "fintech/db-credentials"],
      namespaces: ["Fintech/Api"],
    };
    const recording = await record(() => new PermissionBoundary("fintech-dev-boundary", args));
    const policy = one(recording, "iam/policy");
    assert.equal(policy.name, "fintech-dev-boundary-policy");
    assert.isAtMost(String(policy.inputs.policy).length, 6144);
    assert.isAbove((JSON.parse(String(policy.inputs.policy)) as { Statement: unknown[] }).Statement.length, 7);
  });
});
