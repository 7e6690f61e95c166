import { expect } from "chai";
import { mergeConfig } from "../../offline/workspace.ts";
import { run } from "./harness/engine.ts";
import { accountOf, changesOf, copyOf, deployed } from "./harness/stacks.ts";
import type { StackName } from "./harness/stacks.ts";

type Config = Readonly<Record<string, unknown>>;

/** One setting that changes, and everything that changes by it. */
interface Change {
  readonly config: Config;
  /** @default "dev" */
  readonly stack?: StackName;
  readonly changes: readonly string[];
}

const section = (name: string, value: unknown): Config => ({ [`zero-trust-aws:${name}`]: value });
const api = (change: Config): Config => section("services", { api: change });

const INTERFACE_ENDPOINTS = "ecr-api ecr-dkr kms logs monitoring rds secretsmanager ssm sts xray".split(" ");

const CHANGES: Readonly<Record<string, Change>> = {
  "more tasks at most": {
    config: api({ scaling: { max: 8 } }),
    changes: ["update appautoscaling/target api-scaling: maxCapacity"],
  },
  "another image": {
    config: api({ image: { tag: "1.4.2" } }),
    changes: [
      "replace ecs/taskDefinition api-task: containerDefinitions",
      "update ecs/service api-service: taskDefinition",
    ],
  },
  "more memory": {
    config: api({ memoryMiB: 2048 }),
    changes: ["replace ecs/taskDefinition api-task: memory", "update ecs/service api-service: taskDefinition"],
  },
  "health checks more often": {
    config: api({ route: { healthCheck: { intervalSeconds: 20 } } }),
    changes: ["update lb/targetGroup edge-alb-api: healthCheck"],
  },
  "another port": {
    config: api({ port: 9090 }),
    changes: [
      "replace ec2/networkAclRule network-app-ingress-100: fromPort, toPort",
      "replace ec2/networkAclRule network-web-egress-100: fromPort, toPort",
      "replace ecs/taskDefinition api-task: containerDefinitions",
      // AWS lets a target group with a fixed name go only after its listener.
      "replace lb/listener edge-alb-listener-80: defaultActions",
      "replace lb/targetGroup edge-alb-api: port",
      "update cloudwatch/metricAlarm api-alarms-latency: dimensions",
      "update cloudwatch/metricAlarm api-alarms-server-errors: metricQueries",
      "update cloudwatch/metricAlarm api-alarms-unhealthy-tasks: dimensions",
      "update ecs/service api-service: loadBalancers, taskDefinition",
      "update vpc/securityGroupEgressRule api-ingress-egress: description, fromPort, toPort",
      "update vpc/securityGroupIngressRule api-ingress-ingress: description, fromPort, toPort",
    ],
  },
  "another name of the load balancer": {
    config: section("edge", { loadBalancer: { name: "fintech-edge" } }),
    changes: [
      "replace cloudfront/vpcOrigin edge-cloudfront-vpc-origin: vpcOriginEndpointConfig",
      "replace lb/listener edge-alb-listener-80: defaultActions",
      "replace lb/loadBalancer edge-alb: name",
      "replace lb/targetGroup edge-alb-api",
      "update cloudfront/distribution edge-cloudfront-distribution: origins",
      "update cloudwatch/metricAlarm api-alarms-latency: dimensions",
      "update cloudwatch/metricAlarm api-alarms-server-errors: metricQueries",
      "update cloudwatch/metricAlarm api-alarms-unhealthy-tasks: dimensions",
    ],
  },
  "one thing less that the service uses": {
    config: api({
      uses: [
        { database: "ledger", as: "DB" },
        { cache: "sessions", as: "REDIS" },
        { secret: "api-keys", as: "API_KEY" },
        { parameters: "app", access: "read", as: "APP" },
        { parameters: "features", access: "read", as: "FEATURES" },
      ],
    }),
    changes: [
      "delete ec2/vpcEndpoint endpoints-dynamodb",
      "delete vpc/securityGroupEgressRule api-dynamodb-egress",
      "update dynamodb/resourcePolicy sessions-policy: policy",
      "update iam/rolePolicy api-task-policy: policy",
    ],
  },
  "flow logs for longer": {
    config: section("network", { flowLogRetentionDays: 90 }),
    changes: ["update cloudwatch/logGroup network-flow-logs: retentionInDays"],
  },
  "one endpoint more": {
    config: section("network", { endpoints: { also: ["sts", "sqs"] } }),
    changes: ["create ec2/vpcEndpoint endpoints-sqs"],
  },
  // PITFALLS 1 and 3: nothing that stands is replaced, and no subnet is even updated.
  "one zone more": {
    config: section("network", { availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"] }),
    changes: [
      ...["app", "data", "web"].flatMap((tier) =>
        ["networkAclAssociation", "routeTable", "routeTableAssociation", "subnet"].map(
          (kind) => `create ec2/${kind} network-${tier}-c`,
        ),
      ),
      ...INTERFACE_ENDPOINTS.map((service) => `update ec2/vpcEndpoint endpoints-${service}: subnetIds`),
      "update ec2/vpcEndpoint endpoints-dynamodb: routeTableIds",
      "update ec2/vpcEndpoint endpoints-s3: routeTableIds",
      "update ecs/service api-service: networkConfiguration",
      "update elasticache/subnetGroup sessions-subnets: subnetIds",
      "update lb/loadBalancer edge-alb: subnets",
      "update rds/subnetGroup ledger-subnets: subnetIds",
      "update serverlessrepository/cloudFormationStack ledger-rotation: parameters",
    ],
  },
  // What F-52 forbids and a stack may ask for a while; docs/runbooks/open-a-shell.md.
  "shells in the containers": {
    config: api({ exec: "audited", readonlyRootFilesystem: "off" }),
    changes: [
      "create cloudwatch/logGroup cluster-sessions",
      "create ec2/vpcEndpoint endpoints-ssmmessages",
      "replace ecs/taskDefinition api-task: containerDefinitions",
      "update ecs/cluster cluster-cluster: configuration",
      "update ecs/service api-service: enableExecuteCommand, taskDefinition",
      "update iam/rolePolicy api-task-policy: policy",
      "update kms/key keys-key-shared: description, policy",
    ],
  },
  "larger database instances": {
    config: section("databases", { ledger: { instanceClass: "db.r6g.large" } }),
    changes: ["a", "b"].map((zone) => `update rds/clusterInstance ledger-instance-us-east-1${zone}: instanceClass`),
  },
  "a database that tells more of itself": {
    config: section("databases", {
      ledger: { insights: "advanced", logExports: ["iam-db-auth-error"], audit: "on", extendedSupport: "off" },
    }),
    changes: [
      "create cloudwatch/logGroup ledger-logs-iam-db-auth-error",
      // Paid support of old versions is decided when the cluster is made: a running one is not asked.
      "update rds/cluster ledger-cluster: databaseInsightsMode, enabledCloudwatchLogsExports, performanceInsightsRetentionPeriod",
      "update rds/clusterParameterGroup ledger-parameters: parameters",
    ],
  },
  "backups for longer, in prod": {
    stack: "prod",
    config: section("databases", { ledger: { backupRetentionDays: 21 } }),
    changes: ["update rds/cluster ledger-cluster: backupRetentionPeriod"],
  },
  "a table more": {
    config: section("tables", { audit: { partitionKey: "id", encryption: "aws-managed" } }),
    changes: [
      "create SessionTable audit",
      "create dynamodb/resourcePolicy audit-policy",
      "create dynamodb/table audit-table",
    ],
  },
  "a table more, with the customer's key, in prod": {
    stack: "prod",
    config: section("tables", { audit: { partitionKey: "id" } }),
    changes: [
      "create SessionTable audit",
      "create backup/restoreTestingSelection backup-restore-test-table-audit",
      "create dynamodb/resourcePolicy audit-policy",
      "create dynamodb/table audit-table",
      // AWS Backup takes no change of a selection: another one takes its place.
      "replace backup/selection backup-stores: resources",
      "update iam/rolePolicy backup-backup-policy: policy",
    ],
  },
  "another description of a secret": {
    config: section("secrets", { "api-keys": { description: "Keys of the credit bureau" } }),
    changes: ["update secretsmanager/secret api-keys-secret: description"],
  },
  "a later alarm": {
    config: api({ alarms: { latencyP95Seconds: 2 } }),
    changes: ["update cloudwatch/metricAlarm api-alarms-latency: alarmDescription, threshold"],
  },
};

describe("one setting that changes", function () {
  // The first test of a stack deploys it.
  this.timeout(180_000);

  for (const [name, { stack = "dev", config, changes }] of Object.entries(CHANGES)) {
    it(`${name}: ${changes.length === 1 ? changes[0] : `${changes.length} changes`}`, async () => {
      const { state } = await deployed(stack);
      const preview = await run({ command: "preview", stack, state, config });
      expect([preview.errors, preview.exitCode]).to.deep.equal([[], 0]);
      expect(changesOf(preview)).to.deep.equal(changes.toSorted());
    });
  }

  it("another owner in the default tags: everything that takes tags is updated, nothing is replaced", async () => {
    const { state } = await deployed("dev");
    const config = { "aws:defaultTags": { tags: { owner: "ledger-team" } } };
    const preview = await run({ command: "preview", stack: "dev", state, config });
    expect([preview.errors, preview.exitCode]).to.deep.equal([[], 0]);
    // CloudFront takes no change of a VPC origin's tags while a distribution uses it (PITFALLS 8).
    const tagged = accountOf(state).filter(
      ({ token, inputs }) => inputs["tagsAll"] !== undefined && token !== "aws:cloudfront/vpcOrigin:VpcOrigin",
    );
    expect(changesOf(preview).length).to.equal(tagged.length);
    for (const change of changesOf(preview)) expect(change).to.match(/^update .*: tagsAll$/);
  });

  it("all of them at once go through in an `up`, and then there is nothing left to change", async () => {
    const state = copyOf((await deployed("dev")).state);
    const config = Object.values(CHANGES)
      .filter(({ stack = "dev" }) => stack === "dev")
      .map((change) => change.config)
      .reduce((all, one) => mergeConfig(all, one) as Config);
    const up = await run({ command: "up", stack: "dev", state, config });
    expect([up.errors, up.exitCode]).to.deep.equal([[], 0]);
    const again = await run({ command: "up", stack: "dev", state, config });
    expect([again.errors, changesOf(again), again.exitCode]).to.deep.equal([[], [], 0]);
  });
});
