import { assert } from "chai";
import {
  WITHOUT_RESOURCE,
  actions,
  allowed,
  assertCustomerKey,
  at,
  container,
  denials,
  deniesPlainHttp,
  environment,
  list,
  role,
  secretOf,
  secrets,
  statementsOf,
  withAllowed,
  withContainer,
  withoutAction,
  type Json,
} from "../ask.ts";
import type { StackGraph, StackResource } from "../graph.ts";
import type { Row } from "../row.ts";

const PULL = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:GetAuthorizationToken",
  "ecr:GetDownloadUrlForLayer",
];
const CRUD = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"];
/** The services that an application's role may use at all. */
const APPLICATION_SERVICES = ["secretsmanager", "dynamodb", "kms", "ssm", "cloudwatch", "xray", "s3", "rds-db"];
function trusts(found: StackResource): void {
  for (const { actions: may, principal, condition } of statementsOf(found.inputs.assumeRolePolicy)) {
    assert.deepEqual(may, ["sts:AssumeRole"]);
    assert.deepEqual(principal, { Service: "ecs-tasks.amazonaws.com" });
    assert.equal(at(condition, "StringEquals.aws:SourceAccount"), "123456789012", "trusted to this account only");
  }
}

function secretNamed(graph: StackGraph, dev: string, prod: string): StackResource {
  return graph.one("secretsmanager/secret", ({ inputs }) => inputs.name === (graph.stack === "dev" ? dev : prod));
}

function valueOf(graph: StackGraph, secret: StackResource): Json {
  const version = graph.one("secretsmanager/secretVersion", ({ inputs }) => inputs.secretId === secret.id);
  assert.include(version.secretInputs, "secretString", "the engine keeps the value encrypted");
  return JSON.parse(String(version.inputs.secretString)) as Json;
}

function injected(graph: StackGraph): readonly StackResource[] {
  return Object.values(secrets(container(graph))).map((valueFrom) => secretOf(graph, valueFrom));
}

/** The inputs without those that are encrypted at their top. */
function without(inputs: Json, secretInputs: readonly string[]): Json {
  const hidden = new Set(secretInputs.map((path) => path.split(/[.[]/)[0]));
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !hidden.has(key)));
}

export const rows: readonly Row[] = [
  {
    id: "F-01",
    holds: (graph) => {
      const layers = [
        "iam/role",
        "ec2/securityGroup",
        "wafv2/webAcl",
        "secretsmanager/secret",
        "kms/key",
        "cloudwatch/metricAlarm",
      ];
      for (const layer of layers) graph.some(layer);
    },
    breaks: (graph) => graph.without(({ type }) => type.startsWith("aws:wafv2/")),
    breaker: "the web ACL is gone",
  },
  {
    id: "F-03",
    holds: (graph) => {
      for (const policy of graph.some("iam/rolePolicy"))
        for (const { actions: may, resources } of statementsOf(policy.inputs.policy)) {
          for (const action of may) assert.notInclude(action, "*", policy.name);
          if (resources.includes("*")) assert.includeMembers(WITHOUT_RESOURCE, [...may], policy.name);
        }
    },
    breaks: (graph) => withAllowed(graph, "task", { Action: "s3:*", Resource: "*" }),
    breaker: "the task role is allowed s3:* on everything",
  },
  {
    id: "F-06",
    holds: (graph) => {
      for (const version of graph.some("secretsmanager/secretVersion"))
        assert.include(version.secretInputs, "secretString");
      const generated = graph.some("secretsmanager/secretVersion").flatMap(({ inputs }) => {
        const { password, authToken } = JSON.parse(String(inputs.secretString)) as Json;
        return [password, authToken].filter((value) => value !== undefined).map(String);
      });
      assert.isNotEmpty(generated);
      const plain = graph.resources.map(({ inputs, secretInputs }) => JSON.stringify(without(inputs, secretInputs)));
      for (const value of generated)
        assert.isFalse(
          plain.some((text) => text.includes(value)),
          "a generated value in plain text",
        );
    },
    breaks: (graph) => {
      const copy = graph.clone();
      const [first] = copy.some("secretsmanager/secretVersion");
      (first?.secretInputs as string[]).length = 0;
      return copy;
    },
    breaker: "a secret's value stands in the state in plain text",
  },
  {
    id: "F-08",
    holds: (graph) => {
      assert.equal(role(graph, "execution").inputs.name, "ecsTaskExecutionRole");
      trusts(role(graph, "execution"));
    },
    breaks: (graph) =>
      graph.with("iam/role", {
        assumeRolePolicy: JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" } }),
      }),
    breaker: "anybody may assume the role",
  },
  {
    id: "F-09",
    holds: (graph) => {
      assert.includeMembers([...actions(graph, "execution")], PULL);
      const repositories = graph.some("ecr/repository").map(({ outputs }) => outputs.arn);
      for (const { actions: may, resources } of allowed(graph, "execution").filter(({ actions: held }) =>
        held.includes("ecr:BatchGetImage"),
      )) {
        assert.sameMembers<unknown>([...resources], repositories);
        assert.notInclude(may, "ecr:GetAuthorizationToken");
      }
    },
    breaks: (graph) => withoutAction(graph, "execution", "ecr:BatchGetImage"),
    breaker: "the execution role may no longer fetch images",
  },
  {
    id: "F-10",
    holds: (graph) => {
      const writes = allowed(graph, "execution").filter(({ actions: may }) => may.includes("logs:PutLogEvents"));
      assert.lengthOf(writes, 1);
      assert.sameMembers([...(writes[0]?.actions ?? [])], ["logs:CreateLogStream", "logs:PutLogEvents"]);
      for (const resource of writes[0]?.resources ?? []) assert.include(resource, ":log-group:/ecs/fintech-api");
    },
    breaks: (graph) => withoutAction(graph, "execution", "logs:PutLogEvents"),
    breaker: "the execution role may no longer write logs",
  },
  {
    id: "F-11",
    holds: (graph) => {
      const reads = allowed(graph, "execution").filter(({ actions: may }) =>
        may.includes("secretsmanager:GetSecretValue"),
      );
      assert.sameMembers(
        [...new Set(reads.flatMap(({ resources }) => resources))],
        [...new Set(injected(graph).map(({ id }) => id))],
      );
      const decrypts = allowed(graph, "execution").filter(({ actions: may }) => may.includes("kms:Decrypt"));
      assert.isNotEmpty(decrypts);
      for (const { resources, condition } of decrypts) {
        for (const resource of resources) assertCustomerKey(graph, resource, "kms:Decrypt");
        assert.include(
          JSON.stringify(at(condition, "StringEquals.kms:ViaService")),
          "secretsmanager.us-east-1.amazonaws.com",
        );
      }
    },
    breaks: (graph) =>
      withAllowed(graph, "execution", {
        Action: "secretsmanager:GetSecretValue",
        Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:other-AbCdEf",
      }),
    breaker: "the execution role reads a secret that nobody injects",
  },
  {
    id: "F-12",
    holds: (graph) => {
      assert.notEqual(role(graph, "task").urn, role(graph, "execution").urn);
      for (const action of actions(graph, "task")) assert.notMatch(action, /^(ecr|logs|iam|ecs|ec2):/);
    },
    breaks: (graph) =>
      withAllowed(graph, "task", {
        Action: "ecr:BatchGetImage",
        Resource: "arn:aws:ecr:us-east-1:123456789012:repository/fintech-api",
      }),
    breaker: "the task role may pull images",
  },
  {
    id: "F-13",
    holds: (graph) => {
      assert.equal(role(graph, "task").inputs.name, "ecsTaskRole");
      trusts(role(graph, "task"));
    },
    breaks: (graph) => graph.with("iam/role", { name: "everything" }, ({ inputs }) => inputs.name === "ecsTaskRole"),
    breaker: "the role has another name",
  },
  {
    id: "F-14",
    holds: (graph) => {
      const reads = allowed(graph, "task").filter(({ actions: may }) => may.includes("secretsmanager:GetSecretValue"));
      assert.isNotEmpty(reads);
      const ids = graph.some("secretsmanager/secret").map(({ id }) => id);
      assert.sameMembers([...new Set(reads.flatMap(({ resources }) => resources))], ids);
      for (const { actions: may } of reads) {
        assert.includeMembers([...may], ["secretsmanager:DescribeSecret"]);
      }
    },
    breaks: (graph) =>
      withAllowed(graph, "task", {
        Action: "secretsmanager:GetSecretValue",
        Resource: "arn:aws:secretsmanager:us-east-1:123456789012:secret:fintech/*",
      }),
    breaker: "the task role reads a whole path of secrets",
  },
  {
    id: "F-15",
    holds: (graph) => {
      const table = String(graph.one("dynamodb/table").outputs.arn);
      const uses = allowed(graph, "task").filter(({ actions: may }) =>
        may.some((action) => action.startsWith("dynamodb:")),
      );
      assert.includeMembers([...new Set(uses.flatMap(({ actions: may }) => may))], CRUD);
      for (const resource of uses.flatMap(({ resources }) => resources))
        assert.include([table, `${table}/index/*`], resource);
    },
    breaks: (graph) =>
      withAllowed(graph, "task", {
        Action: "dynamodb:GetItem",
        Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/other",
      }),
    breaker: "the task role reads another table",
  },
  {
    id: "F-16",
    holds: (graph) => {
      const decrypts = allowed(graph, "task").filter(({ actions: may }) => may.includes("kms:Decrypt"));
      assert.isNotEmpty(decrypts);
      for (const resource of decrypts.flatMap(({ resources }) => resources))
        assertCustomerKey(graph, resource, "kms:Decrypt");
    },
    breaks: (graph) => withoutAction(graph, "task", "kms:Decrypt"),
    breaker: "the task role may no longer decrypt",
  },
  {
    id: "F-17",
    holds: (graph) => {
      for (const { actions: may, resources } of allowed(graph, "task")) {
        for (const action of may) {
          assert.notInclude(action, "*");
          assert.include(APPLICATION_SERVICES, action.split(":")[0]);
        }
        if (resources.includes("*")) assert.includeMembers(WITHOUT_RESOURCE, [...may]);
      }
    },
    breaks: (graph) =>
      withAllowed(graph, "task", { Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:other" }),
    breaker: "the task role uses a service that it has no use for",
  },
  {
    id: "F-18",
    holds: (graph) => {
      const value = valueOf(graph, secretNamed(graph, "fintech/db-credentials", "/prod/fintech/database/credentials"));
      const { inputs, outputs } = graph.one("rds/cluster");
      assert.isNotEmpty(value.username);
      assert.isNotEmpty(value.password);
      assert.notEqual(value.username, inputs.masterUsername);
      // The master's password is AWS's matter, and the secret says where the rotation finds it.
      assert.notProperty(inputs, "masterPassword");
      assert.isTrue(inputs.manageMasterUserPassword);
      const [master] = outputs.masterUserSecrets as readonly { readonly secretArn: string }[];
      assert.equal(value.masterarn, master?.secretArn);
    },
    breaks: (graph) => graph.with("rds/cluster", { masterUsername: "ledger_app" }),
    breaker: "the secret holds the master's credentials",
  },
  {
    id: "F-19",
    holds: (graph) => void secretNamed(graph, "fintech/api-keys", "/prod/fintech/external/api-keys"),
    breaks: (graph) =>
      graph.with("secretsmanager/secret", { name: "keys" }, ({ inputs }) => String(inputs.name).endsWith("api-keys")),
    breaker: "the secret has another name",
  },
  {
    id: "F-20",
    holds: (graph) => {
      const value = valueOf(graph, secretNamed(graph, "fintech/redis-auth", "/prod/fintech/cache/redis-auth"));
      assert.include(Object.values(value) as unknown[], graph.one("elasticache/replicationGroup").inputs.authToken);
    },
    breaks: (graph) => graph.with("elasticache/replicationGroup", { authToken: "another-token-of-the-cache" }),
    breaker: "the cache demands another token than the secret holds",
  },
  {
    id: "F-21",
    holds: (graph) => {
      assert.isNotEmpty(injected(graph));
      for (const name of Object.keys(environment(container(graph))))
        assert.notMatch(name, /PASSWORD|TOKEN|API_?KEY|SECRET/i);
    },
    breaks: (graph) =>
      withContainer(graph, (found) => ({ ...found, environment: [{ name: "DB_PASSWORD", value: "hunter2" }] })),
    breaker: "the password stands in the container's environment",
  },
  {
    id: "F-22",
    holds: (graph) => {
      const readers = [role(graph, "execution"), role(graph, "task")].map(({ outputs }) => String(outputs.arn));
      for (const secret of graph.some("secretsmanager/secret")) {
        const policy = graph.one("secretsmanager/secretPolicy", ({ inputs }) => inputs.secretArn === secret.id);
        assert.isTrue(policy.inputs.blockPublicPolicy);
        const found = denials(policy.inputs.policy);
        assert.isTrue(found.some(deniesPlainHttp), `${secret.name} denies plain HTTP`);
        const readings = found.filter(({ actions: may }) => may.includes("secretsmanager:GetSecretValue"));
        assert.isNotEmpty(readings, `${secret.name} denies others`);
        const exempt = readings.flatMap(({ condition }) =>
          Object.values(condition).flatMap((keys) => list(at(keys, "aws:PrincipalArn"))),
        );
        for (const arn of exempt)
          assert.isTrue(
            readers.includes(arn) ||
              arn.endsWith(":role/fintech-deployer") ||
              // AWS's function rotates the database's user, and no other secret (Z-48).
              (/:role\/serverlessrepo-fintech-[\w-]+$/.test(arn) && secret.name.endsWith("-ledger-user-secret")),
            `${arn} reads ${secret.name}`,
          );
      }
    },
    breaks: (graph) => graph.without(({ type }) => type === "aws:secretsmanager/secretPolicy:SecretPolicy"),
    breaker: "the secrets have no policy of their own",
  },
  {
    id: "D-15",
    holds: (graph) => {
      const valueFrom = String(secrets(container(graph)).DB_PASSWORD);
      const secret = secretNamed(graph, "fintech/db-credentials", "/prod/fintech/database/credentials");
      assert.equal(valueFrom, `${secret.id}:password::`);
    },
    breaks: (graph) => withContainer(graph, (found) => ({ ...found, secrets: [] })),
    breaker: "DB_PASSWORD is not injected",
  },
  {
    id: "D-16",
    holds: (graph) => {
      const secret = secretNamed(graph, "fintech/api-keys", "/prod/fintech/external/api-keys");
      assert.equal(secrets(container(graph)).API_KEY, secret.id);
    },
    breaks: (graph) => withContainer(graph, (found) => ({ ...found, secrets: [] })),
    breaker: "API_KEY is not injected",
  },
  {
    id: "D-17",
    holds: (graph) => {
      const may = [
        ...PULL,
        "kms:Decrypt",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "secretsmanager:GetSecretValue",
      ];
      assert.sameMembers([...actions(graph, "execution")], may);
    },
    breaks: (graph) => withAllowed(graph, "execution", { Action: "ecs:RunTask", Resource: "*" }),
    breaker: "the execution role may run tasks",
  },
  {
    id: "D-18",
    holds: (graph) => {
      const may = actions(graph, "task").filter((action) => action.startsWith("secretsmanager:"));
      assert.sameMembers([...may], ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]);
    },
    breaks: (graph) =>
      withAllowed(graph, "task", {
        Action: "secretsmanager:PutSecretValue",
        Resource: String(graph.all("secretsmanager/secret")[0]?.id),
      }),
    breaker: "the task role may change a secret",
  },
  {
    id: "D-19",
    holds: (graph) => {
      const may = actions(graph, "task");
      assert.includeMembers([...may], [...CRUD, "kms:Decrypt"]);
    },
    breaks: (graph) => withoutAction(graph, "task", "dynamodb:PutItem"),
    breaker: "the task role may no longer write sessions",
  },
  {
    id: "D-53",
    holds: (graph) =>
      assert.sameMembers([...actions(graph, "execution").filter((action) => action.startsWith("ecr:"))], PULL),
    breaks: (graph) =>
      withAllowed(graph, "execution", {
        Action: "ecr:PutImage",
        Resource: String(graph.some("ecr/repository")[0]?.outputs.arn),
      }),
    breaker: "the execution role may push images",
  },
  {
    id: "D-58",
    holds: (graph) => {
      const shared = actions(graph, "execution").filter((action) => actions(graph, "task").includes(action));
      assert.includeMembers(["kms:Decrypt", "secretsmanager:GetSecretValue"], shared, "what both roles may do");
      for (const action of [...actions(graph, "execution"), ...actions(graph, "task")])
        assert.notMatch(action, /^(iam|sts):/);
    },
    breaks: (graph) =>
      withAllowed(graph, "task", {
        Action: "iam:PassRole",
        Resource: "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
      }),
    breaker: "the task role may pass the execution role on",
  },
];
