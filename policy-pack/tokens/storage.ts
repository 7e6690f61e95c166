/** Storage: buckets, disks, file systems, images, backups. See ../tokens.ts. */
export const STORAGE = {
  bucket: ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"],
  bucketEncryption: [
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
  ],
  bucketPolicy: ["aws:s3/bucketPolicy:BucketPolicy"],
  bucketPublicAccessBlock: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
  accountPublicAccessBlock: ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"],
  bucketAcl: ["aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2"],
  bucketVersioning: ["aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2"],
  bucketLogging: ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"],
  volume: ["aws:ebs/volume:Volume"],
  fileSystem: ["aws:efs/fileSystem:FileSystem"],
  ebsEncryptionByDefault: ["aws:ebs/encryptionByDefault:EncryptionByDefault"],
  snapshotCopy: ["aws:ebs/snapshotCopy:SnapshotCopy"],
  image: ["aws:ec2/ami:Ami"],
  imageCopy: ["aws:ec2/amiCopy:AmiCopy"],
} as const satisfies Record<string, readonly string[]>;
