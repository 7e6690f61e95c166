import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const vpc: ExampleResource = {
  type: "aws:ec2/vpc:Vpc",
  name: "main",
  props: { cidrBlock: "10.20.0.0/16" },
  outputs: { id: "vpc-1" },
};

function gateway(service: string, props: Props = { routeTableIds: [unknownValue] }): ExampleResource {
  return {
    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
    name: service,
    props: { vpcId: "vpc-1", serviceName: `com.amazonaws.us-east-1.${service}`, vpcEndpointType: "Gateway", ...props },
  };
}

function endpoint(service: string, props: Props = { privateDnsEnabled: true }): ExampleResource {
  return gateway(service, { vpcEndpointType: "Interface", subnetIds: [unknownValue], ...props });
}

const subnet: ExampleResource = {
  type: "aws:ec2/subnet:Subnet",
  name: "app-a",
  props: { vpcId: "vpc-1" },
  outputs: { id: "subnet-app" },
};

const task: ExampleResource = {
  type: "aws:ecs/taskDefinition:TaskDefinition",
  name: "api-task",
  props: {
    family: "api",
    containerDefinitions: JSON.stringify([
      {
        name: "api",
        image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/api:1.0.0",
        logConfiguration: { logDriver: "awslogs" },
        secrets: [{ name: "KEY", valueFrom: "arn:aws:secretsmanager:us-east-1:123456789012:secret:key-abcdef" }],
      },
    ]),
  },
};

const service: ExampleResource = {
  type: "aws:ecs/service:Service",
  name: "api",
  props: {
    launchType: "FARGATE",
    taskDefinition: unknownValue,
    networkConfiguration: { subnets: ["subnet-app"] },
  },
  propertyDependencies: { taskDefinition: ["api-task"] },
};

const wayOut: readonly ExampleResource[] = [
  {
    type: "aws:ec2/routeTable:RouteTable",
    name: "app",
    props: { vpcId: "vpc-1", routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" }] },
    outputs: { id: "rtb-1" },
  },
  {
    type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
    name: "app-a-table",
    props: { subnetId: "subnet-app", routeTableId: "rtb-1" },
  },
];

const workload = [vpc, subnet, task, service] as const;
const images = [gateway("s3"), endpoint("ecr.api"), endpoint("ecr.dkr")] as const;

export const examples = defineExamples([
  {
    name: "all that an isolated Fargate service needs",
    verdict: "holds",
    resources: [...workload, ...images, endpoint("logs"), endpoint("secretsmanager")],
  },
  {
    name: "what the config asks for",
    verdict: "holds",
    resources: [vpc, gateway("dynamodb"), endpoint("sts")],
    config: { services: ["dynamodb", "sts"] },
  },
  { name: "a service with a way out by NAT", verdict: "not applicable", resources: [...workload, ...wayOut] },
  { name: "an empty VPC", verdict: "not applicable", resources: [vpc] },
  {
    name: "an isolated service that cannot write its logs",
    verdict: "violated",
    resources: [...workload, ...images, endpoint("secretsmanager")],
    says: "no endpoint for logs",
  },
  {
    name: "an isolated service that cannot get its image",
    verdict: "violated",
    resources: [...workload, endpoint("ecr.api"), endpoint("ecr.dkr"), endpoint("logs"), endpoint("secretsmanager")],
    says: "no endpoint for s3",
  },
  {
    name: "an interface that the service's name does not lead to",
    verdict: "violated",
    resources: [vpc, endpoint("sts", {})],
    config: { services: ["sts"] },
    says: "privateDnsEnabled: true",
  },
  {
    name: "a gateway without routes",
    verdict: "violated",
    resources: [vpc, gateway("s3", {})],
    config: { services: ["s3"] },
    says: "routeTableIds",
  },
  {
    name: "a service whose name only begins the same",
    verdict: "violated",
    resources: [vpc, gateway("s3express")],
    config: { services: ["s3"] },
  },
  {
    name: "endpoints for Incident Manager and its contacts",
    verdict: "holds",
    resources: [vpc, endpoint("ssm-contacts"), endpoint("ssm-incidents")],
    config: { services: ["ssm-contacts", "ssm-incidents"] },
  },
  {
    name: "one for Systems Manager, which is not for Incident Manager",
    verdict: "violated",
    resources: [vpc, endpoint("ssm"), endpoint("ssm-contacts")],
    config: { services: ["ssm", "ssm-contacts", "ssm-incidents"] },
    says: "no endpoint for ssm-incidents",
  },
  {
    name: "an endpoint whose service is not known yet",
    verdict: "undecided",
    resources: [vpc, gateway("s3", { serviceName: unknownValue })],
    config: { services: ["s3"] },
  },
]);
