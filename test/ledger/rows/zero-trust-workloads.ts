import { assert } from "chai";
import { assertCustomerKey, at, keyArns, list, statementsOf, type Json } from "../ask.ts";
import { token, type StackGraph, type StackResource, type Value } from "../graph.ts";
import type { Row } from "../row.ts";
import { servicesOf, withContainers, withStatements } from "../services.ts";

/** Elastic Load Balancing's policies that take nothing older than TLS 1.2 ("Security policies for your Application Load Balancer"). */
const TLS_POLICY = /^ELBSecurityPolicy-TLS13-1-[23]-(?!Ext)/;

function containersOf(graph: StackGraph): readonly Json[] {
  return servicesOf(graph).flatMap(({ containers }) => containers);
}

function httpsListeners(graph: StackGraph): readonly StackResource[] {
  return graph.some("lb/listener", ({ inputs }) => inputs.protocol === "HTTPS");
}

function rotationOf(graph: StackGraph, secretId: Value | undefined): StackResource {
  return graph.one("secretsmanager/secretRotation", ({ inputs }) => inputs.secretId === secretId);
}

/** The named secrets of the databases' application users. */
function databaseSecrets(graph: StackGraph): readonly StackResource[] {
  return graph.some("secretsmanager/secret", ({ inputs }) =>
    /database\/credentials|db-credentials/.test(String(inputs.name)),
  );
}

/** The keys by what their alias says that they protect: `alias/fintech/prod/database`. */
function keysByPurpose(graph: StackGraph): Readonly<Record<string, string>> {
  return Object.fromEntries(
    graph
      .some("kms/alias")
      .map(({ inputs }) => [
        String(inputs.name).split("/").at(-1) ?? "",
        String(
          graph.resources.find(({ id, type }) => type === token("kms/key") && id === inputs.targetKeyId)?.outputs.arn,
        ),
      ]),
  );
}

export const rows: readonly Row[] = [
  {
    id: "Z-40",
    holds: (graph) => {
      for (const secret of databaseSecrets(graph)) rotationOf(graph, secret.id);
      for (const { inputs } of graph.some("secretsmanager/secret"))
        assert.isEmpty(inputs.replicas ?? [], "replication is off");
    },
    breaks: (graph) => graph.without(({ type }) => type === token("secretsmanager/secretRotation")),
    breaker: "nothing rotates",
  },
  {
    id: "Z-48",
    holds: (graph) => {
      for (const secret of databaseSecrets(graph)) {
        const { inputs } = rotationOf(graph, secret.id);
        assert.equal(at(inputs, "rotationRules.automaticallyAfterDays"), 30);
        assert.isString(inputs.rotationLambdaArn, "a function that rotates");
      }
    },
    breaks: (graph) => graph.with("secretsmanager/secretRotation", { rotationRules: { automaticallyAfterDays: 90 } }),
    breaker: "credentials rotate every 90 days",
  },
  {
    id: "Z-49",
    holds: (graph) => {
      const topics = graph.some("sns/topic").map(({ outputs }) => outputs.arn);
      const reminders = graph.some("scheduler/schedule", ({ inputs }) =>
        topics.includes(at(inputs, "target.arn") ?? null),
      );
      for (const { inputs } of reminders)
        assert.match(String(inputs.scheduleExpression), /^cron\(\d+ \d+ \d+ (1,4,7,10|\d+\/3) \? \*\)$/);
    },
    breaks: (graph) => graph.without(({ type }) => type === token("scheduler/schedule")),
    breaker: "nobody is reminded of the API keys",
  },
  {
    id: "Z-50",
    holds: (graph) => {
      for (const { inputs } of graph.some("acm/certificate")) {
        assert.equal(inputs.validationMethod, "DNS");
        assert.notProperty(inputs, "privateKey");
      }
      const alarm = graph.some("cloudwatch/metricAlarm").find(({ inputs }) => inputs.metricName === "DaysToExpiry");
      assert.isDefined(alarm, "an alarm on certificates that are about to expire");
      assert.isNotEmpty(list(alarm?.inputs.alarmActions));
    },
    breaks: (graph) => graph.without(({ inputs }) => inputs.metricName === "DaysToExpiry"),
    breaker: "nobody is told of a certificate that expires",
  },
  {
    id: "Z-53",
    holds: (graph) => assert.equal(graph.one("signer/signingProfile").inputs.platformId, "Notation-OCI-SHA384-ECDSA"),
    breaks: (graph) => graph.without(({ type }) => type === token("signer/signingProfile")),
    breaker: "images cannot be signed",
  },
  {
    id: "Z-54",
    holds: (graph) => {
      for (const { user, name } of containersOf(graph))
        assert.isAbove(Number(String(user).split(":")[0]), 1000, String(name));
    },
    breaks: (graph) => withContainers(graph, (container) => ({ ...container, user: "0" })),
    breaker: "containers run as root",
  },
  {
    id: "Z-55",
    holds: (graph) => {
      for (const { readonlyRootFilesystem, name } of containersOf(graph))
        assert.isTrue(readonlyRootFilesystem, String(name));
    },
    breaks: (graph) => withContainers(graph, (container) => ({ ...container, readonlyRootFilesystem: false })),
    breaker: "containers write to their root file system",
  },
  {
    id: "Z-56",
    holds: (graph) => {
      for (const container of containersOf(graph)) {
        assert.deepEqual(list(at(container, "linuxParameters.capabilities.drop")), ["ALL"]);
        assert.isEmpty(list(at(container, "linuxParameters.capabilities.add")));
        assert.isTrue(at(container, "linuxParameters.initProcessEnabled"));
        assert.notEqual(container.privileged, true);
      }
      for (const { task } of servicesOf(graph)) assert.equal(task.inputs.networkMode, "awsvpc");
    },
    breaks: (graph) => withContainers(graph, (container) => ({ ...container, linuxParameters: {} })),
    breaker: "containers keep their capabilities",
  },
  {
    id: "Z-57",
    holds: (graph) => {
      for (const { task, service } of servicesOf(graph)) {
        assert.isAtLeast(Number(task.inputs.cpu), 256);
        assert.isAtLeast(Number(task.inputs.memory), 512);
        for (const group of list(at(service.inputs, "networkConfiguration.securityGroups")))
          for (const rule of graph
            .all("vpc/securityGroupEgressRule")
            .filter(({ inputs }) => inputs.securityGroupId === group))
            assert.notEqual(rule.inputs.ipProtocol, "-1", rule.name);
      }
    },
    breaks: (graph) => graph.with("vpc/securityGroupEgressRule", { ipProtocol: "-1" }),
    breaker: "the tasks' groups let everything out",
  },
  {
    id: "Z-58",
    holds: (graph) => {
      for (const repository of graph.some("ecr/repository")) {
        assert.isTrue(at(repository.inputs, "imageScanningConfiguration.scanOnPush"));
        assert.equal(at(repository.inputs, "encryptionConfigurations[0].encryptionType"), "KMS");
        for (const companion of ["ecr/lifecyclePolicy", "ecr/repositoryPolicy"])
          graph.one(companion, ({ inputs }) => inputs.repository === repository.outputs.name);
      }
    },
    breaks: (graph) => graph.without(({ type }) => type === token("ecr/lifecyclePolicy")),
    breaker: "images are kept for ever",
  },
  {
    id: "Z-59",
    holds: (graph) => {
      for (const { inputs } of graph.some("rds/cluster")) assertCustomerKey(graph, inputs.kmsKeyId, "the database");
      for (const { inputs } of graph.some("secretsmanager/secret"))
        assertCustomerKey(graph, inputs.kmsKeyId, "a secret");
      for (const { inputs } of graph.some("ssm/parameter")) assertCustomerKey(graph, inputs.keyId, "a parameter");
      for (const bucket of graph.some("s3/bucket"))
        graph.one("s3/bucketServerSideEncryptionConfiguration", ({ inputs }) => inputs.bucket === bucket.id);
    },
    breaks: (graph) => graph.with("ssm/parameter", { keyId: "alias/aws/ssm" }),
    breaker: "parameters are encrypted with AWS's key",
  },
  {
    id: "Z-60",
    holds: (graph) => {
      for (const { inputs, name } of httpsListeners(graph)) assert.match(String(inputs.sslPolicy), TLS_POLICY, name);
    },
    breaks: (graph) =>
      graph.with(
        "lb/listener",
        { sslPolicy: "ELBSecurityPolicy-2016-08" },
        ({ inputs }) => inputs.protocol === "HTTPS",
      ),
    breaker: "the listener takes TLS 1.0",
  },
  {
    id: "Z-61",
    holds: (graph) => {
      for (const { inputs } of graph.some("lb/targetGroup")) {
        assert.equal(inputs.protocol, "HTTP");
        assert.equal(inputs.vpcId, graph.one("ec2/vpc").id);
      }
      for (const { inputs } of graph.some("rds/clusterParameterGroup"))
        assert.include(JSON.stringify(inputs.parameters), "rds.force_ssl");
      for (const { inputs } of graph.some(
        "ec2/vpcEndpoint",
        (endpoint) => endpoint.inputs.vpcEndpointType === "Interface",
      ))
        for (const group of list(inputs.securityGroupIds))
          for (const rule of graph
            .all("vpc/securityGroupIngressRule")
            .filter((one) => one.inputs.securityGroupId === group))
            assert.deepEqual([rule.inputs.fromPort, rule.inputs.toPort], [443, 443], rule.name);
    },
    breaks: (graph) => graph.with("rds/clusterParameterGroup", { parameters: [] }),
    breaker: "the database takes connections without TLS",
  },
  {
    id: "Z-62",
    holds: (graph) => {
      const keys = keysByPurpose(graph);
      assert.includeMembers(Object.keys(keys), ["alerts", "cache", "database", "logs", "secrets", "storage"]);
      assert.sameMembers([...new Set(Object.values(keys))], Object.values(keys), "a key for each purpose");
      for (const { inputs } of graph.some("kms/alias"))
        assert.match(String(inputs.name), /^alias\/fintech\/prod\/[\w-]+$/);
      for (const { inputs } of graph.some("rds/cluster")) assert.equal(inputs.kmsKeyId, keys.database);
      for (const { inputs } of graph.some("elasticache/replicationGroup")) assert.equal(inputs.kmsKeyId, keys.cache);
    },
    breaks: (graph) => graph.with("rds/cluster", { kmsKeyId: keysByPurpose(graph).logs ?? "" }),
    breaker: "the database is encrypted with the logs' key",
  },
  {
    id: "Z-63",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("kms/key")) {
        assert.isTrue(inputs.enableKeyRotation, name);
        assert.isAtMost(Number(inputs.rotationPeriodInDays ?? 365), 365, name);
      }
    },
    breaks: (graph) => graph.with("kms/key", { enableKeyRotation: false }),
    breaker: "keys do not rotate",
  },
  {
    id: "Z-64",
    holds: (graph) => {
      assert.isNotEmpty(keyArns(graph));
      for (const { inputs, name } of graph.some("kms/key"))
        for (const { effect, principal, condition } of statementsOf(inputs.policy)) {
          if (effect !== "Allow") continue;
          const who = JSON.stringify(principal);
          if (who.includes("Service") || who.includes('"*"'))
            assert.isNotEmpty(Object.keys(condition), `${name}: ${who}`);
        }
    },
    breaks: (graph) => withStatements(graph, (statement) => ({ ...statement, Condition: {} }), "kms/key"),
    breaker: "AWS's services use the keys for anybody",
  },
];
