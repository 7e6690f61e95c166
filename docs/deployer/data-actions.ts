import { calls, KEY_USE, of, type TypeActions } from "./type-actions.ts";

const TAGS = "TagResource UntagResource";
const RESOURCE_TAGS = "AddTagsToResource RemoveTagsFromResource";

/** What the provider reads of a bucket, whether the program sets it or not. */
const BUCKET_READ = [
  "ListBucket GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketObjectLockConfiguration",
  "GetBucketPolicy GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite",
  "GetAccelerateConfiguration GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration",
  "ListTagsForResource",
].join(" ");

const DATABASE_CLUSTER = calls(
  "rds",
  {
    create: "CreateDBCluster AddTagsToResource",
    read: "DescribeDBClusters DescribeGlobalClusters ListTagsForResource",
    update: `ModifyDBCluster ${RESOURCE_TAGS}`,
    delete: "DeleteDBCluster CreateDBClusterSnapshot",
  },
  [...KEY_USE, "iam:CreateServiceLinkedRole"],
);
const DATABASE_INSTANCE = calls(
  "rds",
  {
    create: "CreateDBInstance AddTagsToResource",
    read: "DescribeDBInstances DescribeDBClusters ListTagsForResource",
    update: `ModifyDBInstance ${RESOURCE_TAGS}`,
    delete: "DeleteDBInstance",
  },
  KEY_USE,
);
const DATABASE_PARAMETERS = calls("rds", {
  create: "CreateDBClusterParameterGroup ModifyDBClusterParameterGroup AddTagsToResource",
  read: "DescribeDBClusterParameterGroups DescribeDBClusterParameters ListTagsForResource",
  update: `ModifyDBClusterParameterGroup ResetDBClusterParameterGroup ${RESOURCE_TAGS}`,
  delete: "DeleteDBClusterParameterGroup",
});
const DATABASE_SUBNETS = calls("rds", {
  create: "CreateDBSubnetGroup AddTagsToResource",
  read: "DescribeDBSubnetGroups ListTagsForResource",
  update: `ModifyDBSubnetGroup ${RESOURCE_TAGS}`,
  delete: "DeleteDBSubnetGroup",
});

/** Actions of the stores' resource types, by token. */
export const DATA_ACTIONS: Readonly<Record<string, TypeActions>> = {
  "aws:rds/cluster:Cluster": DATABASE_CLUSTER,
  "aws:rds/clusterInstance:ClusterInstance": DATABASE_INSTANCE,
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": DATABASE_PARAMETERS,
  "aws:rds/subnetGroup:SubnetGroup": DATABASE_SUBNETS,
  // Amazon DocumentDB's actions are those of RDS (Service Authorization Reference, "Amazon RDS").
  "aws:docdb/cluster:Cluster": DATABASE_CLUSTER,
  "aws:docdb/clusterInstance:ClusterInstance": DATABASE_INSTANCE,
  "aws:docdb/clusterParameterGroup:ClusterParameterGroup": DATABASE_PARAMETERS,
  "aws:docdb/subnetGroup:SubnetGroup": DATABASE_SUBNETS,
  "aws:elasticache/replicationGroup:ReplicationGroup": calls(
    "elasticache",
    {
      create: "CreateReplicationGroup AddTagsToResource",
      read: "DescribeReplicationGroups DescribeCacheClusters ListTagsForResource",
      update: `ModifyReplicationGroup IncreaseReplicaCount DecreaseReplicaCount ${RESOURCE_TAGS}`,
      delete: "DeleteReplicationGroup CreateSnapshot",
    },
    [
      ...KEY_USE,
      "iam:CreateServiceLinkedRole",
      // Amazon ElastiCache User Guide, "Log delivery", permissions for CloudWatch Logs.
      ...of("logs", "CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries"),
      ...of("logs", "PutResourcePolicy DescribeResourcePolicies DescribeLogGroups"),
    ],
  ),
  "aws:elasticache/user:User": calls("elasticache", {
    create: "CreateUser AddTagsToResource",
    read: "DescribeUsers ListTagsForResource",
    update: `ModifyUser ${RESOURCE_TAGS}`,
    delete: "DeleteUser",
  }),
  "aws:elasticache/userGroup:UserGroup": calls("elasticache", {
    create: "CreateUserGroup AddTagsToResource",
    read: "DescribeUserGroups ListTagsForResource",
    update: `ModifyUserGroup ${RESOURCE_TAGS}`,
    delete: "DeleteUserGroup",
  }),
  "aws:elasticache/parameterGroup:ParameterGroup": calls("elasticache", {
    create: "CreateCacheParameterGroup ModifyCacheParameterGroup AddTagsToResource",
    read: "DescribeCacheParameterGroups DescribeCacheParameters ListTagsForResource",
    update: `ModifyCacheParameterGroup ResetCacheParameterGroup ${RESOURCE_TAGS}`,
    delete: "DeleteCacheParameterGroup",
  }),
  "aws:elasticache/subnetGroup:SubnetGroup": calls("elasticache", {
    create: "CreateCacheSubnetGroup AddTagsToResource",
    read: "DescribeCacheSubnetGroups ListTagsForResource",
    update: `ModifyCacheSubnetGroup ${RESOURCE_TAGS}`,
    delete: "DeleteCacheSubnetGroup",
  }),
  "aws:dynamodb/table:Table": calls(
    "dynamodb",
    {
      create: "CreateTable TagResource UpdateContinuousBackups UpdateTimeToLive",
      read: "DescribeTable DescribeContinuousBackups DescribeTimeToLive ListTagsOfResource",
      update: `UpdateTable UpdateContinuousBackups UpdateTimeToLive ${TAGS}`,
      delete: "DeleteTable",
    },
    KEY_USE,
  ),
  "aws:dynamodb/resourcePolicy:ResourcePolicy": calls("dynamodb", {
    create: "PutResourcePolicy",
    read: "GetResourcePolicy",
    delete: "DeleteResourcePolicy",
  }),
  "aws:s3/bucket:Bucket": calls("s3", {
    create: "CreateBucket PutBucketTagging TagResource",
    read: BUCKET_READ,
    update: `PutBucketTagging ${TAGS}`,
    // With forceDestroy (where protection is off) the provider empties the bucket first.
    delete: "DeleteBucket ListBucketVersions DeleteObject DeleteObjectVersion",
  }),
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": calls("s3", {
    create: "PutLifecycleConfiguration",
    read: "GetLifecycleConfiguration",
    delete: "PutLifecycleConfiguration",
  }),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": calls("s3", {
    create: "PutBucketOwnershipControls",
    read: "GetBucketOwnershipControls",
    delete: "PutBucketOwnershipControls",
  }),
  "aws:s3/bucketPolicy:BucketPolicy": calls("s3", {
    create: "PutBucketPolicy",
    read: "GetBucketPolicy",
    delete: "DeleteBucketPolicy",
  }),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": calls("s3", {
    create: "PutBucketPublicAccessBlock",
    read: "GetBucketPublicAccessBlock",
    delete: "PutBucketPublicAccessBlock",
  }),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": calls("s3", {
    create: "PutEncryptionConfiguration",
    read: "GetEncryptionConfiguration",
    delete: "PutEncryptionConfiguration",
  }),
  "aws:s3/bucketVersioning:BucketVersioning": calls("s3", {
    create: "PutBucketVersioning",
    read: "GetBucketVersioning",
    delete: "PutBucketVersioning",
  }),
};
