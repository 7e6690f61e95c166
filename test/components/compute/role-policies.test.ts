import { assert } from "chai";
import { taskStatements, withSecretAccess } from "../../../components/compute/role-statements.ts";
import { access } from "../../../components/identity/access.ts";
import { planServiceEndpoints } from "../../../components/network/service-endpoints.plan.ts";
import { DEPLOYMENT, ofType, one, type Recording } from "../harness.ts";
import {
  apiKeys,
  ledger,
  maxConnections,
  NAME,
  PARAMETER,
  recordService,
  REPOSITORY,
  secretArn,
  SECRETS_KEY,
  sessions,
} from "./service.ts";

const LOGS = "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/fintech-api:*";
const IN_REGION = { "aws:RequestedRegion": "us-east-1" };
const CONDITION = { StringEquals: IN_REGION };
const VIA_SECRETS = { StringEquals: { ...IN_REGION, "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } };

function policyOf(recording: Recording, role: "execution" | "task"): readonly Readonly<Record<string, unknown>>[] {
  const { inputs } = one(recording, "iam/rolePolicy", `${NAME}-${role}-policy`);
  assert.equal(inputs.role, role);
  return (JSON.parse(inputs.policy as string) as { Statement: Record<string, unknown>[] }).Statement;
}

const READ = {
  Sid: "ReadSecret",
  Effect: "Allow",
  Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
  Resource: secretArn("fintech/db-credentials"),
  Condition: CONDITION,
};
const TABLE = {
  Sid: "UseTable",
  Effect: "Allow",
  Action: ["dynamodb:GetItem", "dynamodb:PutItem"],
  Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/fintech-sessions",
  Condition: CONDITION,
};
const DECRYPT = {
  Sid: "UseKey",
  Effect: "Allow",
  Action: ["kms:Decrypt", "kms:DescribeKey"],
  Resource: SECRETS_KEY,
  Condition: VIA_SECRETS,
};
const PUBLISH = {
  Sid: "PublishMetrics",
  Effect: "Allow",
  Action: "cloudwatch:PutMetricData",
  Resource: "*",
  Condition: { StringEquals: { ...IN_REGION, "cloudwatch:namespace": "Fintech/Api" } },
};

describe("the execution role of a service", () => {
  it("pulls one image, writes one log, and reads what is injected (F-09, F-10, F-11, D-17, D-53, C-09)", async () => {
    assert.deepEqual(policyOf(await recordService(), "execution"), [
      {
        Sid: "DecryptInjectedSecrets",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: SECRETS_KEY,
        Condition: VIA_SECRETS,
      },
      {
        Sid: "LogInToRegistry",
        Effect: "Allow",
        Action: "ecr:GetAuthorizationToken",
        Resource: "*",
        Condition: CONDITION,
      },
      {
        Sid: "PullImage",
        Effect: "Allow",
        Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        Resource: REPOSITORY,
        Condition: CONDITION,
      },
      {
        Sid: "ReadInjectedSecrets",
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: [secretArn("fintech/api-keys"), secretArn("fintech/db-credentials")],
        Condition: CONDITION,
      },
      {
        Sid: "WriteLogs",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: LOGS,
        Condition: CONDITION,
      },
    ]);
  });

  it("reads the parameters that are injected, and binds the key's use to them", async () => {
    const recording = await recordService(() => ({ uses: [maxConnections()] }));
    const injected = policyOf(recording, "execution").filter(({ Sid }) => String(Sid).includes("Injected"));
    assert.deepEqual(injected, [
      {
        Sid: "DecryptInjectedParameters",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: SECRETS_KEY,
        Condition: {
          StringEquals: {
            ...IN_REGION,
            "kms:EncryptionContext:PARAMETER_ARN": PARAMETER,
            "kms:ViaService": "ssm.us-east-1.amazonaws.com",
          },
        },
      },
      {
        Sid: "ReadInjectedParameters",
        Effect: "Allow",
        Action: "ssm:GetParameters",
        Resource: PARAMETER,
        Condition: CONDITION,
      },
    ]);
  });

  it("reads no secret where none is injected", async () => {
    const recording = await recordService(() => ({ uses: [sessions()] }));
    assert.notMatch(JSON.stringify(policyOf(recording, "execution")), /secretsmanager|kms/);
  });
});

describe("the task role of a service", () => {
  it("does what its uses declare and publishes its own metrics, nothing of ECS's (F-12 to F-17, F-47, D-58)", async () => {
    const statements = policyOf(await recordService(), "task");
    assert.deepEqual(statements, [PUBLISH, READ, DECRYPT, TABLE]);
    assert.notMatch(JSON.stringify(statements), /"(ecr|logs|iam|ecs|ec2):/);
  });

  it("says each thing once, whatever the uses have in common", async () => {
    const recording = await recordService(() => ({
      uses: [ledger(), ledger("AUDIT"), sessions(), sessions(), apiKeys()],
    }));
    assert.deepEqual(policyOf(recording, "task"), [PUBLISH, READ, DECRYPT, TABLE]);
  });

  it("writes the secrets that it reads where that is allowed, and no others (C-08, D-18)", async () => {
    const recording = await recordService(() => ({ taskSecretAccess: "full" as const }));
    assert.deepEqual(policyOf(recording, "task"), [
      PUBLISH,
      { ...READ, Action: [...READ.Action, "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret"] },
      { ...DECRYPT, Action: [...DECRYPT.Action, "kms:GenerateDataKey"] },
      TABLE,
    ]);
  });

  it("tells the endpoints what it may write, or their policies would not let it pass", () => {
    const actions = (level: "read" | "full") =>
      planServiceEndpoints("net", {
        deployment: DEPLOYMENT,
        services: ["secretsmanager"],
        uses: withSecretAccess([ledger(), sessions()], level),
      }).flatMap(({ policy }) => policy.flatMap((statement) => statement.actions));
    const writes = ["secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret"];
    assert.includeMembers(actions("full"), writes);
    for (const write of writes) assert.notInclude(actions("read"), write);
    assert.notMatch(actions("full").join(), /dynamodb/);
    const once = withSecretAccess([ledger()], "full");
    assert.deepEqual(
      taskStatements({ uses: withSecretAccess(once, "full"), secretAccess: "full" }),
      taskStatements({ uses: once, secretAccess: "read" }),
    );
  });

  it("encrypts with no key of another kind for that", async () => {
    const conditions = { StringEquals: { "kms:ViaService": "dynamodb.us-east-1.amazonaws.com" } };
    const key = { sid: "UseKey", actions: ["kms:Decrypt"], resources: [SECRETS_KEY], conditions };
    const uses = [access({ target: "table/x", verb: "read", statements: [key] })];
    const recording = await recordService(() => ({ uses, taskSecretAccess: "full" as const }));
    assert.notInclude(JSON.stringify(policyOf(recording, "task")), "GenerateDataKey");
  });

  it("has no policy where there is nothing to say", async () => {
    const recording = await recordService(() => ({ uses: [apiKeys()], metricsNamespace: undefined }));
    assert.deepEqual(
      ofType(recording, "iam/rolePolicy").map(({ name }) => name),
      [`${NAME}-execution-policy`],
    );
  });
});
