import * as aws from "@pulumi/aws";
import { CERTIFICATE_AUTHORITY, type ClusterInputs, type DatabaseCluster } from "./database-cluster.ts";
import type { EncryptedDatabasePlan } from "./encrypted-database.plan.ts";
import { finalSnapshotName } from "./final-snapshot.ts";

const ENGINE = "aurora-postgresql";

/** An Aurora PostgreSQL cluster. @internal */
export function createAuroraCluster(inputs: ClusterInputs): DatabaseCluster {
  const cluster = createCluster(inputs);
  return { cluster, instances: createInstances(inputs, cluster) };
}

function createCluster(inputs: ClusterInputs): aws.rds.Cluster {
  const { databaseName, keyArn, masterUsername, name, network, parent, plan } = inputs;
  const tags = { Name: plan.identifier };
  const subnets = new aws.rds.SubnetGroup(
    `${name}-subnets`,
    { description: "Data tier", subnetIds: [...network.subnets.data.ids], tags },
    { parent },
  );
  const parameters = new aws.rds.ClusterParameterGroup(
    `${name}-parameters`,
    { description: "TLS only", family: plan.parameterGroupFamily, parameters: [...plan.parameters], tags },
    { parent },
  );
  const replacing = { databaseName, keyArn, masterUsername };
  return new aws.rds.Cluster(
    `${name}-cluster`,
    {
      clusterIdentifier: plan.identifier,
      engine: ENGINE,
      engineVersion: plan.engineVersion,
      databaseName,
      masterUsername,
      ...(inputs.masterPassword === undefined
        ? { manageMasterUserPassword: true, masterUserSecretKmsKeyId: inputs.secretKeyArn }
        : { masterPassword: inputs.masterPassword }),
      port: plan.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [inputs.securityGroup.id],
      dbClusterParameterGroupName: parameters.name,
      storageEncrypted: true,
      storageType: plan.storageType,
      serverlessv2ScalingConfiguration: plan.scaling,
      kmsKeyId: keyArn,
      iamDatabaseAuthenticationEnabled: true,
      // Of the cluster, not of its instances, which follow: AWS takes the advanced mode no other way.
      databaseInsightsMode: plan.insights.mode,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: keyArn,
      performanceInsightsRetentionPeriod: plan.insights.retentionDays,
      engineLifecycleSupport: plan.lifecycleSupport,
      enabledCloudwatchLogsExports: plan.logGroups.map(({ type }) => type),
      backupRetentionPeriod: inputs.backupRetentionDays,
      copyTagsToSnapshot: true,
      deletionProtection: inputs.deletionProtection,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: finalSnapshotName(`${name}-final-snapshot`, plan.identifier, replacing, parent),
      applyImmediately: plan.applyImmediately,
      tags,
    },
    {
      parent,
      deleteBeforeReplace: true,
      dependsOn: [...inputs.logGroups],
      // AWS takes no change of it, and the provider would ask for one with every update.
      ignoreChanges: ["engineLifecycleSupport"],
    },
  );
}

function createInstances(
  { plan, parent }: ClusterInputs,
  cluster: aws.rds.Cluster,
): Readonly<Record<string, aws.rds.ClusterInstance>> {
  const create = ({ logicalName, zone }: EncryptedDatabasePlan["instances"][number]) =>
    new aws.rds.ClusterInstance(
      logicalName,
      {
        clusterIdentifier: cluster.id,
        engine: ENGINE,
        instanceClass: plan.instanceClass,
        availabilityZone: zone,
        publiclyAccessible: false,
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        applyImmediately: plan.applyImmediately,
        tags: { Name: logicalName },
      },
      { parent },
    );
  return Object.fromEntries(plan.instances.map((instance) => [instance.key, create(instance)]));
}
