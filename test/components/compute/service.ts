import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { FargateCluster } from "../../../components/compute/fargate-cluster.ts";
import { FargateService, type FargateServiceArgs } from "../../../components/compute/fargate-service.ts";
import type { IngressAttachment } from "../../../components/edge/ingress-attachment.ts";
import { access, type Access, type SecretRef } from "../../../components/identity/access.ts";
import { ServiceRoles } from "../../../components/identity/service-roles.ts";
import type { Statement } from "../../../components/identity/statement.ts";
import type { EndpointService } from "../../../components/network/endpoint-catalog.ts";
import { DEPLOYMENT, type RecordOptions, type Recording, record } from "../harness.ts";

/** The service of the fintech system, as its document names it. */
export const NAME = "fintech-dev-api";
/** Where its image is. */
export const REPOSITORY = "arn:aws:ecr:us-east-1:123456789012:repository/fintech-api";
/** The key of its secrets. */
export const SECRETS_KEY = "arn:aws:kms:us-east-1:123456789012:key/secrets";
/** The key of its logs. */
export const LOGS_KEY = "arn:aws:kms:us-east-1:123456789012:key/logs";

/** The endpoints of the fintech system. */
export const SERVICES: readonly EndpointService[] = [
  "dynamodb",
  "ecr.api",
  "ecr.dkr",
  "kms",
  "logs",
  "monitoring",
  "s3",
  "secretsmanager",
  "ssm",
];

/** The network of the fintech system, but for its ids. */
export const NETWORK = {
  cidr: "10.20.0.0/16",
  nat: "none",
  egress: { app: "strict", externalHttps: false, database: "none" },
} as const satisfies Partial<FargateServiceArgs["network"]>;

/** The ARN of a secret of the account. */
export function secretArn(name: string): string {
  return `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}-AbCdEf`;
}

/** A secret, or one key of it. */
export function secretRef(name: string, jsonKey?: string): SecretRef {
  const arn = secretArn(name);
  return {
    valueFrom: pulumi.output(jsonKey === undefined ? arn : `${arn}:${jsonKey}::`),
    secretArn: pulumi.output(arn),
    keyArn: pulumi.output(SECRETS_KEY),
  };
}

/** A database with its password injected, and read by the application. */
export function ledger(as = "DB"): Access {
  return access({
    target: "database/ledger",
    verb: "connect",
    connections: [{ securityGroupId: "sg-ledger", port: 5432 }],
    statements: [...readSecret("fintech/db-credentials")],
    environment: { [`${as}_HOST`]: pulumi.output("ledger.rds.amazonaws.com") },
    secrets: { [`${as}_PASSWORD`]: secretRef("fintech/db-credentials", "password") },
  });
}

/** A table that is read and written. */
export function sessions(): Access {
  const resources = ["arn:aws:dynamodb:us-east-1:123456789012:table/fintech-sessions"];
  return access({
    target: "table/sessions",
    verb: "read-write",
    statements: [{ sid: "UseTable", actions: ["dynamodb:GetItem", "dynamodb:PutItem"], resources }],
  });
}

/** A secret that is injected, and nothing else. */
export function apiKeys(): Access {
  return access({ target: "secret/api-keys", verb: "inject", secrets: { API_KEY: secretRef("fintech/api-keys") } });
}

/** The ARN of a parameter of the account. */
export const PARAMETER = "arn:aws:ssm:us-east-1:123456789012:parameter/fintech/dev/app/max-connections";

/** A parameter that is injected, and nothing else. */
export function maxConnections(): Access {
  const arn = pulumi.output(PARAMETER);
  const ref: SecretRef = { valueFrom: arn, secretArn: arn, keyArn: pulumi.output(SECRETS_KEY), store: "ssm" };
  return access({ target: "parameters/app", verb: "inject", secrets: { MAX_CONNECTIONS: ref } });
}

function readSecret(name: string): readonly Statement[] {
  const conditions = { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } };
  return [
    {
      sid: "ReadSecret",
      actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
      resources: [secretArn(name)],
    },
    { sid: "UseKey", actions: ["kms:Decrypt", "kms:DescribeKey"], resources: [SECRETS_KEY], conditions },
  ];
}

/** A load balancer's route, with the listener that a service waits for. To be called inside a recording. */
export function ingress(): IngressAttachment {
  const listener = new aws.lb.Listener("listener", { loadBalancerArn: "lb", defaultActions: [{ type: "forward" }] });
  return {
    route: "api",
    targetGroupArn: pulumi.output("target-group"),
    requestLabel: pulumi.output("app/alb/1/targetgroup/api/2"),
    port: 8080,
    securityGroupIds: [pulumi.output("sg-balancer")],
    ready: [listener],
  };
}

/** The revision that the recorded service is told to run. */
export const REVISION = `arn:aws:ecs:us-east-1:123456789012:${NAME}-task`;

/** Records the service among as much of its surroundings as it asks for; ECS runs what it is told. */
export function recordService(
  over: () => Partial<FargateServiceArgs> = () => ({}),
  options: RecordOptions = {},
  network: Partial<Pick<FargateServiceArgs["network"], "nat" | "egress">> = {},
): Promise<Recording<FargateService>> {
  const answering: RecordOptions = { invoke: () => ({ taskDefinition: REVISION }), ...options };
  return record(() => {
    const deployment = DEPLOYMENT;
    const tier = (name: string) => ({
      ids: [`${name}-a`, `${name}-b`].map((id) => pulumi.output(id)),
      byZone: {},
      routeTables: [],
    });
    const endpoint = new aws.ec2.VpcEndpoint("endpoint", { vpcId: "vpc-1", serviceName: "logs" });
    return new FargateService(NAME, {
      deployment,
      cluster: new FargateCluster("fintech-dev-cluster", {
        deployment,
        clusterName: "fintech-cluster",
        logs: { retentionDays: 30, keyArn: LOGS_KEY },
      }),
      network: {
        vpcId: pulumi.output("vpc-1"),
        ...NETWORK,
        ...network,
        subnets: { web: tier("web"), app: tier("app"), data: tier("data") },
      },
      roles: new ServiceRoles(NAME, {
        deployment,
        service: "api",
        executionRoleName: "execution",
        taskRoleName: "task",
      }),
      endpoints: {
        reach: () =>
          access({
            target: "endpoints/interface",
            verb: "connect",
            connections: [{ securityGroupId: "sg-endpoints", port: 443 }],
          }),
        services: SERVICES,
        prefixListIds: { s3: pulumi.output("pl-s3") },
        ready: [endpoint],
      },
      image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/fintech-api:1.0.0",
      repositoryArn: REPOSITORY,
      port: 8080,
      cpu: 512,
      memoryMiB: 1024,
      replicas: { initial: 3, min: 2, max: 6, cpuPercent: 60 },
      family: "fintech-api",
      serviceName: "fintech-api-service",
      environment: { ENVIRONMENT: "dev" },
      uses: [ledger(), sessions(), apiKeys()],
      ingress: ingress(),
      metricsNamespace: "Fintech/Api",
      logs: { groupName: "/ecs/fintech-api", retentionDays: 30, keyArn: LOGS_KEY },
      ...over(),
    });
  }, answering);
}
