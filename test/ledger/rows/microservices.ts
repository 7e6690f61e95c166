import { assert } from "chai";
import {
  assertCustomerKey,
  at,
  defaultRoute,
  denials,
  egress,
  ingress,
  list,
  secretOf,
  secrets,
  statementsOf,
  subnets,
  type Json,
} from "../ask.ts";
import { token, type StackGraph, type StackResource, type Value } from "../graph.ts";
import type { Row } from "../row.ts";
import { allowedTo, servicesOf, withContainers, withStatements } from "../services.ts";

const ANYWHERE = "0.0.0.0/0";
const APPLICATION_PORTS = { from: 3000, to: 4000 };
const DOCUMENT_PORT = 27017;
/** The paths that are exposed (security document of the microservices). */
const EXPOSED = ["/auth", "/stage/reminder", "/test/auth"];

function balancer(graph: StackGraph): StackResource {
  return graph.one("lb/loadBalancer");
}

function balancerGroups(graph: StackGraph): readonly string[] {
  return list(balancer(graph).inputs.securityGroups);
}

function groupOf({ inputs }: StackResource): string {
  const groups = list(at(inputs, "networkConfiguration.securityGroups"));
  assert.lengthOf(groups, 1, "a service's own group");
  return groups[0] ?? "";
}

function taskSubnets(graph: StackGraph): readonly StackResource[] {
  return servicesOf(graph).flatMap(({ service }) =>
    subnets(graph, list(at(service.inputs, "networkConfiguration.subnets"))),
  );
}

function documents(graph: StackGraph): readonly string[] {
  return graph.some("docdb/cluster").flatMap(({ inputs }) => list(inputs.vpcSecurityGroupIds));
}

function paths(graph: StackGraph): readonly string[] {
  return graph
    .some("lb/listenerRule")
    .flatMap(({ inputs }) => (inputs.conditions ?? []) as readonly Value[])
    .flatMap((condition) => list(at(condition, "pathPattern.values")));
}

/** The secrets that a service's containers are given. */
function injected(graph: StackGraph, containers: readonly Json[]): readonly string[] {
  return containers.flatMap((container) =>
    Object.values(secrets(container)).map((valueFrom) => secretOf(graph, valueFrom).id),
  );
}

function inService(graph: StackGraph, direction: "ingress" | "egress"): readonly StackResource[] {
  return servicesOf(graph).flatMap(({ service }) =>
    (direction === "ingress" ? ingress : egress)(graph, groupOf(service)),
  );
}

const isOf =
  (groups: readonly string[]) =>
  ({ inputs }: StackResource): boolean =>
    groups.includes(String(inputs.securityGroupId));

export const rows: readonly Row[] = [
  {
    id: "M-03",
    holds: (graph) => {
      const roles = servicesOf(graph).flatMap(({ execution, taskRole }) => [execution.id, taskRole.id]);
      assert.lengthOf([...new Set(roles)], roles.length, "two roles for each service, and none shared");
      for (const { execution, containers } of servicesOf(graph)) {
        const own = injected(graph, containers);
        const read = allowedTo(graph, execution).filter(({ actions }) =>
          actions.includes("secretsmanager:GetSecretValue"),
        );
        for (const resource of read.flatMap(({ resources }) => resources))
          assert.include(own, resource, execution.name);
      }
    },
    breaks: (graph) => {
      const [first] = graph.some("iam/role", ({ name }) => name.endsWith("-execution"));
      return graph.with("ecs/taskDefinition", { executionRoleArn: first?.outputs.arn ?? "" });
    },
    breaker: "services share an execution role",
  },
  {
    id: "M-04",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("secretsmanager/secret"))
        assertCustomerKey(graph, inputs.kmsKeyId, name);
      for (const { secretInputs } of graph.some("secretsmanager/secretVersion"))
        assert.include(secretInputs, "secretString");
    },
    breaks: (graph) => {
      const copy = graph.clone();
      for (const { secretInputs } of copy.some("secretsmanager/secretVersion")) (secretInputs as string[]).length = 0;
      return copy;
    },
    breaker: "a secret's value stands in the state in plain text",
  },
  {
    id: "M-05",
    holds: (graph) => {
      const given = servicesOf(graph).flatMap(({ containers }) => injected(graph, containers));
      assert.isNotEmpty(given);
    },
    breaks: (graph) =>
      withContainers(graph, (container) => ({ ...container, secrets: [{ name: "A", valueFrom: "plain" }] })),
    breaker: "a container's secret names no secret",
  },
  {
    id: "M-06",
    holds: (graph) =>
      assert.isEmpty(
        graph.all("secretsmanager/secretRotation").filter(({ inputs }) => inputs.rotationLambdaArn !== undefined),
      ),
    breaks: (graph) => {
      const [secret] = graph.some("secretsmanager/secret");
      const inputs = {
        secretId: secret?.id ?? "",
        rotationLambdaArn: "arn:aws:lambda:us-east-1:123456789012:function:rotate",
      };
      return graph.plus({ ...(secret as StackResource), type: token("secretsmanager/secretRotation"), inputs });
    },
    breaker: "a secret rotates where the setting says off",
  },
  {
    id: "M-07",
    holds: (graph) => {
      const given = servicesOf(graph).flatMap(({ containers }) =>
        containers.flatMap((container) => Object.entries(secrets(container))),
      );
      const uris = given.filter(([name]) => name === "MONGODB_URI");
      assert.isNotEmpty(uris);
      for (const [, valueFrom] of uris) {
        const secret = secretOf(graph, valueFrom);
        assert.equal(secret.inputs.name, "prod-mongodb");
        assert.equal(valueFrom, secret.id, "the whole secret");
      }
    },
    breaks: (graph) =>
      graph.with("secretsmanager/secret", { name: "another" }, ({ inputs }) => inputs.name === "prod-mongodb"),
    breaker: "the secret has another name",
  },
  {
    id: "M-08",
    holds: (graph) => {
      for (const { service } of servicesOf(graph))
        assert.isFalse(at(service.inputs, "networkConfiguration.assignPublicIp"));
      for (const subnet of taskSubnets(graph))
        assert.isUndefined(defaultRoute(graph, subnet.id)?.inputs.gatewayId, subnet.name);
    },
    breaks: (graph) =>
      graph.with("ec2/route", { gatewayId: graph.one("ec2/internetGateway").id, natGatewayId: null }, ({ name }) =>
        /-app-/.test(name),
      ),
    breaker: "the tasks' subnets lead to the internet gateway",
  },
  {
    id: "M-09",
    holds: (graph) => {
      assert.isFalse(balancer(graph).inputs.internal);
      for (const subnet of subnets(graph, list(balancer(graph).inputs.subnets)))
        assert.isDefined(defaultRoute(graph, subnet.id)?.inputs.gatewayId, subnet.name);
      for (const { inputs, name } of graph.some("ec2/subnet")) assert.notEqual(inputs.mapPublicIpOnLaunch, true, name);
      for (const { inputs, name } of graph.some("docdb/clusterInstance"))
        assert.notEqual(inputs.publiclyAccessible, true, name);
    },
    breaks: (graph) => graph.with("ec2/subnet", { mapPublicIpOnLaunch: true }, ({ name }) => /-app-/.test(name)),
    breaker: "the tasks' subnets hand out public addresses",
  },
  {
    id: "M-10",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("ec2/natGateway"))
        assert.isDefined(
          defaultRoute(graph, String(inputs.subnetId))?.inputs.gatewayId,
          `${name} stands in a public subnet`,
        );
      const gateways = graph.some("ec2/natGateway").map(({ id }) => id);
      for (const subnet of taskSubnets(graph))
        assert.include(gateways, String(defaultRoute(graph, subnet.id)?.inputs.natGatewayId), subnet.name);
    },
    breaks: (graph) => graph.with("ec2/natGateway", { subnetId: taskSubnets(graph)[0]?.id ?? "" }),
    breaker: "a NAT gateway stands in a private subnet",
  },
  {
    id: "M-11",
    holds: (graph) => {
      const into = balancerGroups(graph).flatMap((group) => ingress(graph, group));
      const open = into.map(({ inputs }) => `${inputs.fromPort}-${inputs.toPort} ${String(inputs.cidrIpv4)}`);
      assert.sameMembers(open, [`80-80 ${ANYWHERE}`, `443-443 ${ANYWHERE}`]);
      const plain = graph.one("lb/listener", ({ inputs }) => inputs.port === 80);
      assert.equal(at(plain.inputs, "defaultActions[0].type"), "redirect");
      assert.equal(at(plain.inputs, "defaultActions[0].redirect.statusCode"), "HTTP_301");
    },
    breaks: (graph) =>
      graph.with("lb/listener", { defaultActions: [{ type: "forward" }] }, ({ inputs }) => inputs.port === 80),
    breaker: "port 80 serves",
  },
  {
    id: "M-12",
    holds: (graph) => {
      const groups = servicesOf(graph).map(({ service }) => groupOf(service));
      const out = balancerGroups(graph).flatMap((group) => egress(graph, group));
      assert.sameMembers([...new Set(out.map(({ inputs }) => String(inputs.referencedSecurityGroupId)))], groups);
      for (const { inputs, name } of out)
        assert.isTrue(
          Number(inputs.fromPort) >= APPLICATION_PORTS.from && Number(inputs.toPort) <= APPLICATION_PORTS.to,
          name,
        );
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupEgressRule", { fromPort: 22, toPort: 22 }, isOf(balancerGroups(graph))),
    breaker: "the load balancer reaches port 22",
  },
  {
    id: "M-13",
    holds: (graph) => {
      const into = inService(graph, "ingress");
      assert.isNotEmpty(into);
      for (const { inputs, name } of into) {
        assert.include(balancerGroups(graph), String(inputs.referencedSecurityGroupId), name);
        assert.isTrue(
          Number(inputs.fromPort) >= APPLICATION_PORTS.from && Number(inputs.toPort) <= APPLICATION_PORTS.to,
          name,
        );
      }
    },
    breaks: (graph) =>
      graph.with("vpc/securityGroupIngressRule", { referencedSecurityGroupId: null, cidrIpv4: ANYWHERE }, ({ name }) =>
        inService(graph, "ingress").some((rule) => rule.name === name),
      ),
    breaker: "anybody reaches the tasks",
  },
  {
    id: "M-14",
    holds: (graph) => {
      for (const { service } of servicesOf(graph))
        assert.isTrue(
          egress(graph, groupOf(service)).some(
            ({ inputs }) => inputs.ipProtocol === "-1" && inputs.cidrIpv4 === ANYWHERE,
          ),
          `${service.name} may go anywhere, by NAT`,
        );
    },
    breaks: (graph) =>
      graph.without(({ type, inputs }) => type === token("vpc/securityGroupEgressRule") && inputs.ipProtocol === "-1"),
    breaker: "the tasks reach what they use only",
  },
  {
    id: "M-15",
    holds: (graph) => {
      for (const { inputs } of graph.some("docdb/cluster")) {
        assert.isTrue(inputs.storageEncrypted);
        assertCustomerKey(graph, inputs.kmsKeyId, "the cluster");
        assert.equal(Number(inputs.port ?? DOCUMENT_PORT), DOCUMENT_PORT);
      }
      for (const { inputs } of graph.some("docdb/clusterParameterGroup"))
        assert.notInclude(JSON.stringify(inputs.parameters), '"disabled"', "TLS");
      const groups = servicesOf(graph).map(({ service }) => groupOf(service));
      const into = documents(graph).flatMap((group) => ingress(graph, group));
      assert.isNotEmpty(into);
      for (const { inputs, name } of into) {
        assert.include(groups, String(inputs.referencedSecurityGroupId), name);
        assert.deepEqual([inputs.fromPort, inputs.toPort], [DOCUMENT_PORT, DOCUMENT_PORT], name);
      }
    },
    breaks: (graph) =>
      graph.with(
        "vpc/securityGroupIngressRule",
        { referencedSecurityGroupId: balancerGroups(graph)[0] ?? "" },
        isOf(documents(graph)),
      ),
    breaker: "the load balancer reaches the database",
  },
  {
    id: "M-16",
    holds: (graph) => assert.isEmpty(documents(graph).flatMap((group) => egress(graph, group))),
    breaks: (graph) => graph.with("vpc/securityGroupEgressRule", { securityGroupId: documents(graph)[0] ?? "" }),
    breaker: "the database's group lets something out",
  },
  {
    id: "M-17",
    holds: (graph) => {
      const exposed = new Set(paths(graph).map((path) => path.replace(/\/\*$/, "")));
      assert.sameMembers([...exposed], EXPOSED);
      const secure = graph.one("lb/listener", ({ inputs }) => inputs.port === 443);
      assert.equal(at(secure.inputs, "defaultActions[0].type"), "fixed-response");
      assert.equal(at(secure.inputs, "defaultActions[0].fixedResponse.statusCode"), "404");
    },
    breaks: (graph) =>
      graph.with("lb/listener", { defaultActions: [{ type: "forward" }] }, ({ inputs }) => inputs.port === 443),
    breaker: "every path is answered",
  },
  {
    id: "M-18",
    holds: (graph) => {
      const acl = graph.one("wafv2/webAcl", ({ inputs }) => inputs.scope === "REGIONAL");
      const rules = JSON.stringify(acl.inputs.rules);
      for (const group of ["CommonRuleSet", "KnownBadInputsRuleSet", "SQLiRuleSet", "AmazonIpReputationList"])
        assert.include(rules, `AWSManagedRules${group}`);
      assert.include(rules, "rateBasedStatement");
      const { inputs } = graph.one("wafv2/webAclAssociation");
      assert.deepEqual([inputs.webAclArn, inputs.resourceArn], [acl.outputs.arn, balancer(graph).outputs.arn]);
    },
    breaks: (graph) => graph.with("wafv2/webAcl", { rules: [] }),
    breaker: "the web ACL has no rules",
  },
  {
    id: "M-19",
    holds: (graph) => {
      const urls = graph.some("ecr/repository").map(({ outputs }) => String(outputs.repositoryUrl));
      for (const { containers } of servicesOf(graph))
        for (const { image } of containers)
          assert.isTrue(
            urls.some((url) => String(image).startsWith(url)),
            String(image),
          );
      assert.isEmpty(graph.resources.filter(({ type }) => /^aws:code(pipeline|build|deploy)\//.test(type)));
    },
    breaks: (graph) => withContainers(graph, (container) => ({ ...container, image: "docker.io/library/nginx:1" })),
    breaker: "an image comes from a public registry",
  },
  {
    id: "M-20",
    holds: (graph) => {
      for (const repository of graph.some("ecr/repository")) {
        const policy = graph.one("ecr/repositoryPolicy", ({ inputs }) => inputs.repository === repository.outputs.name);
        for (const { actions, principal } of statementsOf(policy.inputs.policy)) {
          const pushes = actions.includes("ecr:PutImage");
          const roles = list(at(principal, "AWS"));
          assert.isNotEmpty(roles);
          for (const role of roles) assert.match(role, pushes ? /-developer$/ : /role\//, repository.name);
        }
      }
    },
    breaks: (graph) =>
      withStatements(graph, (statement) => ({ ...statement, Principal: { AWS: "*" } }), "ecr/repositoryPolicy"),
    breaker: "anybody may push",
  },
  {
    id: "M-21",
    holds: (graph) => {
      for (const { task, service } of servicesOf(graph)) {
        assert.isTrue(task.inputs.skipDestroy, task.name);
        assert.isTrue(at(service.inputs, "deploymentCircuitBreaker.rollback"), service.name);
      }
    },
    breaks: (graph) => graph.with("ecs/taskDefinition", { skipDestroy: false }),
    breaker: "old revisions are taken away",
  },
  {
    id: "M-22",
    holds: (graph) => {
      for (const { inputs, name } of graph.some("ecr/repository"))
        assert.isTrue(at(inputs, "imageScanningConfiguration.scanOnPush"), name);
    },
    breaks: (graph) => graph.with("ecr/repository", { imageScanningConfiguration: { scanOnPush: false } }),
    breaker: "images are not scanned",
  },
  {
    id: "M-23",
    holds: (graph) => assert.equal(graph.one("signer/signingProfile").inputs.platformId, "Notation-OCI-SHA384-ECDSA"),
    breaks: (graph) => graph.without(({ type }) => type === token("signer/signingProfile")),
    breaker: "images cannot be signed",
  },
  {
    id: "M-25",
    holds: (graph) => assert.isTrue(paths(graph).some((path) => path.startsWith("/stage/"))),
    breaks: (graph) => graph.without(({ type }) => type === token("lb/listenerRule")),
    breaker: "staging has no route",
  },
  {
    id: "M-27",
    holds: (graph) => {
      assert.isEmpty(graph.all("ec2/keyPair"));
      for (const { inputs, name } of graph.some("vpc/securityGroupIngressRule"))
        assert.isFalse(Number(inputs.fromPort) <= 22 && Number(inputs.toPort) >= 22, name);
      for (const { service } of servicesOf(graph))
        assert.notEqual(service.inputs.enableExecuteCommand, true, service.name);
    },
    breaks: (graph) => graph.with("ecs/service", { enableExecuteCommand: true }),
    breaker: "ECS Exec is on",
  },
  {
    id: "M-28",
    holds: (graph) => {
      const groups = graph.some("cloudwatch/logGroup").map(({ outputs }) => String(outputs.name));
      const used = servicesOf(graph).map(({ containers }) => {
        for (const container of containers) assert.equal(at(container, "logConfiguration.logDriver"), "awslogs");
        const group = String(at(containers[0], "logConfiguration.options.awslogs-group"));
        assert.include(groups, group);
        return group;
      });
      assert.lengthOf([...new Set(used)], used.length, "a log group of its own for each service");
    },
    breaks: (graph) => withContainers(graph, ({ logConfiguration: _, ...container }) => container),
    breaker: "containers keep their output to themselves",
  },
  {
    id: "M-29",
    holds: (graph) => {
      assert.isTrue(at(balancer(graph).inputs, "accessLogs.enabled"));
      const bucket = at(balancer(graph).inputs, "accessLogs.bucket");
      const policy = graph.one("s3/bucketPolicy", ({ inputs }) => inputs.bucket === bucket);
      assert.include(
        JSON.stringify(statementsOf(policy.inputs.policy)),
        "logdelivery.elasticloadbalancing.amazonaws.com",
      );
    },
    breaks: (graph) => graph.with("lb/loadBalancer", { accessLogs: { enabled: false, bucket: "" } }),
    breaker: "requests are not logged",
  },
  {
    id: "M-32",
    holds: (graph) => {
      const rules = graph.some("cloudwatch/eventRule", ({ inputs }) => String(inputs.eventPattern).includes("aws.ecs"));
      const said = rules.map(({ inputs }) => String(inputs.eventPattern)).join();
      assert.include(said, "ECS Deployment State Change");
      assert.include(said, "ECS Service Action");
      const groups = graph.some("cloudwatch/logGroup").map(({ outputs }) => String(outputs.arn));
      for (const { id, outputs } of rules) {
        const targets = graph.some(
          "cloudwatch/eventTarget",
          ({ inputs }) => inputs.rule === id || inputs.rule === outputs.name,
        );
        assert.isTrue(targets.some(({ inputs }) => groups.some((group) => String(inputs.arn).startsWith(group))));
      }
    },
    breaks: (graph) => graph.without(({ type }) => type === token("cloudwatch/eventTarget")),
    breaker: "nobody writes the events down",
  },
  {
    id: "M-33",
    holds: (graph) => {
      assert.isEmpty(
        graph.all("iam/rolePolicyAttachment").filter(({ inputs }) => String(inputs.policyArn).includes(":aws:policy/")),
      );
      for (const { inputs, name } of graph.some("iam/role")) assert.isEmpty(list(inputs.managedPolicyArns), name);
    },
    breaks: (graph) => graph.with("iam/role", { managedPolicyArns: ["arn:aws:iam::aws:policy/PowerUserAccess"] }),
    breaker: "a role has a policy that AWS manages",
  },
  {
    id: "M-34",
    holds: (graph) => {
      const parts = servicesOf(graph);
      assert.isAtLeast(parts.length, 3, "several services");
      const groups = parts.map(({ service }) => groupOf(service));
      assert.lengthOf([...new Set(groups)], groups.length, "a group of its own for each service");
      for (const secret of graph.some("secretsmanager/secretPolicy")) {
        const readers = denials(secret.inputs.policy).flatMap(({ condition }) =>
          list(at(condition, "ArnNotLike.aws:PrincipalArn")),
        );
        for (const { execution, containers } of parts)
          if (readers.includes(String(execution.outputs.arn)))
            assert.include(
              injected(graph, containers),
              secret.inputs.secretArn,
              `${execution.name} reads what it is not given`,
            );
      }
    },
    breaks: (graph) => {
      const first = list(at(servicesOf(graph)[0]?.service.inputs, "networkConfiguration.securityGroups"));
      const copy = graph.clone();
      for (const { inputs } of copy.some("ecs/service"))
        inputs.networkConfiguration = {
          ...(inputs.networkConfiguration as Record<string, Value>),
          securityGroups: first,
        };
      return copy;
    },
    breaker: "services share a security group",
  },
];
