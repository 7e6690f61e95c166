import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { type Access, access } from "../identity/access.ts";
import { policyDocument } from "../identity/statement.ts";
import type { EndpointService } from "./endpoint-catalog.ts";
import type { SecureVpc } from "./secure-vpc.ts";
import { type EndpointPlan, type EndpointUse, planServiceEndpoints } from "./service-endpoints.plan.ts";

export type { EndpointService } from "./endpoint-catalog.ts";
export { endpointsOf, requireEndpoints } from "./service-endpoints.plan.ts";

/** Arguments of ServiceEndpoints. */
export interface ServiceEndpointsArgs {
  readonly deployment: Deployment;
  readonly network: SecureVpc;
  /** What the workloads need: from `endpointsOf`. */
  readonly services: readonly EndpointService[];
  /** Endpoints that a document asks for beyond that. @default none */
  readonly also?: readonly EndpointService[] | undefined;
  /** The workloads' access, whose actions the endpoints' policies admit beside each service's usual ones. @default none */
  readonly uses?: readonly EndpointUse[] | undefined;
}

/**
 * Private ways to AWS's services: gateway endpoints for S3 and DynamoDB on the app tier's route tables, interface endpoints
 * with private DNS in its subnets behind one security group. Each has a policy that lets only this account's principals
 * pass, to this account's resources.
 *
 * An interface endpoint costs about $7.30 a month and zone; a gateway endpoint nothing.
 *
 * Changing: a service that is added or removed makes or deletes its endpoint and touches no other. While an S3 gateway
 * endpoint is made or deleted, open connections to S3 break.
 */
export class ServiceEndpoints extends pulumi.ComponentResource {
  /** Services that have an endpoint, sorted. */
  readonly services: readonly EndpointService[];
  /** The group of all interface endpoints. */
  readonly securityGroup: aws.ec2.SecurityGroup;
  /** By service, such as `ecr.api`. */
  readonly endpoints: Readonly<Partial<Record<EndpointService, aws.ec2.VpcEndpoint>>>;
  /** What a security group names to let traffic out to a gateway endpoint. */
  readonly prefixListIds: { readonly s3?: pulumi.Output<string>; readonly dynamodb?: pulumi.Output<string> };
  /** What must stand before a workload in the app tier can reach AWS. */
  readonly ready: readonly pulumi.Resource[];

  constructor(name: string, args: ServiceEndpointsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:network:ServiceEndpoints", name, {}, opts);
    const { network } = args;
    const plan = planServiceEndpoints(name, args);
    this.securityGroup = new aws.ec2.SecurityGroup(
      `${name}-endpoints`,
      {
        vpcId: network.vpcId,
        description: "Interface endpoints of AWS services",
        revokeRulesOnDelete: true,
        tags: { Name: `${name}-endpoints` },
      },
      { parent: this },
    );
    this.services = plan.map(({ service }) => service);
    this.endpoints = Object.fromEntries(
      plan.map((planned) => [planned.service, this.#endpoint(name, planned, network)]),
    );
    const { s3, dynamodb } = this.endpoints;
    this.prefixListIds = {
      ...(s3 === undefined ? {} : { s3: s3.prefixListId }),
      ...(dynamodb === undefined ? {} : { dynamodb: dynamodb.prefixListId }),
    };
    this.ready = [...network.ready, ...Object.values(this.endpoints)];
    this.registerOutputs({ securityGroup: this.securityGroup, prefixListIds: this.prefixListIds });
  }

  /** The prefix lists of the gateway endpoints: what a workload's group opens 443 to. */
  get prefixLists(): readonly pulumi.Output<string>[] {
    return Object.values(this.prefixListIds);
  }

  /** The way to the interface endpoints, for a workload's `uses`. */
  reach(): Access {
    return access({
      target: "endpoints/interface",
      verb: "connect",
      connections: [{ securityGroupId: this.securityGroup.id, port: 443 }],
    });
  }

  #endpoint(name: string, { key, kind, serviceName, policy }: EndpointPlan, network: SecureVpc): aws.ec2.VpcEndpoint {
    const common = {
      vpcId: network.vpcId,
      serviceName,
      policy: policyDocument(policy),
      tags: { Name: `${name}-${key}` },
    };
    const app = network.subnets.app;
    return new aws.ec2.VpcEndpoint(
      `${name}-${key}`,
      kind === "gateway"
        ? { ...common, vpcEndpointType: "Gateway", routeTableIds: app.routeTables.map(({ id }) => id) }
        : {
            ...common,
            vpcEndpointType: "Interface",
            privateDnsEnabled: true,
            subnetIds: [...app.ids],
            securityGroupIds: [this.securityGroup.id],
          },
      { parent: this },
    );
  }
}
