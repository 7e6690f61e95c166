import { assert } from "chai";
import {
  WITHOUT_RESOURCE,
  assertCustomerKey,
  at,
  denials,
  deniesPlainHttp,
  list,
  secretOf,
  secrets,
  statementsOf,
} from "../ask.ts";
import { token, type StackGraph, type StackResource } from "../graph.ts";
import type { Row } from "../row.ts";
import { allowedTo, allowing, servicesOf, speaksOf, statementsOfRole, withStatements } from "../services.ts";

/** A login is no call of an API, and is not said to carry a region; the ARN of the user names one. */
const isLogin = (actions: readonly string[]) => actions.join() === "rds-db:connect";

const WILDCARD = { Effect: "Allow", Action: "s3:*", Resource: "*", Sid: "TooWide" };

function exact(graph: StackGraph, roles: readonly StackResource[]): void {
  for (const role of roles)
    for (const { actions, resources } of allowedTo(graph, role)) {
      for (const action of actions) assert.notInclude(action, "*", role.name);
      if (resources.includes("*")) assert.includeMembers(WITHOUT_RESOURCE, [...actions], role.name);
    }
}

/** A copy of the stack in which every role's policy allows one thing more. */
function wider(graph: StackGraph): StackGraph {
  const copy = graph.clone();
  for (const { inputs } of copy.some("iam/rolePolicy")) {
    const document = JSON.parse(String(inputs.policy)) as { Statement: object | object[] };
    inputs.policy = JSON.stringify({ ...document, Statement: [document.Statement, WILDCARD].flat() });
  }
  return copy;
}

function withoutCondition(graph: StackGraph, key: string, resource?: string): StackGraph {
  const change = (statement: Record<string, never>) => {
    const text = JSON.stringify(statement.Condition ?? {});
    return text.includes(key) ? { ...statement, Condition: {} } : statement;
  };
  return withStatements(graph, change as never, resource);
}

function parameters(graph: StackGraph): readonly StackResource[] {
  return graph.some("ssm/parameter");
}

/** What denies reading but to named roles, or from outside the network. */
function deniesStrangers(document: unknown): boolean {
  return denials(document as string).some(({ condition }) =>
    /aws:PrincipalArn|aws:SourceVpce/.test(JSON.stringify(condition)),
  );
}

export const rows: readonly Row[] = [
  {
    id: "Z-01",
    holds: (graph) => {
      for (const { inputs } of graph.some("rds/cluster")) assert.isTrue(inputs.iamDatabaseAuthenticationEnabled);
      assert.isNotEmpty(allowing(graph, "taskRole", "rds-db:connect"));
    },
    breaks: (graph) => graph.with("rds/cluster", { iamDatabaseAuthenticationEnabled: false }),
    breaker: "the database knows passwords alone",
  },
  {
    id: "Z-02",
    holds: (graph) => exact(graph, graph.some("iam/role")),
    breaks: wider,
    breaker: "roles are allowed s3:* on everything",
  },
  {
    id: "Z-03",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("vpc/securityGroupIngressRule"))
        if (typeof inputs.referencedSecurityGroupId !== "string" && typeof inputs.prefixListId !== "string")
          // The public load balancer's group is the only one that ranges of addresses may enter.
          assert.include(
            list(graph.one("lb/loadBalancer").inputs.securityGroups),
            String(inputs.securityGroupId),
            name,
          );
    },
    breaks: (graph) => {
      const [store] = [...graph.all("rds/cluster"), ...graph.all("docdb/cluster")];
      const group = list(store?.inputs.vpcSecurityGroupIds)[0];
      return graph.with(
        "vpc/securityGroupIngressRule",
        {
          cidrIpv4: String(graph.one("ec2/vpc").inputs.cidrBlock),
          referencedSecurityGroupId: null,
          prefixListId: null,
        },
        ({ inputs }) => inputs.securityGroupId === group,
      );
    },
    breaker: "whatever stands in the VPC reaches the database",
  },
  {
    id: "Z-29",
    holds: (graph) =>
      exact(
        graph,
        servicesOf(graph).map(({ execution }) => execution),
      ),
    breaks: wider,
    breaker: "the execution role is allowed s3:* on everything",
  },
  {
    id: "Z-30",
    holds: (graph) => {
      for (const action of ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"]) {
        const may = allowing(graph, "taskRole", action);
        assert.isNotEmpty(may, action);
        for (const resource of may.flatMap(({ resources }) => resources))
          assert.match(resource, new RegExp(`^arn:aws:ssm:us-east-1:123456789012:parameter/fintech/${graph.stack}/`));
      }
    },
    breaks: (graph) =>
      withStatements(graph, (statement) => (speaksOf(statement, "ssm:GetParameters") ? undefined : statement)),
    breaker: "the application may no longer read its parameters",
  },
  {
    id: "Z-31",
    holds: (graph) => {
      const may = allowing(graph, "taskRole", "cloudwatch:PutMetricData");
      assert.isNotEmpty(may);
      for (const { condition } of may) assert.equal(at(condition, "StringEquals.cloudwatch:namespace"), "Fintech/Api");
    },
    breaks: (graph) => withoutCondition(graph, "cloudwatch:namespace"),
    breaker: "the application publishes in every namespace",
  },
  {
    id: "Z-32",
    holds: (graph) => {
      const objects = ["s3:GetObject", "s3:PutObject"].flatMap((action) => {
        const may = allowing(graph, "taskRole", action);
        assert.isNotEmpty(may, action);
        return may.flatMap(({ resources }) => resources);
      });
      assert.lengthOf([...new Set(objects)], 1, "one bucket's objects");
      const bucket = graph.some("s3/bucket").find(({ outputs }) => objects[0] === `${String(outputs.arn)}/*`);
      assert.isDefined(bucket, "a bucket of the stack");
    },
    breaks: (graph) =>
      withStatements(graph, (statement) =>
        speaksOf(statement, "s3:GetObject") ? { ...statement, Resource: "arn:aws:s3:::another/*" } : statement,
      ),
    breaker: "the application reads another bucket",
  },
  {
    id: "Z-33",
    holds: (graph) => {
      for (const action of ["xray:PutTraceSegments", "xray:PutTelemetryRecords"])
        assert.isNotEmpty(allowing(graph, "taskRole", action), action);
    },
    breaks: (graph) =>
      withStatements(graph, (statement) => (speaksOf(statement, "xray:PutTraceSegments") ? undefined : statement)),
    breaker: "the application may send no traces",
  },
  {
    id: "Z-34",
    holds: (graph) => {
      for (const { taskRole, execution } of servicesOf(graph))
        for (const role of [taskRole, execution])
          for (const { condition, actions } of allowedTo(graph, role).filter((one) => !isLogin(one.actions)))
            assert.isTrue(
              list(at(condition, "StringEquals.aws:RequestedRegion")).includes("us-east-1"),
              `${role.name}: ${actions.join(", ")}`,
            );
    },
    breaks: (graph) => withoutCondition(graph, "aws:RequestedRegion"),
    breaker: "the roles act in every region",
  },
  {
    id: "Z-35",
    holds: (graph) => {
      for (const secret of graph.some("secretsmanager/secret")) {
        const policy = graph.one("secretsmanager/secretPolicy", ({ inputs }) => inputs.secretArn === secret.id);
        assert.isTrue(policy.inputs.blockPublicPolicy);
        assert.isTrue(
          denials(policy.inputs.policy).some(
            ({ actions, condition }) =>
              actions.includes("secretsmanager:GetSecretValue") &&
              JSON.stringify(condition).includes("aws:PrincipalArn"),
          ),
          secret.name,
        );
      }
    },
    breaks: (graph) => graph.without(({ type }) => type === token("secretsmanager/secretPolicy")),
    breaker: "a secret has no policy of its own",
  },
  {
    id: "Z-36",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("s3/bucketPolicy")) {
        assert.isTrue(denials(inputs.policy).some(deniesPlainHttp), name);
        const delivery = JSON.stringify(statementsOf(inputs.policy).map(({ principal }) => principal));
        // Elastic Load Balancing delivers its logs from outside the network.
        if (!delivery.includes("Service")) assert.isTrue(deniesStrangers(inputs.policy), name);
      }
    },
    breaks: (graph) => withoutCondition(graph, "aws:SecureTransport", "s3/bucketPolicy"),
    breaker: "a bucket takes plain HTTP",
  },
  {
    id: "Z-37",
    holds: (graph) => {
      for (const { inputs } of graph.some("rds/cluster")) {
        assert.isTrue(inputs.iamDatabaseAuthenticationEnabled);
        const users = allowing(graph, "taskRole", "rds-db:connect").flatMap(({ resources }) => resources);
        assert.isNotEmpty(users);
        for (const user of users)
          assert.notMatch(user, new RegExp(`/${String(inputs.masterUsername)}$`), "the master user");
      }
    },
    breaks: (graph) =>
      graph.with("rds/cluster", {
        masterUsername: String(allowing(graph, "taskRole", "rds-db:connect")[0]?.resources[0]?.split("/").at(-1)),
      }),
    breaker: "the application logs in as the master user",
  },
  {
    id: "Z-38",
    holds: (graph) => {
      const decrypts = servicesOf(graph).flatMap(({ taskRole }) =>
        statementsOfRole(graph, taskRole).filter(({ condition }) =>
          JSON.stringify(condition).includes("kms:EncryptionContext:PARAMETER_ARN"),
        ),
      );
      assert.isNotEmpty(decrypts, "what may decrypt parameters");
      for (const { condition } of decrypts)
        assert.include(JSON.stringify(condition), `parameter/fintech/${graph.stack}/`);
    },
    breaks: (graph) => withoutCondition(graph, "kms:EncryptionContext:PARAMETER_ARN"),
    breaker: "the application decrypts every parameter",
  },
  {
    id: "Z-39",
    holds: (graph) => {
      for (const { containers } of servicesOf(graph))
        for (const container of containers)
          for (const [name, valueFrom] of Object.entries(secrets(container)))
            if (/KEY|TOKEN|PASSWORD/.test(name)) secretOf(graph, valueFrom);
      for (const path of ["max-connections", "new-checkout-enabled"])
        assert.isTrue(
          parameters(graph).some(({ inputs }) => String(inputs.name).endsWith(`/${path}`)),
          path,
        );
    },
    breaks: (graph) => graph.without(({ type }) => type === token("secretsmanager/secret")),
    breaker: "keys stand elsewhere than in Secrets Manager",
  },
  {
    id: "Z-41",
    holds: (graph) => {
      for (const { taskRole } of servicesOf(graph))
        for (const { condition, actions } of allowedTo(graph, taskRole).filter((one) => !isLogin(one.actions)))
          assert.deepEqual(list(at(condition, "StringEquals.aws:RequestedRegion")), ["us-east-1"], actions.join(", "));
    },
    breaks: (graph) =>
      withStatements(graph, (statement) => ({
        ...statement,
        Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-1", "eu-west-1"] } },
      })),
    breaker: "another region is approved",
  },
  {
    id: "Z-42",
    holds: (graph) => {
      for (const [resource, property] of [
        ["s3/bucketPolicy", "policy"],
        ["secretsmanager/secretPolicy", "policy"],
        ["sns/topicPolicy", "policy"],
      ] as const)
        for (const { inputs, name } of graph.some(resource))
          assert.isTrue(denials(inputs[property]).some(deniesPlainHttp), name);
    },
    breaks: (graph) => withoutCondition(graph, "aws:SecureTransport", "sns/topicPolicy"),
    breaker: "the topic takes plain HTTP",
  },
  {
    id: "Z-45",
    holds: (graph) => {
      for (const { inputs, name } of parameters(graph)) {
        assert.equal(inputs.type, "SecureString", name);
        assertCustomerKey(graph, inputs.keyId, name);
        assert.match(String(inputs.name), /^(\/[\w.-]+){4}$/, "a path");
      }
    },
    breaks: (graph) => graph.with("ssm/parameter", { type: "String" }),
    breaker: "a parameter is not encrypted",
  },
  {
    id: "Z-46",
    holds: (graph) => {
      const names = graph.some("secretsmanager/secret").map(({ inputs }) => String(inputs.name));
      for (const name of names) assert.match(name, new RegExp(`^/${graph.stack}/fintech/[\\w-]+/[\\w-]+$`));
      assert.includeMembers(names, [
        "/prod/fintech/database/credentials",
        "/prod/fintech/external/api-keys",
        "/prod/fintech/cache/redis-auth",
      ]);
    },
    breaks: (graph) => graph.with("secretsmanager/secret", { name: "fintech/db-credentials" }),
    breaker: "a secret's name has no environment",
  },
  {
    id: "Z-47",
    holds: (graph) => {
      const names = parameters(graph).map(({ inputs }) => String(inputs.name));
      for (const name of names) assert.match(name, new RegExp(`^/fintech/${graph.stack}/[\\w-]+/[\\w-]+$`));
      assert.includeMembers(names, [
        `/fintech/${graph.stack}/app/max-connections`,
        `/fintech/${graph.stack}/features/new-checkout-enabled`,
      ]);
    },
    breaks: (graph) => graph.with("ssm/parameter", { name: `/${graph.stack}/fintech/app/max-connections` }),
    breaker: "a parameter's name starts with the environment",
  },
];
