import { assert } from "chai";
import { access } from "../../../components/identity/access.ts";
import type { Statement } from "../../../components/identity/statement.ts";
import { ENDPOINT_SERVICES, type EndpointService } from "../../../components/network/endpoint-catalog.ts";
import { SecureVpc } from "../../../components/network/secure-vpc.ts";
import { ServiceEndpoints, type ServiceEndpointsArgs } from "../../../components/network/service-endpoints.ts";
import {
  type EndpointPlan,
  endpointsOf,
  planServiceEndpoints,
  requireEndpoints,
} from "../../../components/network/service-endpoints.plan.ts";
import { PlanError } from "../../../components/plan-error.ts";
import { DEPLOYMENT, ofType, one, type Recording, record, valueOf } from "../harness.ts";

const ACCOUNT = DEPLOYMENT.account;
const uses = (...actions: string[]) => {
  const statement: Statement = { sid: "S", actions, resources: ["arn:aws:x:::y"] };
  return access({ target: "table/sessions", verb: "use", statements: [statement] });
};

/** What the fintech system needs, with what its document fixes beside. */
const SERVICES: readonly EndpointService[] = [
  "dynamodb",
  "ecr.api",
  "ecr.dkr",
  "kms",
  "logs",
  "monitoring",
  "s3",
  "secretsmanager",
];

function make(args: Partial<ServiceEndpointsArgs> = {}): Promise<Recording<ServiceEndpoints>> {
  return record(() => {
    const network = new SecureVpc("net", {
      deployment: DEPLOYMENT,
      cidr: "10.20.0.0/16",
      availabilityZones: ["us-east-1a", "us-east-1b"],
      ports: { listeners: [80], application: [8080], data: [] },
      flowLogs: { retentionDays: 30, keyArn: "arn:aws:kms:us-east-1:123456789012:key/logs" },
    });
    return new ServiceEndpoints("net", {
      deployment: DEPLOYMENT,
      network,
      services: SERVICES,
      also: ["sts", "s3"],
      ...args,
    });
  });
}

describe("endpointsOf", () => {
  it("is what a Fargate task needs to start, and logs with it", () => {
    assert.deepEqual(endpointsOf([], { fargate: true }), ["ecr.api", "ecr.dkr", "logs", "s3"]);
    assert.deepEqual(endpointsOf([], { fargate: false }), []);
  });

  for (const [action, services] of [
    ["dynamodb:GetItem", ["dynamodb"]],
    ["s3:PutObject", ["s3"]],
    ["cloudwatch:PutMetricData", ["monitoring"]],
    ["logs:PutLogEvents", ["logs"]],
    ["secretsmanager:GetSecretValue", ["kms", "secretsmanager"]],
    ["ssm:GetParameter", ["kms", "ssm"]],
    ["kms:Decrypt", ["kms"]],
    ["ecr:BatchGetImage", ["ecr.api", "ecr.dkr"]],
    ["xray:PutTraceSegments", ["xray"]],
    ["sts:AssumeRole", ["sts"]],
    ["rds-db:connect", []],
  ] as const)
    it(`reaches ${services.join(" and ") || "nothing"} for ${action}`, () =>
      assert.deepEqual(endpointsOf([uses(action)], { fargate: false }), [...services]));

  it("reaches Secrets Manager and KMS for a secret that is injected", async () => {
    const secret = {} as never;
    const injecting = access({ target: "secret/api-keys", verb: "inject", secrets: { API_KEY: secret } });
    assert.deepEqual(endpointsOf([injecting], { fargate: false }), ["kms", "secretsmanager"]);
    const parameter = { store: "ssm" } as never;
    assert.deepEqual(endpointsOf([{ ...injecting, secrets: { A: parameter } }], { fargate: false }), ["kms", "ssm"]);
  });

  it("reaches CloudWatch for metrics", () => {
    assert.deepEqual(endpointsOf([], { fargate: false, metrics: true }), ["monitoring"]);
  });

  it("refuses an action that could not be asked for without NAT, and leaves it to NAT where there is one", () => {
    const strange = [uses("bedrock:InvokeModel", "dynamodb:GetItem")];
    assert.throws(
      () => endpointsOf(strange, { fargate: false }),
      PlanError,
      /table\/sessions: found the action bedrock:InvokeModel/,
    );
    assert.deepEqual(endpointsOf(strange, { fargate: false, nat: true }), ["dynamodb"]);
  });
});

describe("requireEndpoints", () => {
  const service = { uses: [uses("kms:Decrypt")], fargate: true, metrics: true };

  it("names what a service without NAT needs and what is missing", () => {
    const present = ["ecr.api", "ecr.dkr", "kms", "monitoring", "s3"] as const;
    assert.throws(
      () => requireEndpoints("api", { ...service, present }),
      PlanError,
      /with no NAT this service needs ecr\.api, ecr\.dkr, kms, logs, monitoring, s3; missing: logs/,
    );
  });

  it("is content with all of them, and with NAT", () => {
    requireEndpoints("api", { ...service, present: ["ecr.api", "ecr.dkr", "kms", "logs", "monitoring", "s3"] });
    requireEndpoints("api", { ...service, nat: true, present: [] });
  });
});

describe("planServiceEndpoints", () => {
  const plan = (services: readonly string[], use: readonly ReturnType<typeof uses>[] = []) =>
    planServiceEndpoints("net", { deployment: DEPLOYMENT, services, uses: use });

  it("lets nothing pass that is not asked by this account's principals, but ECR's links to its layers", () => {
    for (const { service, policy } of plan(ENDPOINT_SERVICES))
      for (const { sid, conditions, resources, actions } of policy) {
        if (sid === "ImageLayers") {
          assert.deepEqual(
            [service, actions, resources],
            ["s3", ["s3:GetObject"], ["arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*"]],
          );
          continue;
        }
        assert.equal(conditions?.StringEquals?.["aws:PrincipalAccount"], ACCOUNT, service);
        assert.isNotEmpty(actions, service);
        for (const action of actions) assert.notInclude(action, "*", service);
      }
    assert.isTrue(plan(["s3"])[0]?.policy.some(({ sid }) => sid === "ImageLayers"));
  });

  for (const service of ["s3", "dynamodb", "secretsmanager", "kms"] as const)
    it(`keeps ${service} to this account's resources`, () => {
      const own = plan([service])[0]?.policy.find(({ sid }) => sid === "OwnAccount");
      assert.equal(own?.conditions?.StringEquals?.["aws:ResourceAccount"], ACCOUNT);
    });

  it("admits the actions that workloads declare, each at its own endpoint", () => {
    const actionsOf = (endpoint: EndpointPlan | undefined) => [...(endpoint?.policy[0]?.actions ?? [])];
    const [dynamodb, s3] = plan(["s3", "dynamodb"], [uses("dynamodb:Scan", "s3:PutObjectTagging")]);
    assert.include(actionsOf(dynamodb), "dynamodb:Scan");
    assert.include(actionsOf(s3), "s3:PutObjectTagging");
    assert.notInclude(actionsOf(s3), "dynamodb:Scan");
  });

  it("refuses a service that it does not know", () => {
    assert.throws(() => plan(["s4"]), PlanError, /network.endpoints.also: found s4, expected one of .*secretsmanager/);
  });
});

describe("ServiceEndpoints", () => {
  let dev: Recording<ServiceEndpoints>;
  before(async () => (dev = await make()));

  it("makes each endpoint once, of its kind, in the app tier", () => {
    const endpoints = ofType(dev, "ec2/vpcEndpoint");
    assert.deepEqual(
      endpoints.map(({ name }) => name),
      [...SERVICES, "sts"].map((service) => `net-${service.replace(".", "-")}`).sort(),
    );
    for (const { inputs } of endpoints) {
      if (inputs.vpcEndpointType === "Gateway")
        assert.deepEqual(inputs.routeTableIds, ["net-app-a-id", "net-app-b-id"]);
      else
        assert.deepInclude(inputs, {
          vpcEndpointType: "Interface",
          privateDnsEnabled: true,
          subnetIds: ["net-app-a-id", "net-app-b-id"],
          securityGroupIds: ["net-endpoints-id"],
        });
    }
    const gateways = endpoints.filter(({ inputs }) => inputs.vpcEndpointType === "Gateway");
    assert.deepEqual(
      gateways.map(({ inputs }) => inputs.serviceName),
      ["com.amazonaws.us-east-1.dynamodb", "com.amazonaws.us-east-1.s3"],
    );
  });

  it("guards the interface endpoints by a group that opens nothing of itself", () => {
    const { inputs } = one(dev, "ec2/securityGroup");
    assert.notProperty(inputs, "ingress");
    assert.notProperty(inputs, "egress");
    assert.isEmpty(ofType(dev, "vpc/securityGroupIngressRule"));
  });

  it("writes policies that AWS can read", () => {
    const { Statement } = JSON.parse(String(one(dev, "ec2/vpcEndpoint", "net-s3").inputs.policy));
    assert.deepEqual(
      Statement.map(({ Sid }: { Sid: string }) => Sid),
      ["ImageLayers", "OwnAccount"],
    );
    assert.equal(Statement[1].Principal, "*");
  });

  it("hands out the way to them", async () => {
    const { result } = dev;
    const { connections } = result.reach();
    assert.deepEqual(
      connections.map(({ port }) => port),
      [443],
    );
    assert.equal(await valueOf(connections[0]!.securityGroupId), "net-endpoints-id");
    assert.deepEqual(await Promise.all(result.prefixLists.map(valueOf)), ["pl-net-s3", "pl-net-dynamodb"]);
    assert.includeMembers([...result.ready], Object.values(result.endpoints));
    assert.include(result.services, "sts");
  });

  it("touches no other endpoint when one is added", async () => {
    const grown = await make({ also: ["sts", "xray"] });
    const known = new Map(dev.resources.map((before) => [`${before.type} ${before.name}`, before]));
    const changed = grown.resources.filter((after) => {
      const before = known.get(`${after.type} ${after.name}`);
      return JSON.stringify(before?.inputs) !== JSON.stringify(after.inputs);
    });
    assert.deepEqual(
      changed.map(({ name }) => name),
      ["net-xray"],
    );
  });
});
