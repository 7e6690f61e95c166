import * as aws from "@pulumi/aws";
import { CERTIFICATE_AUTHORITY, type ClusterInputs, type DatabaseCluster } from "./database-cluster.ts";
import type { EncryptedDatabasePlan } from "./encrypted-database.plan.ts";
import { finalSnapshotName } from "./final-snapshot.ts";

/** An Amazon DocumentDB cluster (ledger M-15). @internal */
export function createDocumentCluster(inputs: ClusterInputs): DatabaseCluster {
  const cluster = createCluster(inputs);
  return { cluster, instances: createInstances(inputs, cluster) };
}

function createCluster(inputs: ClusterInputs): aws.docdb.Cluster {
  const { keyArn, masterUsername, name, network, parent, plan } = inputs;
  const tags = { Name: plan.identifier };
  const subnets = new aws.docdb.SubnetGroup(
    `${name}-subnets`,
    { description: "Data tier", subnetIds: [...network.subnets.data.ids], tags },
    { parent },
  );
  const parameters = new aws.docdb.ClusterParameterGroup(
    `${name}-parameters`,
    {
      description: "TLS only, audited",
      family: plan.parameterGroupFamily,
      parameters: [...plan.parameters],
      tags,
    },
    { parent },
  );
  return new aws.docdb.Cluster(
    `${name}-cluster`,
    {
      clusterIdentifier: plan.identifier,
      engine: "docdb",
      engineVersion: plan.engineVersion,
      masterUsername,
      ...(inputs.masterPassword === undefined
        ? { manageMasterUserPassword: true }
        : { masterPassword: inputs.masterPassword }),
      port: plan.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [inputs.securityGroup.id],
      dbClusterParameterGroupName: parameters.name,
      storageEncrypted: true,
      storageType: plan.storageType,
      serverlessV2ScalingConfiguration: plan.scaling,
      kmsKeyId: keyArn,
      enabledCloudwatchLogsExports: plan.logGroups.map(({ type }) => type),
      backupRetentionPeriod: inputs.backupRetentionDays,
      deletionProtection: inputs.deletionProtection,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: finalSnapshotName(
        `${name}-final-snapshot`,
        plan.identifier,
        { keyArn, masterUsername },
        parent,
      ),
      applyImmediately: plan.applyImmediately,
      tags,
    },
    { parent, deleteBeforeReplace: true, dependsOn: [...inputs.logGroups] },
  );
}

function createInstances(
  { plan, parent, keyArn }: ClusterInputs,
  cluster: aws.docdb.Cluster,
): Readonly<Record<string, aws.docdb.ClusterInstance>> {
  const create = ({ logicalName, zone }: EncryptedDatabasePlan["instances"][number]) =>
    new aws.docdb.ClusterInstance(
      logicalName,
      {
        clusterIdentifier: cluster.id,
        instanceClass: plan.instanceClass,
        availabilityZone: zone,
        caCertIdentifier: CERTIFICATE_AUTHORITY,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        enablePerformanceInsights: true,
        performanceInsightsKmsKeyId: keyArn,
        applyImmediately: plan.applyImmediately,
        tags: { Name: logicalName },
      },
      { parent },
    );
  return Object.fromEntries(plan.instances.map((instance) => [instance.key, create(instance)]));
}
