// Written by `npm run generate`: add a policy's files to a theme folder and run it. Do not edit.
import type { Theme } from "./policy/define-policy.ts";
import type { Example } from "./policy/examples.ts";
import { examples as acmDnsValidated } from "./encryption/acm-dns-validated.examples.ts";
import { examples as acmKeyLength } from "./encryption/acm-key-length.examples.ts";
import { examples as acmNoWildcard } from "./encryption/acm-no-wildcard.examples.ts";
import { examples as albHttpsOnly } from "./encryption/alb-https-only.examples.ts";
import { examples as albTlsPolicy } from "./encryption/alb-tls-policy.examples.ts";
import { examples as apigatewayDomainTls } from "./encryption/apigateway-domain-tls.examples.ts";
import { examples as apigatewayEndpointTls } from "./encryption/apigateway-endpoint-tls.examples.ts";
import { examples as apigatewayIntegrationTls } from "./encryption/apigateway-integration-tls.examples.ts";
import { examples as appflowEncryptionCmk } from "./encryption/appflow-encryption-cmk.examples.ts";
import { examples as apprunnerCustomerKey } from "./encryption/apprunner-customer-key.examples.ts";
import { examples as athenaDatabaseEncrypted } from "./encryption/athena-database-encrypted.examples.ts";
import { examples as athenaEncryptionCmk } from "./encryption/athena-encryption-cmk.examples.ts";
import { examples as athenaWorkgroupEncrypted } from "./encryption/athena-workgroup-encrypted.examples.ts";
import { examples as backupVaultEncryptionCmk } from "./encryption/backup-vault-encryption-cmk.examples.ts";
import { examples as bedrockEncryptionCmk } from "./encryption/bedrock-encryption-cmk.examples.ts";
import { examples as cloudfrontCustomCertificate } from "./encryption/cloudfront-custom-certificate.examples.ts";
import { examples as cloudfrontHsts } from "./encryption/cloudfront-hsts.examples.ts";
import { examples as cloudfrontHstsSubdomains } from "./encryption/cloudfront-hsts-subdomains.examples.ts";
import { examples as cloudfrontOriginHttps } from "./encryption/cloudfront-origin-https.examples.ts";
import { examples as cloudfrontOriginTls } from "./encryption/cloudfront-origin-tls.examples.ts";
import { examples as cloudfrontOriginTls12 } from "./encryption/cloudfront-origin-tls-1-2.examples.ts";
import { examples as cloudfrontSecurityPolicy } from "./encryption/cloudfront-security-policy.examples.ts";
import { examples as cloudfrontSni } from "./encryption/cloudfront-sni.examples.ts";
import { examples as cloudfrontViewerHttps } from "./encryption/cloudfront-viewer-https.examples.ts";
import { examples as cloudfrontViewerTls } from "./encryption/cloudfront-viewer-tls.examples.ts";
import { examples as cloudsearchHttps } from "./encryption/cloudsearch-https.examples.ts";
import { examples as cloudsearchTlsPolicy } from "./encryption/cloudsearch-tls-policy.examples.ts";
import { examples as cloudtrailEncryptionCmk } from "./encryption/cloudtrail-encryption-cmk.examples.ts";
import { examples as codeartifactEncryptionCmk } from "./encryption/codeartifact-encryption-cmk.examples.ts";
import { examples as codebuildArtifactsEncrypted } from "./encryption/codebuild-artifacts-encrypted.examples.ts";
import { examples as codebuildEncryptionCmk } from "./encryption/codebuild-encryption-cmk.examples.ts";
import { examples as codebuildReportsEncrypted } from "./encryption/codebuild-reports-encrypted.examples.ts";
import { examples as codebuildS3LogsEncrypted } from "./encryption/codebuild-s3-logs-encrypted.examples.ts";
import { examples as codebuildSourceTls } from "./encryption/codebuild-source-tls.examples.ts";
import { examples as codeguruEncryptionCmk } from "./encryption/codeguru-encryption-cmk.examples.ts";
import { examples as codepipelineEncryptionCmk } from "./encryption/codepipeline-encryption-cmk.examples.ts";
import { examples as comprehendModelEncryptionCmk } from "./encryption/comprehend-model-encryption-cmk.examples.ts";
import { examples as comprehendVolumeEncryptionCmk } from "./encryption/comprehend-volume-encryption-cmk.examples.ts";
import { examples as connectStorageEncryptionCmk } from "./encryption/connect-storage-encryption-cmk.examples.ts";
import { examples as databaseSnapshotCmk } from "./encryption/database-snapshot-cmk.examples.ts";
import { examples as databaseSnapshotEncrypted } from "./encryption/database-snapshot-encrypted.examples.ts";
import { examples as daxEndpointTls } from "./encryption/dax-endpoint-tls.examples.ts";
import { examples as dmsEndpointCmk } from "./encryption/dms-endpoint-cmk.examples.ts";
import { examples as dmsEndpointTls } from "./encryption/dms-endpoint-tls.examples.ts";
import { examples as dmsReplicationCmk } from "./encryption/dms-replication-cmk.examples.ts";
import { examples as dmsS3TargetKms } from "./encryption/dms-s3-target-kms.examples.ts";
import { examples as docdbEncryptionCmk } from "./encryption/docdb-encryption-cmk.examples.ts";
import { examples as dynamodbEncryptionCmk } from "./encryption/dynamodb-encryption-cmk.examples.ts";
import { examples as dynamodbEncryptionKms } from "./encryption/dynamodb-encryption-kms.examples.ts";
import { examples as ebsEncryptionCmk } from "./encryption/ebs-encryption-cmk.examples.ts";
import { examples as ec2VolumesEncrypted } from "./encryption/ec2-volumes-encrypted.examples.ts";
import { examples as ecrEncryptionRequired } from "./encryption/ecr-encryption-required.examples.ts";
import { examples as ecsEfsTransitEncryption } from "./encryption/ecs-efs-transit-encryption.examples.ts";
import { examples as ecsExecEncrypted } from "./encryption/ecs-exec-encrypted.examples.ts";
import { examples as efsEncryptionCmk } from "./encryption/efs-encryption-cmk.examples.ts";
import { examples as eksSecretsEncryption } from "./encryption/eks-secrets-encryption.examples.ts";
import { examples as elasticacheEncryptionCmk } from "./encryption/elasticache-encryption-cmk.examples.ts";
import { examples as elasticacheTransitEncryption } from "./encryption/elasticache-transit-encryption.examples.ts";
import { examples as elbAcmCertificate } from "./encryption/elb-acm-certificate.examples.ts";
import { examples as elbInstanceTls } from "./encryption/elb-instance-tls.examples.ts";
import { examples as elbListenerPolicy } from "./encryption/elb-listener-policy.examples.ts";
import { examples as elbPolicyCiphers } from "./encryption/elb-policy-ciphers.examples.ts";
import { examples as elbPolicyTls } from "./encryption/elb-policy-tls.examples.ts";
import { examples as elbTlsListeners } from "./encryption/elb-tls-listeners.examples.ts";
import { examples as emrEbsEncrypted } from "./encryption/emr-ebs-encrypted.examples.ts";
import { examples as emrEncryptedAtRest } from "./encryption/emr-encrypted-at-rest.examples.ts";
import { examples as emrEncryptedInTransit } from "./encryption/emr-encrypted-in-transit.examples.ts";
import { examples as emrLocalDisksEncrypted } from "./encryption/emr-local-disks-encrypted.examples.ts";
import { examples as emrS3EncryptionKms } from "./encryption/emr-s3-encryption-kms.examples.ts";
import { examples as emrSecurityConfigurationRequired } from "./encryption/emr-security-configuration-required.examples.ts";
import { examples as encryptionAtRestRequired } from "./encryption/encryption-at-rest-required.examples.ts";
import { examples as encryptionInTransitRequired } from "./encryption/encryption-in-transit-required.examples.ts";
import { examples as eventBusCustomerKey } from "./encryption/event-bus-customer-key.examples.ts";
import { examples as firehoseEncrypted } from "./encryption/firehose-encrypted.examples.ts";
import { examples as firehoseEncryptionCmk } from "./encryption/firehose-encryption-cmk.examples.ts";
import { examples as fsxEncryptionCmk } from "./encryption/fsx-encryption-cmk.examples.ts";
import { examples as glueCatalogEncrypted } from "./encryption/glue-catalog-encrypted.examples.ts";
import { examples as glueCatalogEncryptionCmk } from "./encryption/glue-catalog-encryption-cmk.examples.ts";
import { examples as glueSecurityConfigurationEncrypts } from "./encryption/glue-security-configuration-encrypts.examples.ts";
import { examples as glueSecurityConfigurationRequired } from "./encryption/glue-security-configuration-required.examples.ts";
import { examples as imagebuilderComponentEncryptionCmk } from "./encryption/imagebuilder-component-encryption-cmk.examples.ts";
import { examples as imagebuilderDiskEncryptionCmk } from "./encryption/imagebuilder-disk-encryption-cmk.examples.ts";
import { examples as imagebuilderImageEncryptionCmk } from "./encryption/imagebuilder-image-encryption-cmk.examples.ts";
import { examples as kendraEncryptionCmk } from "./encryption/kendra-encryption-cmk.examples.ts";
import { examples as keyspacesEncryptionCmk } from "./encryption/keyspaces-encryption-cmk.examples.ts";
import { examples as kinesisEncrypted } from "./encryption/kinesis-encrypted.examples.ts";
import { examples as kinesisEncryptionCmk } from "./encryption/kinesis-encryption-cmk.examples.ts";
import { examples as kmsDedicatedKeys } from "./encryption/kms-dedicated-keys.examples.ts";
import { examples as kmsDeletionWindow } from "./encryption/kms-deletion-window.examples.ts";
import { examples as kmsKeyEnabled } from "./encryption/kms-key-enabled.examples.ts";
import { examples as kmsKeyPolicyDefined } from "./encryption/kms-key-policy-defined.examples.ts";
import { examples as kmsKeyPolicyNotPublic } from "./encryption/kms-key-policy-not-public.examples.ts";
import { examples as kmsLockoutCheck } from "./encryption/kms-lockout-check.examples.ts";
import { examples as kmsRotationRequired } from "./encryption/kms-rotation-required.examples.ts";
import { examples as lambdaEnvironmentCustomerKey } from "./encryption/lambda-environment-customer-key.examples.ts";
import { examples as latticeListenerTls } from "./encryption/lattice-listener-tls.examples.ts";
import { examples as lbListenerCertificate } from "./encryption/lb-listener-certificate.examples.ts";
import { examples as logGroupCustomerKey } from "./encryption/log-group-customer-key.examples.ts";
import { examples as memorydbEncryptionCmk } from "./encryption/memorydb-encryption-cmk.examples.ts";
import { examples as memorydbSnapshotCmk } from "./encryption/memorydb-snapshot-cmk.examples.ts";
import { examples as mqEncryptionCmk } from "./encryption/mq-encryption-cmk.examples.ts";
import { examples as mskConnectTls } from "./encryption/msk-connect-tls.examples.ts";
import { examples as mskEncryptionCmk } from "./encryption/msk-encryption-cmk.examples.ts";
import { examples as mskTls } from "./encryption/msk-tls.examples.ts";
import { examples as mwaaEncryptionCmk } from "./encryption/mwaa-encryption-cmk.examples.ts";
import { examples as neptuneEncryptionCmk } from "./encryption/neptune-encryption-cmk.examples.ts";
import { examples as networkFirewallCmk } from "./encryption/network-firewall-cmk.examples.ts";
import { examples as opensearchEncryptedAtRest } from "./encryption/opensearch-encrypted-at-rest.examples.ts";
import { examples as opensearchEncryptionCmk } from "./encryption/opensearch-encryption-cmk.examples.ts";
import { examples as opensearchHttps } from "./encryption/opensearch-https.examples.ts";
import { examples as opensearchNodeToNode } from "./encryption/opensearch-node-to-node.examples.ts";
import { examples as opensearchTlsPolicy } from "./encryption/opensearch-tls-policy.examples.ts";
import { examples as performanceInsightsCmk } from "./encryption/performance-insights-cmk.examples.ts";
import { examples as quicksightSsl } from "./encryption/quicksight-ssl.examples.ts";
import { examples as rdsActivityStreamCmk } from "./encryption/rds-activity-stream-cmk.examples.ts";
import { examples as rdsBackupReplicationCmk } from "./encryption/rds-backup-replication-cmk.examples.ts";
import { examples as rdsEncryptionCmk } from "./encryption/rds-encryption-cmk.examples.ts";
import { examples as rdsForceSsl } from "./encryption/rds-force-ssl.examples.ts";
import { examples as rdsModernCa } from "./encryption/rds-modern-ca.examples.ts";
import { examples as rdsSnapshotCopyCmk } from "./encryption/rds-snapshot-copy-cmk.examples.ts";
import { examples as redshiftEncryptionCmk } from "./encryption/redshift-encryption-cmk.examples.ts";
import { examples as redshiftEncryptionStated } from "./encryption/redshift-encryption-stated.examples.ts";
import { examples as redshiftSnapshotCopyCmk } from "./encryption/redshift-snapshot-copy-cmk.examples.ts";
import { examples as route53Dnssec } from "./encryption/route53-dnssec.examples.ts";
import { examples as s3EncryptionCmk } from "./encryption/s3-encryption-cmk.examples.ts";
import { examples as s3EncryptionKms } from "./encryption/s3-encryption-kms.examples.ts";
import { examples as s3EncryptionRequired } from "./encryption/s3-encryption-required.examples.ts";
import { examples as s3NameWithoutDots } from "./encryption/s3-name-without-dots.examples.ts";
import { examples as s3NoWebsiteEndpoint } from "./encryption/s3-no-website-endpoint.examples.ts";
import { examples as s3ObjectEncryptionCmk } from "./encryption/s3-object-encryption-cmk.examples.ts";
import { examples as sagemakerEncryptionCmk } from "./encryption/sagemaker-encryption-cmk.examples.ts";
import { examples as sagemakerEndpointEncryptionCmk } from "./encryption/sagemaker-endpoint-encryption-cmk.examples.ts";
import { examples as sagemakerOutputEncryptionCmk } from "./encryption/sagemaker-output-encryption-cmk.examples.ts";
import { examples as sagemakerTrafficEncrypted } from "./encryption/sagemaker-traffic-encrypted.examples.ts";
import { examples as sagemakerVolumeEncryptionCmk } from "./encryption/sagemaker-volume-encryption-cmk.examples.ts";
import { examples as schedulerCustomerKey } from "./encryption/scheduler-customer-key.examples.ts";
import { examples as secretsEncryptionCmk } from "./encryption/secrets-encryption-cmk.examples.ts";
import { examples as secureTransportRequired } from "./encryption/secure-transport-required.examples.ts";
import { examples as sesTlsRequired } from "./encryption/ses-tls-required.examples.ts";
import { examples as snapshotCopiesCmk } from "./encryption/snapshot-copies-cmk.examples.ts";
import { examples as snapshotCopiesEncrypted } from "./encryption/snapshot-copies-encrypted.examples.ts";
import { examples as snsEncrypted } from "./encryption/sns-encrypted.examples.ts";
import { examples as snsKeyNotOfService } from "./encryption/sns-key-not-of-service.examples.ts";
import { examples as sqsEncryptionCustomerKey } from "./encryption/sqs-encryption-customer-key.examples.ts";
import { examples as sqsEncryptionDeclared } from "./encryption/sqs-encryption-declared.examples.ts";
import { examples as sqsKeyNotOfService } from "./encryption/sqs-key-not-of-service.examples.ts";
import { examples as ssmParameterCmk } from "./encryption/ssm-parameter-cmk.examples.ts";
import { examples as ssmSecureString } from "./encryption/ssm-secure-string.examples.ts";
import { examples as ssmSessionEncrypted } from "./encryption/ssm-session-encrypted.examples.ts";
import { examples as stateMachineCustomerKey } from "./encryption/state-machine-customer-key.examples.ts";
import { examples as targetGroupEncrypted } from "./encryption/target-group-encrypted.examples.ts";
import { examples as targetGroupHealthCheckEncrypted } from "./encryption/target-group-health-check-encrypted.examples.ts";
import { examples as timestreamEncryptionCmk } from "./encryption/timestream-encryption-cmk.examples.ts";
import { examples as transferSecureProtocols } from "./encryption/transfer-secure-protocols.examples.ts";
import { examples as transferSecurityPolicy } from "./encryption/transfer-security-policy.examples.ts";
import { examples as workspacesRootVolumeEncrypted } from "./encryption/workspaces-root-volume-encrypted.examples.ts";
import { examples as workspacesUserVolumeEncrypted } from "./encryption/workspaces-user-volume-encrypted.examples.ts";
import { examples as apiKeyRotationReminder } from "./secrets/api-key-rotation-reminder.examples.ts";
import { examples as apigatewayNoDataTrace } from "./secrets/apigateway-no-data-trace.examples.ts";
import { examples as datasyncSecretKeySecret } from "./secrets/datasync-secret-key-secret.examples.ts";
import { examples as ecsNoSecretEnv } from "./secrets/ecs-no-secret-env.examples.ts";
import { examples as ecsSecretsByReference } from "./secrets/ecs-secrets-by-reference.examples.ts";
import { examples as noPlaintextSecrets } from "./secrets/no-plaintext-secrets.examples.ts";
import { examples as noRandomSettings } from "./secrets/no-random-settings.examples.ts";
import { examples as secretRecoveryWindow } from "./secrets/secret-recovery-window.examples.ts";
import { examples as secretRotation30Days } from "./secrets/secret-rotation-30-days.examples.ts";
import { examples as secretRotationInterval } from "./secrets/secret-rotation-interval.examples.ts";
import { examples as secretRotationRequired } from "./secrets/secret-rotation-required.examples.ts";
import { examples as allowedRegions } from "./least-privilege/allowed-regions.examples.ts";
import { examples as athenaWorkgroupEnforced } from "./least-privilege/athena-workgroup-enforced.examples.ts";
import { examples as cacheUsersAuthenticate } from "./least-privilege/cache-users-authenticate.examples.ts";
import { examples as cloudformationServiceRole } from "./least-privilege/cloudformation-service-role.examples.ts";
import { examples as cognitoMfa } from "./least-privilege/cognito-mfa.examples.ts";
import { examples as cognitoPasswordPolicy } from "./least-privilege/cognito-password-policy.examples.ts";
import { examples as databaseAdminUsername } from "./least-privilege/database-admin-username.examples.ts";
import { examples as dmsMongodbAuthentication } from "./least-privilege/dms-mongodb-authentication.examples.ts";
import { examples as ec2InstanceProfile } from "./least-privilege/ec2-instance-profile.examples.ts";
import { examples as ecsDistinctRoles } from "./least-privilege/ecs-distinct-roles.examples.ts";
import { examples as efsAccessPointRootDirectory } from "./least-privilege/efs-access-point-root-directory.examples.ts";
import { examples as efsAccessPointUser } from "./least-privilege/efs-access-point-user.examples.ts";
import { examples as elasticacheAuthentication } from "./least-privilege/elasticache-authentication.examples.ts";
import { examples as emrKerberos } from "./least-privilege/emr-kerberos.examples.ts";
import { examples as emrKerberosRealm } from "./least-privilege/emr-kerberos-realm.examples.ts";
import { examples as eventBusPolicyRequired } from "./least-privilege/event-bus-policy-required.examples.ts";
import { examples as fileShareAuthenticated } from "./least-privilege/file-share-authenticated.examples.ts";
import { examples as iamActionAllowlist } from "./least-privilege/iam-action-allowlist.examples.ts";
import { examples as iamBoundaryNotAttached } from "./least-privilege/iam-boundary-not-attached.examples.ts";
import { examples as iamConditionsRequired } from "./least-privilege/iam-conditions-required.examples.ts";
import { examples as iamDecryptNamedKeys } from "./least-privilege/iam-decrypt-named-keys.examples.ts";
import { examples as iamDocumentNotPublic } from "./least-privilege/iam-document-not-public.examples.ts";
import { examples as iamFederationAudience } from "./least-privilege/iam-federation-audience.examples.ts";
import { examples as iamGroupHasMembers } from "./least-privilege/iam-group-has-members.examples.ts";
import { examples as iamManagedPolicyAllowlist } from "./least-privilege/iam-managed-policy-allowlist.examples.ts";
import { examples as iamNoAdminManagedPolicy } from "./least-privilege/iam-no-admin-managed-policy.examples.ts";
import { examples as iamNoBroadManagedPolicies } from "./least-privilege/iam-no-broad-managed-policies.examples.ts";
import { examples as iamNoCredentialsExposure } from "./least-privilege/iam-no-credentials-exposure.examples.ts";
import { examples as iamNoDataExfiltration } from "./least-privilege/iam-no-data-exfiltration.examples.ts";
import { examples as iamNoEscalationAcrossPolicies } from "./least-privilege/iam-no-escalation-across-policies.examples.ts";
import { examples as iamNoFullAdmin } from "./least-privilege/iam-no-full-admin.examples.ts";
import { examples as iamNoFullIam } from "./least-privilege/iam-no-full-iam.examples.ts";
import { examples as iamNoIamFullAccess } from "./least-privilege/iam-no-iam-full-access.examples.ts";
import { examples as iamNoNotAction } from "./least-privilege/iam-no-not-action.examples.ts";
import { examples as iamNoNotResource } from "./least-privilege/iam-no-not-resource.examples.ts";
import { examples as iamNoPrivilegeEscalation } from "./least-privilege/iam-no-privilege-escalation.examples.ts";
import { examples as iamNoRootAccessKey } from "./least-privilege/iam-no-root-access-key.examples.ts";
import { examples as iamNoStarAction } from "./least-privilege/iam-no-star-action.examples.ts";
import { examples as iamNoUsers } from "./least-privilege/iam-no-users.examples.ts";
import { examples as iamNoWildcardAction } from "./least-privilege/iam-no-wildcard-action.examples.ts";
import { examples as iamNoWildcardResource } from "./least-privilege/iam-no-wildcard-resource.examples.ts";
import { examples as iamOidcTrustBound } from "./least-privilege/iam-oidc-trust-bound.examples.ts";
import { examples as iamPasswordExpiry } from "./least-privilege/iam-password-expiry.examples.ts";
import { examples as iamPasswordLength } from "./least-privilege/iam-password-length.examples.ts";
import { examples as iamPasswordLowercase } from "./least-privilege/iam-password-lowercase.examples.ts";
import { examples as iamPasswordNumber } from "./least-privilege/iam-password-number.examples.ts";
import { examples as iamPasswordReuse } from "./least-privilege/iam-password-reuse.examples.ts";
import { examples as iamPasswordSymbol } from "./least-privilege/iam-password-symbol.examples.ts";
import { examples as iamPasswordUppercase } from "./least-privilege/iam-password-uppercase.examples.ts";
import { examples as iamPermissionsManagementScoped } from "./least-privilege/iam-permissions-management-scoped.examples.ts";
import { examples as iamServiceTrustBound } from "./least-privilege/iam-service-trust-bound.examples.ts";
import { examples as iamTrustNamedPrincipals } from "./least-privilege/iam-trust-named-principals.examples.ts";
import { examples as iamTrustNotPublic } from "./least-privilege/iam-trust-not-public.examples.ts";
import { examples as iamUserInGroup } from "./least-privilege/iam-user-in-group.examples.ts";
import { examples as iamUserNoAccessKey } from "./least-privilege/iam-user-no-access-key.examples.ts";
import { examples as iamUserNoConsole } from "./least-privilege/iam-user-no-console.examples.ts";
import { examples as iamUserNoPolicies } from "./least-privilege/iam-user-no-policies.examples.ts";
import { examples as iamWriteAccessScoped } from "./least-privilege/iam-write-access-scoped.examples.ts";
import { examples as iotNoWildcardAction } from "./least-privilege/iot-no-wildcard-action.examples.ts";
import { examples as iotNoWildcardResource } from "./least-privilege/iot-no-wildcard-resource.examples.ts";
import { examples as kmsGrantsBound } from "./least-privilege/kms-grants-bound.examples.ts";
import { examples as latticeAuthenticated } from "./least-privilege/lattice-authenticated.examples.ts";
import { examples as memorydbAclRequired } from "./least-privilege/memorydb-acl-required.examples.ts";
import { examples as mskAuthentication } from "./least-privilege/msk-authentication.examples.ts";
import { examples as opensearchFineGrainedAccess } from "./least-privilege/opensearch-fine-grained-access.examples.ts";
import { examples as organizationAllFeatures } from "./least-privilege/organization-all-features.examples.ts";
import { examples as parameterNaming } from "./least-privilege/parameter-naming.examples.ts";
import { examples as policyDocumentValid } from "./least-privilege/policy-document-valid.examples.ts";
import { examples as portfolioSharedInOrganization } from "./least-privilege/portfolio-shared-in-organization.examples.ts";
import { examples as privateRootCaDisabled } from "./least-privilege/private-root-ca-disabled.examples.ts";
import { examples as putMetricDataNamespaced } from "./least-privilege/put-metric-data-namespaced.examples.ts";
import { examples as qldbStandardPermissions } from "./least-privilege/qldb-standard-permissions.examples.ts";
import { examples as ramShareInOrganization } from "./least-privilege/ram-share-in-organization.examples.ts";
import { examples as rdsIamAuth } from "./least-privilege/rds-iam-auth.examples.ts";
import { examples as resourceNaming } from "./least-privilege/resource-naming.examples.ts";
import { examples as resourcePolicyNoWildcardAction } from "./least-privilege/resource-policy-no-wildcard-action.examples.ts";
import { examples as s3AclDisabled } from "./least-privilege/s3-acl-disabled.examples.ts";
import { examples as s3PolicyNoLockout } from "./least-privilege/s3-policy-no-lockout.examples.ts";
import { examples as s3PolicyRequired } from "./least-privilege/s3-policy-required.examples.ts";
import { examples as sagemakerNotebookNoRoot } from "./least-privilege/sagemaker-notebook-no-root.examples.ts";
import { examples as sagemakerNotebookRoleScoped } from "./least-privilege/sagemaker-notebook-role-scoped.examples.ts";
import { examples as secretAccessScoped } from "./least-privilege/secret-access-scoped.examples.ts";
import { examples as secretNaming } from "./least-privilege/secret-naming.examples.ts";
import { examples as secretResourcePolicyRequired } from "./least-privilege/secret-resource-policy-required.examples.ts";
import { examples as ssmPathScoped } from "./least-privilege/ssm-path-scoped.examples.ts";
import { examples as vpcEndpointPolicyRestrictive } from "./least-privilege/vpc-endpoint-policy-restrictive.examples.ts";
import { examples as albDropInvalidHeaders } from "./private-by-default/alb-drop-invalid-headers.examples.ts";
import { examples as albInternalRequired } from "./private-by-default/alb-internal-required.examples.ts";
import { examples as allowedCidrs } from "./private-by-default/allowed-cidrs.examples.ts";
import { examples as amiNotPublic } from "./private-by-default/ami-not-public.examples.ts";
import { examples as apigatewayRequestValidated } from "./private-by-default/apigateway-request-validated.examples.ts";
import { examples as apprunnerVpcEgress } from "./private-by-default/apprunner-vpc-egress.examples.ts";
import { examples as appstreamNoDefaultInternet } from "./private-by-default/appstream-no-default-internet.examples.ts";
import { examples as appsyncNoApiKey } from "./private-by-default/appsync-no-api-key.examples.ts";
import { examples as beanstalkInVpc } from "./private-by-default/beanstalk-in-vpc.examples.ts";
import { examples as bedrockAgentGuardrail } from "./private-by-default/bedrock-agent-guardrail.examples.ts";
import { examples as bedrockAgentRuntimePrivate } from "./private-by-default/bedrock-agent-runtime-private.examples.ts";
import { examples as bedrockGuardrailPromptAttacks } from "./private-by-default/bedrock-guardrail-prompt-attacks.examples.ts";
import { examples as cacheOwnSubnetGroup } from "./private-by-default/cache-own-subnet-group.examples.ts";
import { examples as cloudfrontDefaultRootObject } from "./private-by-default/cloudfront-default-root-object.examples.ts";
import { examples as cloudfrontGeoRestriction } from "./private-by-default/cloudfront-geo-restriction.examples.ts";
import { examples as cloudfrontKeyGroups } from "./private-by-default/cloudfront-key-groups.examples.ts";
import { examples as cloudfrontNoCacheApi } from "./private-by-default/cloudfront-no-cache-api.examples.ts";
import { examples as cloudfrontSecurityHeaders } from "./private-by-default/cloudfront-security-headers.examples.ts";
import { examples as cloudfrontWafRequired } from "./private-by-default/cloudfront-waf-required.examples.ts";
import { examples as cognitoNoGuests } from "./private-by-default/cognito-no-guests.examples.ts";
import { examples as corsNotOpen } from "./private-by-default/cors-not-open.examples.ts";
import { examples as databaseOwnPort } from "./private-by-default/database-own-port.examples.ts";
import { examples as databaseSubnetsIsolated } from "./private-by-default/database-subnets-isolated.examples.ts";
import { examples as defaultSecurityGroupClosed } from "./private-by-default/default-security-group-closed.examples.ts";
import { examples as defaultSubnetsNotUsed } from "./private-by-default/default-subnets-not-used.examples.ts";
import { examples as defaultVpcNotUsed } from "./private-by-default/default-vpc-not-used.examples.ts";
import { examples as dnsFirewallBlocks } from "./private-by-default/dns-firewall-blocks.examples.ts";
import { examples as dnsFirewallFailsClosed } from "./private-by-default/dns-firewall-fails-closed.examples.ts";
import { examples as ec2Imdsv2Required } from "./private-by-default/ec2-imdsv2-required.examples.ts";
import { examples as ec2MetadataHopLimit } from "./private-by-default/ec2-metadata-hop-limit.examples.ts";
import { examples as ec2NoPublicIp } from "./private-by-default/ec2-no-public-ip.examples.ts";
import { examples as ec2PublicSharingBlocked } from "./private-by-default/ec2-public-sharing-blocked.examples.ts";
import { examples as ec2SingleNetworkInterface } from "./private-by-default/ec2-single-network-interface.examples.ts";
import { examples as ec2SourceDestCheck } from "./private-by-default/ec2-source-dest-check.examples.ts";
import { examples as ecrPolicyNotPublic } from "./private-by-default/ecr-policy-not-public.examples.ts";
import { examples as ecsNoPublicIp } from "./private-by-default/ecs-no-public-ip.examples.ts";
import { examples as efsMountTargetPrivate } from "./private-by-default/efs-mount-target-private.examples.ts";
import { examples as eipInUse } from "./private-by-default/eip-in-use.examples.ts";
import { examples as eksEndpointNotOpen } from "./private-by-default/eks-endpoint-not-open.examples.ts";
import { examples as eksEndpointPrivate } from "./private-by-default/eks-endpoint-private.examples.ts";
import { examples as eksNodeGroupSsh } from "./private-by-default/eks-node-group-ssh.examples.ts";
import { examples as emrBlockPublicAccess } from "./private-by-default/emr-block-public-access.examples.ts";
import { examples as emrNoPublicIp } from "./private-by-default/emr-no-public-ip.examples.ts";
import { examples as emrSecurityGroupsClosed } from "./private-by-default/emr-security-groups-closed.examples.ts";
import { examples as fileShareClientsNamed } from "./private-by-default/file-share-clients-named.examples.ts";
import { examples as gameliftNoPublicAdminPorts } from "./private-by-default/gamelift-no-public-admin-ports.examples.ts";
import { examples as imageSharedWithKnownAccounts } from "./private-by-default/image-shared-with-known-accounts.examples.ts";
import { examples as imagebuilderImdsv2 } from "./private-by-default/imagebuilder-imdsv2.examples.ts";
import { examples as lambdaInVpc } from "./private-by-default/lambda-in-vpc.examples.ts";
import { examples as lambdaPermissionInvokeOnly } from "./private-by-default/lambda-permission-invoke-only.examples.ts";
import { examples as lambdaPermissionNotPublic } from "./private-by-default/lambda-permission-not-public.examples.ts";
import { examples as lambdaPermissionS3Account } from "./private-by-default/lambda-permission-s3-account.examples.ts";
import { examples as lambdaPermissionSourceBound } from "./private-by-default/lambda-permission-source-bound.examples.ts";
import { examples as lambdaUrlAuthenticated } from "./private-by-default/lambda-url-authenticated.examples.ts";
import { examples as lbDesyncMitigation } from "./private-by-default/lb-desync-mitigation.examples.ts";
import { examples as lightsailNoPublicAdminPorts } from "./private-by-default/lightsail-no-public-admin-ports.examples.ts";
import { examples as mqNotPublic } from "./private-by-default/mq-not-public.examples.ts";
import { examples as mskNotPublic } from "./private-by-default/msk-not-public.examples.ts";
import { examples as mwaaNotPublic } from "./private-by-default/mwaa-not-public.examples.ts";
import { examples as naclInUse } from "./private-by-default/nacl-in-use.examples.ts";
import { examples as naclNoAllowAll } from "./private-by-default/nacl-no-allow-all.examples.ts";
import { examples as naclNoPublicFtp } from "./private-by-default/nacl-no-public-ftp.examples.ts";
import { examples as naclNoPublicFtpData } from "./private-by-default/nacl-no-public-ftp-data.examples.ts";
import { examples as naclNoPublicRdp } from "./private-by-default/nacl-no-public-rdp.examples.ts";
import { examples as naclNoPublicSsh } from "./private-by-default/nacl-no-public-ssh.examples.ts";
import { examples as naclPattern } from "./private-by-default/nacl-pattern.examples.ts";
import { examples as networkFirewallDefaultDeny } from "./private-by-default/network-firewall-default-deny.examples.ts";
import { examples as networkFirewallGroupNotEmpty } from "./private-by-default/network-firewall-group-not-empty.examples.ts";
import { examples as networkFirewallRuleGroups } from "./private-by-default/network-firewall-rule-groups.examples.ts";
import { examples as noNatGateway } from "./private-by-default/no-nat-gateway.examples.ts";
import { examples as noPublicExposure } from "./private-by-default/no-public-exposure.examples.ts";
import { examples as noSsh } from "./private-by-default/no-ssh.examples.ts";
import { examples as opensearchInVpc } from "./private-by-default/opensearch-in-vpc.examples.ts";
import { examples as opensearchPolicyNotPublic } from "./private-by-default/opensearch-policy-not-public.examples.ts";
import { examples as opensearchSecurityGroup } from "./private-by-default/opensearch-security-group.examples.ts";
import { examples as opensearchServerlessNotPublic } from "./private-by-default/opensearch-serverless-not-public.examples.ts";
import { examples as queuePolicySourceBound } from "./private-by-default/queue-policy-source-bound.examples.ts";
import { examples as rdsSnapshotNotPublic } from "./private-by-default/rds-snapshot-not-public.examples.ts";
import { examples as redshiftDatabaseName } from "./private-by-default/redshift-database-name.examples.ts";
import { examples as redshiftEnhancedVpcRouting } from "./private-by-default/redshift-enhanced-vpc-routing.examples.ts";
import { examples as redshiftInVpc } from "./private-by-default/redshift-in-vpc.examples.ts";
import { examples as redshiftPublicAccessStated } from "./private-by-default/redshift-public-access-stated.examples.ts";
import { examples as redshiftPublicGuessableAdmin } from "./private-by-default/redshift-public-guessable-admin.examples.ts";
import { examples as resourcePolicyNoCrossAccount } from "./private-by-default/resource-policy-no-cross-account.examples.ts";
import { examples as resourcePolicyNotPublic } from "./private-by-default/resource-policy-not-public.examples.ts";
import { examples as resourcePolicySourceBound } from "./private-by-default/resource-policy-source-bound.examples.ts";
import { examples as route53DomainTransferLock } from "./private-by-default/route53-domain-transfer-lock.examples.ts";
import { examples as route53RecordsAttached } from "./private-by-default/route53-records-attached.examples.ts";
import { examples as s3AccessPointPrivate } from "./private-by-default/s3-access-point-private.examples.ts";
import { examples as s3AclListNotPublic } from "./private-by-default/s3-acl-list-not-public.examples.ts";
import { examples as s3AclNoAuthenticatedUsers } from "./private-by-default/s3-acl-no-authenticated-users.examples.ts";
import { examples as s3AclNoPublicWrite } from "./private-by-default/s3-acl-no-public-write.examples.ts";
import { examples as s3AclNotPublic } from "./private-by-default/s3-acl-not-public.examples.ts";
import { examples as s3CorsNotOpen } from "./private-by-default/s3-cors-not-open.examples.ts";
import { examples as s3PolicyNoAllowAllBut } from "./private-by-default/s3-policy-no-allow-all-but.examples.ts";
import { examples as s3PolicyNotPublic } from "./private-by-default/s3-policy-not-public.examples.ts";
import { examples as s3PublicAccessBlockDeclared } from "./private-by-default/s3-public-access-block-declared.examples.ts";
import { examples as s3PublicAccessBlocked } from "./private-by-default/s3-public-access-blocked.examples.ts";
import { examples as sagemakerDomainVpcOnly } from "./private-by-default/sagemaker-domain-vpc-only.examples.ts";
import { examples as sagemakerJobIsolated } from "./private-by-default/sagemaker-job-isolated.examples.ts";
import { examples as sagemakerModelIsolated } from "./private-by-default/sagemaker-model-isolated.examples.ts";
import { examples as sagemakerNotebookImdsv2 } from "./private-by-default/sagemaker-notebook-imdsv2.examples.ts";
import { examples as sagemakerNotebookInVpc } from "./private-by-default/sagemaker-notebook-in-vpc.examples.ts";
import { examples as sagemakerNotebookNoDirectInternet } from "./private-by-default/sagemaker-notebook-no-direct-internet.examples.ts";
import { examples as secretPolicyNotPublic } from "./private-by-default/secret-policy-not-public.examples.ts";
import { examples as sgAttached } from "./private-by-default/sg-attached.examples.ts";
import { examples as sgDatabaseNoEgress } from "./private-by-default/sg-database-no-egress.examples.ts";
import { examples as sgEgressNotEverything } from "./private-by-default/sg-egress-not-everything.examples.ts";
import { examples as sgEgressRestricted } from "./private-by-default/sg-egress-restricted.examples.ts";
import { examples as sgNoPublicAllTraffic } from "./private-by-default/sg-no-public-all-traffic.examples.ts";
import { examples as sgNoPublicHighRiskPorts } from "./private-by-default/sg-no-public-high-risk-ports.examples.ts";
import { examples as sgNoPublicHttp } from "./private-by-default/sg-no-public-http.examples.ts";
import { examples as sgNoPublicIngress } from "./private-by-default/sg-no-public-ingress.examples.ts";
import { examples as sgNoPublicPrefixList } from "./private-by-default/sg-no-public-prefix-list.examples.ts";
import { examples as sgNoPublicRdp } from "./private-by-default/sg-no-public-rdp.examples.ts";
import { examples as sgNoPublicSsh } from "./private-by-default/sg-no-public-ssh.examples.ts";
import { examples as sgPublicPorts80443Only } from "./private-by-default/sg-public-ports-80-443-only.examples.ts";
import { examples as snsPolicyNotPublic } from "./private-by-default/sns-policy-not-public.examples.ts";
import { examples as sqsPolicyNotPublic } from "./private-by-default/sqs-policy-not-public.examples.ts";
import { examples as ssmDocumentNotPublic } from "./private-by-default/ssm-document-not-public.examples.ts";
import { examples as ssmPublicSharingBlocked } from "./private-by-default/ssm-public-sharing-blocked.examples.ts";
import { examples as transferServerPrivate } from "./private-by-default/transfer-server-private.examples.ts";
import { examples as transitGatewayNoAutoAccept } from "./private-by-default/transit-gateway-no-auto-accept.examples.ts";
import { examples as vpcBlockPublicAccess } from "./private-by-default/vpc-block-public-access.examples.ts";
import { examples as vpcEndpointGatewayRouted } from "./private-by-default/vpc-endpoint-gateway-routed.examples.ts";
import { examples as vpcEndpointServiceAcceptance } from "./private-by-default/vpc-endpoint-service-acceptance.examples.ts";
import { examples as vpcPeeringRouteNarrow } from "./private-by-default/vpc-peering-route-narrow.examples.ts";
import { examples as wafHasRules } from "./private-by-default/waf-has-rules.examples.ts";
import { examples as wafLog4j } from "./private-by-default/waf-log4j.examples.ts";
import { examples as wafRuleActions } from "./private-by-default/waf-rule-actions.examples.ts";
import { examples as batchNotPrivileged } from "./container-hardening/batch-not-privileged.examples.ts";
import { examples as codebuildNotPrivileged } from "./container-hardening/codebuild-not-privileged.examples.ts";
import { examples as ecsAwsvpcRequired } from "./container-hardening/ecs-awsvpc-required.examples.ts";
import { examples as ecsDefinitionsValid } from "./container-hardening/ecs-definitions-valid.examples.ts";
import { examples as ecsDropCapabilities } from "./container-hardening/ecs-drop-capabilities.examples.ts";
import { examples as ecsExecDisabled } from "./container-hardening/ecs-exec-disabled.examples.ts";
import { examples as ecsNoHostNamespaces } from "./container-hardening/ecs-no-host-namespaces.examples.ts";
import { examples as ecsNoHostPaths } from "./container-hardening/ecs-no-host-paths.examples.ts";
import { examples as ecsNonRoot } from "./container-hardening/ecs-non-root.examples.ts";
import { examples as ecsNotPrivileged } from "./container-hardening/ecs-not-privileged.examples.ts";
import { examples as ecsReadonlyRootfs } from "./container-hardening/ecs-readonly-rootfs.examples.ts";
import { examples as asgLaunchTemplate } from "./supply-chain/asg-launch-template.examples.ts";
import { examples as beanstalkManagedUpdates } from "./supply-chain/beanstalk-managed-updates.examples.ts";
import { examples as cacheMinorUpgrades } from "./supply-chain/cache-minor-upgrades.examples.ts";
import { examples as codecommitApprovalRule } from "./supply-chain/codecommit-approval-rule.examples.ts";
import { examples as codecommitTwoApprovals } from "./supply-chain/codecommit-two-approvals.examples.ts";
import { examples as databaseMinorUpgrades } from "./supply-chain/database-minor-upgrades.examples.ts";
import { examples as dmsMinorUpgrades } from "./supply-chain/dms-minor-upgrades.examples.ts";
import { examples as ecrImmutableTags } from "./supply-chain/ecr-immutable-tags.examples.ts";
import { examples as ecrLifecycleRequired } from "./supply-chain/ecr-lifecycle-required.examples.ts";
import { examples as ecrScanOnPush } from "./supply-chain/ecr-scan-on-push.examples.ts";
import { examples as ecsNoLatestTag } from "./supply-chain/ecs-no-latest-tag.examples.ts";
import { examples as ecsPrivateRegistry } from "./supply-chain/ecs-private-registry.examples.ts";
import { examples as eksStandardSupport } from "./supply-chain/eks-standard-support.examples.ts";
import { examples as eksSupportedVersion } from "./supply-chain/eks-supported-version.examples.ts";
import { examples as engineStandardSupport } from "./supply-chain/engine-standard-support.examples.ts";
import { examples as glueVersion } from "./supply-chain/glue-version.examples.ts";
import { examples as imageSigningProfile } from "./supply-chain/image-signing-profile.examples.ts";
import { examples as inspectorScansEverything } from "./supply-chain/inspector-scans-everything.examples.ts";
import { examples as lambdaCodeSigning } from "./supply-chain/lambda-code-signing.examples.ts";
import { examples as lambdaCodeSigningEnforced } from "./supply-chain/lambda-code-signing-enforced.examples.ts";
import { examples as lambdaRuntimePatched } from "./supply-chain/lambda-runtime-patched.examples.ts";
import { examples as lambdaRuntimeSupported } from "./supply-chain/lambda-runtime-supported.examples.ts";
import { examples as mqEngineVersion } from "./supply-chain/mq-engine-version.examples.ts";
import { examples as mqMinorUpgrades } from "./supply-chain/mq-minor-upgrades.examples.ts";
import { examples as opensearchAutoUpdate } from "./supply-chain/opensearch-auto-update.examples.ts";
import { examples as rdsPostgresqlLogFdw } from "./supply-chain/rds-postgresql-log-fdw.examples.ts";
import { examples as redshiftVersionUpgrades } from "./supply-chain/redshift-version-upgrades.examples.ts";
import { examples as requiredTags } from "./supply-chain/required-tags.examples.ts";
import { examples as sagemakerNotebookPlatform } from "./supply-chain/sagemaker-notebook-platform.examples.ts";
import { examples as serverlessAppVersionPinned } from "./supply-chain/serverless-app-version-pinned.examples.ts";
import { examples as albHealthCheckRequired } from "./resilience/alb-health-check-required.examples.ts";
import { examples as allowedInstanceTypes } from "./resilience/allowed-instance-types.examples.ts";
import { examples as apigatewayCache } from "./resilience/apigateway-cache.examples.ts";
import { examples as asgElbHealthCheck } from "./resilience/asg-elb-health-check.examples.ts";
import { examples as asgMultiAz } from "./resilience/asg-multi-az.examples.ts";
import { examples as asgSeveralInstanceTypes } from "./resilience/asg-several-instance-types.examples.ts";
import { examples as backupPlanRetention } from "./resilience/backup-plan-retention.examples.ts";
import { examples as backupVaultLocked } from "./resilience/backup-vault-locked.examples.ts";
import { examples as cacheBackup } from "./resilience/cache-backup.examples.ts";
import { examples as cacheMemcachedZones } from "./resilience/cache-memcached-zones.examples.ts";
import { examples as cloudfrontEnabled } from "./resilience/cloudfront-enabled.examples.ts";
import { examples as cloudfrontOriginFailover } from "./resilience/cloudfront-origin-failover.examples.ts";
import { examples as cloudtrailStoreProtected } from "./resilience/cloudtrail-store-protected.examples.ts";
import { examples as cognitoDeletionProtection } from "./resilience/cognito-deletion-protection.examples.ts";
import { examples as databaseBackupRetention } from "./resilience/database-backup-retention.examples.ts";
import { examples as databaseCopyTags } from "./resilience/database-copy-tags.examples.ts";
import { examples as databaseFinalSnapshot } from "./resilience/database-final-snapshot.examples.ts";
import { examples as daxMultiAz } from "./resilience/dax-multi-az.examples.ts";
import { examples as deletionProtectionInProd } from "./resilience/deletion-protection-in-prod.examples.ts";
import { examples as dmsMultiAz } from "./resilience/dms-multi-az.examples.ts";
import { examples as dynamodbAutoScaling } from "./resilience/dynamodb-auto-scaling.examples.ts";
import { examples as dynamodbInBackupPlan } from "./resilience/dynamodb-in-backup-plan.examples.ts";
import { examples as dynamodbPointInTimeRecovery } from "./resilience/dynamodb-point-in-time-recovery.examples.ts";
import { examples as ebsInBackupPlan } from "./resilience/ebs-in-backup-plan.examples.ts";
import { examples as ec2EbsOptimized } from "./resilience/ec2-ebs-optimized.examples.ts";
import { examples as ec2NoParavirtual } from "./resilience/ec2-no-paravirtual.examples.ts";
import { examples as ec2TerminationProtection } from "./resilience/ec2-termination-protection.examples.ts";
import { examples as ecsCapacityManagedTermination } from "./resilience/ecs-capacity-managed-termination.examples.ts";
import { examples as ecsFargatePlatformLatest } from "./resilience/ecs-fargate-platform-latest.examples.ts";
import { examples as ecsMinTasks } from "./resilience/ecs-min-tasks.examples.ts";
import { examples as ecsResourceLimits } from "./resilience/ecs-resource-limits.examples.ts";
import { examples as ecsRollingDeployment } from "./resilience/ecs-rolling-deployment.examples.ts";
import { examples as efsInBackupPlan } from "./resilience/efs-in-backup-plan.examples.ts";
import { examples as efsMultiAz } from "./resilience/efs-multi-az.examples.ts";
import { examples as eksDeletionProtection } from "./resilience/eks-deletion-protection.examples.ts";
import { examples as elasticacheAutomaticFailover } from "./resilience/elasticache-automatic-failover.examples.ts";
import { examples as elbConnectionDraining } from "./resilience/elb-connection-draining.examples.ts";
import { examples as elbCrossZone } from "./resilience/elb-cross-zone.examples.ts";
import { examples as elbMultiAz } from "./resilience/elb-multi-az.examples.ts";
import { examples as eventDeadLetterQueue } from "./resilience/event-dead-letter-queue.examples.ts";
import { examples as eventEndpointReplication } from "./resilience/event-endpoint-replication.examples.ts";
import { examples as eventSourceFailuresKept } from "./resilience/event-source-failures-kept.examples.ts";
import { examples as eventSourceVisibilityTimeout } from "./resilience/event-source-visibility-timeout.examples.ts";
import { examples as flinkCheckpoints } from "./resilience/flink-checkpoints.examples.ts";
import { examples as fsxCopyTags } from "./resilience/fsx-copy-tags.examples.ts";
import { examples as fsxInBackupPlan } from "./resilience/fsx-in-backup-plan.examples.ts";
import { examples as fsxMultiAz } from "./resilience/fsx-multi-az.examples.ts";
import { examples as keyspacesPointInTimeRecovery } from "./resilience/keyspaces-point-in-time-recovery.examples.ts";
import { examples as kinesisRetention } from "./resilience/kinesis-retention.examples.ts";
import { examples as lambdaDeadLetterQueue } from "./resilience/lambda-dead-letter-queue.examples.ts";
import { examples as lambdaReservedConcurrency } from "./resilience/lambda-reserved-concurrency.examples.ts";
import { examples as lambdaVpcMultiAz } from "./resilience/lambda-vpc-multi-az.examples.ts";
import { examples as lbCrossZone } from "./resilience/lb-cross-zone.examples.ts";
import { examples as mqMultiAz } from "./resilience/mq-multi-az.examples.ts";
import { examples as multiAzRequired } from "./resilience/multi-az-required.examples.ts";
import { examples as natGatewayForDefaultRoute } from "./resilience/nat-gateway-for-default-route.examples.ts";
import { examples as networkFirewallSubnetProtection } from "./resilience/network-firewall-subnet-protection.examples.ts";
import { examples as noOutputAsText } from "./resilience/no-output-as-text.examples.ts";
import { examples as opensearchDedicatedMasters } from "./resilience/opensearch-dedicated-masters.examples.ts";
import { examples as opensearchThreeDataNodes } from "./resilience/opensearch-three-data-nodes.examples.ts";
import { examples as opensearchThreeMasters } from "./resilience/opensearch-three-masters.examples.ts";
import { examples as qldbDeletionProtection } from "./resilience/qldb-deletion-protection.examples.ts";
import { examples as rdsBacktrack } from "./resilience/rds-backtrack.examples.ts";
import { examples as rdsBackupEnabled } from "./resilience/rds-backup-enabled.examples.ts";
import { examples as rdsBackupPlan } from "./resilience/rds-backup-plan.examples.ts";
import { examples as redshiftAutomaticSnapshots } from "./resilience/redshift-automatic-snapshots.examples.ts";
import { examples as redshiftMultiAz } from "./resilience/redshift-multi-az.examples.ts";
import { examples as s3DirectoryBucketLifecycle } from "./resilience/s3-directory-bucket-lifecycle.examples.ts";
import { examples as s3Lifecycle } from "./resilience/s3-lifecycle.examples.ts";
import { examples as s3LifecycleAbortUploads } from "./resilience/s3-lifecycle-abort-uploads.examples.ts";
import { examples as s3ObjectLock } from "./resilience/s3-object-lock.examples.ts";
import { examples as s3Replication } from "./resilience/s3-replication.examples.ts";
import { examples as s3Versioning } from "./resilience/s3-versioning.examples.ts";
import { examples as sagemakerEndpointInstances } from "./resilience/sagemaker-endpoint-instances.examples.ts";
import { examples as snsSubscriptionDeadLetterQueue } from "./resilience/sns-subscription-dead-letter-queue.examples.ts";
import { examples as sqsDeadLetterQueue } from "./resilience/sqs-dead-letter-queue.examples.ts";
import { examples as acmTransparencyLogging } from "./monitoring/acm-transparency-logging.examples.ts";
import { examples as alarmActionsEnabled } from "./monitoring/alarm-actions-enabled.examples.ts";
import { examples as alarmHasAction } from "./monitoring/alarm-has-action.examples.ts";
import { examples as albAccessLogs } from "./monitoring/alb-access-logs.examples.ts";
import { examples as apigatewayAccessLogs } from "./monitoring/apigateway-access-logs.examples.ts";
import { examples as apigatewayMethodMetrics } from "./monitoring/apigateway-method-metrics.examples.ts";
import { examples as apigatewayStageDeclared } from "./monitoring/apigateway-stage-declared.examples.ts";
import { examples as apigatewayXray } from "./monitoring/apigateway-xray.examples.ts";
import { examples as appsyncFieldLogging } from "./monitoring/appsync-field-logging.examples.ts";
import { examples as appsyncLogging } from "./monitoring/appsync-logging.examples.ts";
import { examples as appsyncTracing } from "./monitoring/appsync-tracing.examples.ts";
import { examples as asgPropagatesTags } from "./monitoring/asg-propagates-tags.examples.ts";
import { examples as athenaWorkgroupMetrics } from "./monitoring/athena-workgroup-metrics.examples.ts";
import { examples as auroraMysqlAuditLog } from "./monitoring/aurora-mysql-audit-log.examples.ts";
import { examples as beanstalkEnhancedHealth } from "./monitoring/beanstalk-enhanced-health.examples.ts";
import { examples as beanstalkLogs } from "./monitoring/beanstalk-logs.examples.ts";
import { examples as clientVpnLogging } from "./monitoring/client-vpn-logging.examples.ts";
import { examples as cloudformationNotifies } from "./monitoring/cloudformation-notifies.examples.ts";
import { examples as cloudfrontAccessLogs } from "./monitoring/cloudfront-access-logs.examples.ts";
import { examples as cloudtrailFileValidation } from "./monitoring/cloudtrail-file-validation.examples.ts";
import { examples as cloudtrailLogging } from "./monitoring/cloudtrail-logging.examples.ts";
import { examples as cloudtrailManagementEvents } from "./monitoring/cloudtrail-management-events.examples.ts";
import { examples as cloudtrailMultiRegion } from "./monitoring/cloudtrail-multi-region.examples.ts";
import { examples as cloudtrailNotifies } from "./monitoring/cloudtrail-notifies.examples.ts";
import { examples as cloudtrailS3ReadEvents } from "./monitoring/cloudtrail-s3-read-events.examples.ts";
import { examples as cloudtrailS3WriteEvents } from "./monitoring/cloudtrail-s3-write-events.examples.ts";
import { examples as cloudtrailToCloudwatch } from "./monitoring/cloudtrail-to-cloudwatch.examples.ts";
import { examples as codebuildLogs } from "./monitoring/codebuild-logs.examples.ts";
import { examples as codebuildLogsDeclared } from "./monitoring/codebuild-logs-declared.examples.ts";
import { examples as cognitoCustomAuthProtection } from "./monitoring/cognito-custom-auth-protection.examples.ts";
import { examples as cognitoThreatProtection } from "./monitoring/cognito-threat-protection.examples.ts";
import { examples as configAggregatesAllRegions } from "./monitoring/config-aggregates-all-regions.examples.ts";
import { examples as configRecorderOn } from "./monitoring/config-recorder-on.examples.ts";
import { examples as configRecordsEverything } from "./monitoring/config-records-everything.examples.ts";
import { examples as configRecordsGlobalTypes } from "./monitoring/config-records-global-types.examples.ts";
import { examples as connectFlowLogs } from "./monitoring/connect-flow-logs.examples.ts";
import { examples as datasyncLogs } from "./monitoring/datasync-logs.examples.ts";
import { examples as dmsTaskLogging } from "./monitoring/dms-task-logging.examples.ts";
import { examples as docdbAuditLogExport } from "./monitoring/docdb-audit-log-export.examples.ts";
import { examples as docdbAuditParameter } from "./monitoring/docdb-audit-parameter.examples.ts";
import { examples as ec2DetailedMonitoring } from "./monitoring/ec2-detailed-monitoring.examples.ts";
import { examples as ecsContainerInsights } from "./monitoring/ecs-container-insights.examples.ts";
import { examples as ecsExecLogged } from "./monitoring/ecs-exec-logged.examples.ts";
import { examples as ecsLoggingRequired } from "./monitoring/ecs-logging-required.examples.ts";
import { examples as eksAllLogs } from "./monitoring/eks-all-logs.examples.ts";
import { examples as eksAuditLogs } from "./monitoring/eks-audit-logs.examples.ts";
import { examples as emrLogs } from "./monitoring/emr-logs.examples.ts";
import { examples as globalAcceleratorFlowLogs } from "./monitoring/global-accelerator-flow-logs.examples.ts";
import { examples as guarddutyEnabled } from "./monitoring/guardduty-enabled.examples.ts";
import { examples as guarddutyOrganization } from "./monitoring/guardduty-organization.examples.ts";
import { examples as guarddutyProtections } from "./monitoring/guardduty-protections.examples.ts";
import { examples as lambdaTracing } from "./monitoring/lambda-tracing.examples.ts";
import { examples as logRetentionAndEncryption } from "./monitoring/log-retention-and-encryption.examples.ts";
import { examples as logRetentionMinimum } from "./monitoring/log-retention-minimum.examples.ts";
import { examples as logRetentionSet } from "./monitoring/log-retention-set.examples.ts";
import { examples as macieEnabled } from "./monitoring/macie-enabled.examples.ts";
import { examples as mqAuditLogs } from "./monitoring/mq-audit-logs.examples.ts";
import { examples as mqLogs } from "./monitoring/mq-logs.examples.ts";
import { examples as mskBrokerLogs } from "./monitoring/msk-broker-logs.examples.ts";
import { examples as mskConnectLogs } from "./monitoring/msk-connect-logs.examples.ts";
import { examples as mskEnhancedMonitoring } from "./monitoring/msk-enhanced-monitoring.examples.ts";
import { examples as mwaaDagProcessingLogs } from "./monitoring/mwaa-dag-processing-logs.examples.ts";
import { examples as mwaaSchedulerLogs } from "./monitoring/mwaa-scheduler-logs.examples.ts";
import { examples as mwaaTaskLogs } from "./monitoring/mwaa-task-logs.examples.ts";
import { examples as mwaaWebserverLogs } from "./monitoring/mwaa-webserver-logs.examples.ts";
import { examples as mwaaWorkerLogs } from "./monitoring/mwaa-worker-logs.examples.ts";
import { examples as neptuneAuditLogExport } from "./monitoring/neptune-audit-log-export.examples.ts";
import { examples as networkFirewallLogging } from "./monitoring/network-firewall-logging.examples.ts";
import { examples as nlbAccessLogs } from "./monitoring/nlb-access-logs.examples.ts";
import { examples as opensearchAuditLogs } from "./monitoring/opensearch-audit-logs.examples.ts";
import { examples as opensearchErrorLogs } from "./monitoring/opensearch-error-logs.examples.ts";
import { examples as opensearchLogs } from "./monitoring/opensearch-logs.examples.ts";
import { examples as opensearchSlowLogs } from "./monitoring/opensearch-slow-logs.examples.ts";
import { examples as performanceInsightsEnabled } from "./monitoring/performance-insights-enabled.examples.ts";
import { examples as rdsEnhancedMonitoring } from "./monitoring/rds-enhanced-monitoring.examples.ts";
import { examples as rdsEventNotifications } from "./monitoring/rds-event-notifications.examples.ts";
import { examples as rdsLogExports } from "./monitoring/rds-log-exports.examples.ts";
import { examples as rdsPostgresqlQueryLogging } from "./monitoring/rds-postgresql-query-logging.examples.ts";
import { examples as redshiftAuditLogging } from "./monitoring/redshift-audit-logging.examples.ts";
import { examples as redshiftServerlessLogs } from "./monitoring/redshift-serverless-logs.examples.ts";
import { examples as redshiftUserActivityLog } from "./monitoring/redshift-user-activity-log.examples.ts";
import { examples as route53QueryLogs } from "./monitoring/route53-query-logs.examples.ts";
import { examples as s3AccessLogs } from "./monitoring/s3-access-logs.examples.ts";
import { examples as s3EventNotifications } from "./monitoring/s3-event-notifications.examples.ts";
import { examples as sgDescribed } from "./monitoring/sg-described.examples.ts";
import { examples as snsDeliveryStatusLogged } from "./monitoring/sns-delivery-status-logged.examples.ts";
import { examples as ssmAutomationLogs } from "./monitoring/ssm-automation-logs.examples.ts";
import { examples as ssmSessionLogs } from "./monitoring/ssm-session-logs.examples.ts";
import { examples as stateMachineLogging } from "./monitoring/state-machine-logging.examples.ts";
import { examples as stateMachineLogsData } from "./monitoring/state-machine-logs-data.examples.ts";
import { examples as stateMachineTracing } from "./monitoring/state-machine-tracing.examples.ts";
import { examples as transferLogs } from "./monitoring/transfer-logs.examples.ts";
import { examples as vpcDnsQueriesLogged } from "./monitoring/vpc-dns-queries-logged.examples.ts";
import { examples as vpcFlowLogsRequired } from "./monitoring/vpc-flow-logs-required.examples.ts";
import { examples as vpnConnectionLogging } from "./monitoring/vpn-connection-logging.examples.ts";
import { examples as wafClassicLogging } from "./monitoring/waf-classic-logging.examples.ts";
import { examples as wafLogging } from "./monitoring/waf-logging.examples.ts";
import { examples as wafRuleMetrics } from "./monitoring/waf-rule-metrics.examples.ts";
import { examples as albDefaultDeny } from "./graph/alb-default-deny.examples.ts";
import { examples as albRedirectsHttp } from "./graph/alb-redirects-http.examples.ts";
import { examples as albTargetInVpc } from "./graph/alb-target-in-vpc.examples.ts";
import { examples as albWafRequired } from "./graph/alb-waf-required.examples.ts";
import { examples as apigatewayAuthorization } from "./graph/apigateway-authorization.examples.ts";
import { examples as apigatewayClientCertificate } from "./graph/apigateway-client-certificate.examples.ts";
import { examples as apigatewayExecutionLogs } from "./graph/apigateway-execution-logs.examples.ts";
import { examples as apigatewayKeyNotAlone } from "./graph/apigateway-key-not-alone.examples.ts";
import { examples as apigatewayRouteAuthorization } from "./graph/apigateway-route-authorization.examples.ts";
import { examples as apigatewayThrottling } from "./graph/apigateway-throttling.examples.ts";
import { examples as apigatewayWaf } from "./graph/apigateway-waf.examples.ts";
import { examples as appsyncWaf } from "./graph/appsync-waf.examples.ts";
import { examples as cloudfrontOriginProtected } from "./graph/cloudfront-origin-protected.examples.ts";
import { examples as natInPublicSubnet } from "./graph/nat-in-public-subnet.examples.ts";
import { examples as oneFormOfLists } from "./graph/one-form-of-lists.examples.ts";
import { examples as publicSubnetLoadBalancerOnly } from "./graph/public-subnet-load-balancer-only.examples.ts";
import { examples as sgRuleQuota } from "./graph/sg-rule-quota.examples.ts";
import { examples as sgTierIsolation } from "./graph/sg-tier-isolation.examples.ts";
import { examples as targetGroupBehindHttps } from "./graph/target-group-behind-https.examples.ts";
import { examples as vpcEndpointsRequired } from "./graph/vpc-endpoints-required.examples.ts";
import { examples as wafLog4jAttached } from "./graph/waf-log4j-attached.examples.ts";

/** The theme and the examples of a policy. */
export interface PolicyExamples {
  readonly theme: Theme;
  readonly examples: readonly Example[];
}

/** The examples of all policies, by policy name. */
export const EXAMPLES: Readonly<Record<string, PolicyExamples>> = {
  "acm-dns-validated": { theme: "encryption", examples: acmDnsValidated },
  "acm-key-length": { theme: "encryption", examples: acmKeyLength },
  "acm-no-wildcard": { theme: "encryption", examples: acmNoWildcard },
  "alb-https-only": { theme: "encryption", examples: albHttpsOnly },
  "alb-tls-policy": { theme: "encryption", examples: albTlsPolicy },
  "apigateway-domain-tls": { theme: "encryption", examples: apigatewayDomainTls },
  "apigateway-endpoint-tls": { theme: "encryption", examples: apigatewayEndpointTls },
  "apigateway-integration-tls": { theme: "encryption", examples: apigatewayIntegrationTls },
  "appflow-encryption-cmk": { theme: "encryption", examples: appflowEncryptionCmk },
  "apprunner-customer-key": { theme: "encryption", examples: apprunnerCustomerKey },
  "athena-database-encrypted": { theme: "encryption", examples: athenaDatabaseEncrypted },
  "athena-encryption-cmk": { theme: "encryption", examples: athenaEncryptionCmk },
  "athena-workgroup-encrypted": { theme: "encryption", examples: athenaWorkgroupEncrypted },
  "backup-vault-encryption-cmk": { theme: "encryption", examples: backupVaultEncryptionCmk },
  "bedrock-encryption-cmk": { theme: "encryption", examples: bedrockEncryptionCmk },
  "cloudfront-custom-certificate": { theme: "encryption", examples: cloudfrontCustomCertificate },
  "cloudfront-hsts": { theme: "encryption", examples: cloudfrontHsts },
  "cloudfront-hsts-subdomains": { theme: "encryption", examples: cloudfrontHstsSubdomains },
  "cloudfront-origin-https": { theme: "encryption", examples: cloudfrontOriginHttps },
  "cloudfront-origin-tls": { theme: "encryption", examples: cloudfrontOriginTls },
  "cloudfront-origin-tls-1-2": { theme: "encryption", examples: cloudfrontOriginTls12 },
  "cloudfront-security-policy": { theme: "encryption", examples: cloudfrontSecurityPolicy },
  "cloudfront-sni": { theme: "encryption", examples: cloudfrontSni },
  "cloudfront-viewer-https": { theme: "encryption", examples: cloudfrontViewerHttps },
  "cloudfront-viewer-tls": { theme: "encryption", examples: cloudfrontViewerTls },
  "cloudsearch-https": { theme: "encryption", examples: cloudsearchHttps },
  "cloudsearch-tls-policy": { theme: "encryption", examples: cloudsearchTlsPolicy },
  "cloudtrail-encryption-cmk": { theme: "encryption", examples: cloudtrailEncryptionCmk },
  "codeartifact-encryption-cmk": { theme: "encryption", examples: codeartifactEncryptionCmk },
  "codebuild-artifacts-encrypted": { theme: "encryption", examples: codebuildArtifactsEncrypted },
  "codebuild-encryption-cmk": { theme: "encryption", examples: codebuildEncryptionCmk },
  "codebuild-reports-encrypted": { theme: "encryption", examples: codebuildReportsEncrypted },
  "codebuild-s3-logs-encrypted": { theme: "encryption", examples: codebuildS3LogsEncrypted },
  "codebuild-source-tls": { theme: "encryption", examples: codebuildSourceTls },
  "codeguru-encryption-cmk": { theme: "encryption", examples: codeguruEncryptionCmk },
  "codepipeline-encryption-cmk": { theme: "encryption", examples: codepipelineEncryptionCmk },
  "comprehend-model-encryption-cmk": { theme: "encryption", examples: comprehendModelEncryptionCmk },
  "comprehend-volume-encryption-cmk": { theme: "encryption", examples: comprehendVolumeEncryptionCmk },
  "connect-storage-encryption-cmk": { theme: "encryption", examples: connectStorageEncryptionCmk },
  "database-snapshot-cmk": { theme: "encryption", examples: databaseSnapshotCmk },
  "database-snapshot-encrypted": { theme: "encryption", examples: databaseSnapshotEncrypted },
  "dax-endpoint-tls": { theme: "encryption", examples: daxEndpointTls },
  "dms-endpoint-cmk": { theme: "encryption", examples: dmsEndpointCmk },
  "dms-endpoint-tls": { theme: "encryption", examples: dmsEndpointTls },
  "dms-replication-cmk": { theme: "encryption", examples: dmsReplicationCmk },
  "dms-s3-target-kms": { theme: "encryption", examples: dmsS3TargetKms },
  "docdb-encryption-cmk": { theme: "encryption", examples: docdbEncryptionCmk },
  "dynamodb-encryption-cmk": { theme: "encryption", examples: dynamodbEncryptionCmk },
  "dynamodb-encryption-kms": { theme: "encryption", examples: dynamodbEncryptionKms },
  "ebs-encryption-cmk": { theme: "encryption", examples: ebsEncryptionCmk },
  "ec2-volumes-encrypted": { theme: "encryption", examples: ec2VolumesEncrypted },
  "ecr-encryption-required": { theme: "encryption", examples: ecrEncryptionRequired },
  "ecs-efs-transit-encryption": { theme: "encryption", examples: ecsEfsTransitEncryption },
  "ecs-exec-encrypted": { theme: "encryption", examples: ecsExecEncrypted },
  "efs-encryption-cmk": { theme: "encryption", examples: efsEncryptionCmk },
  "eks-secrets-encryption": { theme: "encryption", examples: eksSecretsEncryption },
  "elasticache-encryption-cmk": { theme: "encryption", examples: elasticacheEncryptionCmk },
  "elasticache-transit-encryption": { theme: "encryption", examples: elasticacheTransitEncryption },
  "elb-acm-certificate": { theme: "encryption", examples: elbAcmCertificate },
  "elb-instance-tls": { theme: "encryption", examples: elbInstanceTls },
  "elb-listener-policy": { theme: "encryption", examples: elbListenerPolicy },
  "elb-policy-ciphers": { theme: "encryption", examples: elbPolicyCiphers },
  "elb-policy-tls": { theme: "encryption", examples: elbPolicyTls },
  "elb-tls-listeners": { theme: "encryption", examples: elbTlsListeners },
  "emr-ebs-encrypted": { theme: "encryption", examples: emrEbsEncrypted },
  "emr-encrypted-at-rest": { theme: "encryption", examples: emrEncryptedAtRest },
  "emr-encrypted-in-transit": { theme: "encryption", examples: emrEncryptedInTransit },
  "emr-local-disks-encrypted": { theme: "encryption", examples: emrLocalDisksEncrypted },
  "emr-s3-encryption-kms": { theme: "encryption", examples: emrS3EncryptionKms },
  "emr-security-configuration-required": { theme: "encryption", examples: emrSecurityConfigurationRequired },
  "encryption-at-rest-required": { theme: "encryption", examples: encryptionAtRestRequired },
  "encryption-in-transit-required": { theme: "encryption", examples: encryptionInTransitRequired },
  "event-bus-customer-key": { theme: "encryption", examples: eventBusCustomerKey },
  "firehose-encrypted": { theme: "encryption", examples: firehoseEncrypted },
  "firehose-encryption-cmk": { theme: "encryption", examples: firehoseEncryptionCmk },
  "fsx-encryption-cmk": { theme: "encryption", examples: fsxEncryptionCmk },
  "glue-catalog-encrypted": { theme: "encryption", examples: glueCatalogEncrypted },
  "glue-catalog-encryption-cmk": { theme: "encryption", examples: glueCatalogEncryptionCmk },
  "glue-security-configuration-encrypts": { theme: "encryption", examples: glueSecurityConfigurationEncrypts },
  "glue-security-configuration-required": { theme: "encryption", examples: glueSecurityConfigurationRequired },
  "imagebuilder-component-encryption-cmk": { theme: "encryption", examples: imagebuilderComponentEncryptionCmk },
  "imagebuilder-disk-encryption-cmk": { theme: "encryption", examples: imagebuilderDiskEncryptionCmk },
  "imagebuilder-image-encryption-cmk": { theme: "encryption", examples: imagebuilderImageEncryptionCmk },
  "kendra-encryption-cmk": { theme: "encryption", examples: kendraEncryptionCmk },
  "keyspaces-encryption-cmk": { theme: "encryption", examples: keyspacesEncryptionCmk },
  "kinesis-encrypted": { theme: "encryption", examples: kinesisEncrypted },
  "kinesis-encryption-cmk": { theme: "encryption", examples: kinesisEncryptionCmk },
  "kms-dedicated-keys": { theme: "encryption", examples: kmsDedicatedKeys },
  "kms-deletion-window": { theme: "encryption", examples: kmsDeletionWindow },
  "kms-key-enabled": { theme: "encryption", examples: kmsKeyEnabled },
  "kms-key-policy-defined": { theme: "encryption", examples: kmsKeyPolicyDefined },
  "kms-key-policy-not-public": { theme: "encryption", examples: kmsKeyPolicyNotPublic },
  "kms-lockout-check": { theme: "encryption", examples: kmsLockoutCheck },
  "kms-rotation-required": { theme: "encryption", examples: kmsRotationRequired },
  "lambda-environment-customer-key": { theme: "encryption", examples: lambdaEnvironmentCustomerKey },
  "lattice-listener-tls": { theme: "encryption", examples: latticeListenerTls },
  "lb-listener-certificate": { theme: "encryption", examples: lbListenerCertificate },
  "log-group-customer-key": { theme: "encryption", examples: logGroupCustomerKey },
  "memorydb-encryption-cmk": { theme: "encryption", examples: memorydbEncryptionCmk },
  "memorydb-snapshot-cmk": { theme: "encryption", examples: memorydbSnapshotCmk },
  "mq-encryption-cmk": { theme: "encryption", examples: mqEncryptionCmk },
  "msk-connect-tls": { theme: "encryption", examples: mskConnectTls },
  "msk-encryption-cmk": { theme: "encryption", examples: mskEncryptionCmk },
  "msk-tls": { theme: "encryption", examples: mskTls },
  "mwaa-encryption-cmk": { theme: "encryption", examples: mwaaEncryptionCmk },
  "neptune-encryption-cmk": { theme: "encryption", examples: neptuneEncryptionCmk },
  "network-firewall-cmk": { theme: "encryption", examples: networkFirewallCmk },
  "opensearch-encrypted-at-rest": { theme: "encryption", examples: opensearchEncryptedAtRest },
  "opensearch-encryption-cmk": { theme: "encryption", examples: opensearchEncryptionCmk },
  "opensearch-https": { theme: "encryption", examples: opensearchHttps },
  "opensearch-node-to-node": { theme: "encryption", examples: opensearchNodeToNode },
  "opensearch-tls-policy": { theme: "encryption", examples: opensearchTlsPolicy },
  "performance-insights-cmk": { theme: "encryption", examples: performanceInsightsCmk },
  "quicksight-ssl": { theme: "encryption", examples: quicksightSsl },
  "rds-activity-stream-cmk": { theme: "encryption", examples: rdsActivityStreamCmk },
  "rds-backup-replication-cmk": { theme: "encryption", examples: rdsBackupReplicationCmk },
  "rds-encryption-cmk": { theme: "encryption", examples: rdsEncryptionCmk },
  "rds-force-ssl": { theme: "encryption", examples: rdsForceSsl },
  "rds-modern-ca": { theme: "encryption", examples: rdsModernCa },
  "rds-snapshot-copy-cmk": { theme: "encryption", examples: rdsSnapshotCopyCmk },
  "redshift-encryption-cmk": { theme: "encryption", examples: redshiftEncryptionCmk },
  "redshift-encryption-stated": { theme: "encryption", examples: redshiftEncryptionStated },
  "redshift-snapshot-copy-cmk": { theme: "encryption", examples: redshiftSnapshotCopyCmk },
  "route53-dnssec": { theme: "encryption", examples: route53Dnssec },
  "s3-encryption-cmk": { theme: "encryption", examples: s3EncryptionCmk },
  "s3-encryption-kms": { theme: "encryption", examples: s3EncryptionKms },
  "s3-encryption-required": { theme: "encryption", examples: s3EncryptionRequired },
  "s3-name-without-dots": { theme: "encryption", examples: s3NameWithoutDots },
  "s3-no-website-endpoint": { theme: "encryption", examples: s3NoWebsiteEndpoint },
  "s3-object-encryption-cmk": { theme: "encryption", examples: s3ObjectEncryptionCmk },
  "sagemaker-encryption-cmk": { theme: "encryption", examples: sagemakerEncryptionCmk },
  "sagemaker-endpoint-encryption-cmk": { theme: "encryption", examples: sagemakerEndpointEncryptionCmk },
  "sagemaker-output-encryption-cmk": { theme: "encryption", examples: sagemakerOutputEncryptionCmk },
  "sagemaker-traffic-encrypted": { theme: "encryption", examples: sagemakerTrafficEncrypted },
  "sagemaker-volume-encryption-cmk": { theme: "encryption", examples: sagemakerVolumeEncryptionCmk },
  "scheduler-customer-key": { theme: "encryption", examples: schedulerCustomerKey },
  "secrets-encryption-cmk": { theme: "encryption", examples: secretsEncryptionCmk },
  "secure-transport-required": { theme: "encryption", examples: secureTransportRequired },
  "ses-tls-required": { theme: "encryption", examples: sesTlsRequired },
  "snapshot-copies-cmk": { theme: "encryption", examples: snapshotCopiesCmk },
  "snapshot-copies-encrypted": { theme: "encryption", examples: snapshotCopiesEncrypted },
  "sns-encrypted": { theme: "encryption", examples: snsEncrypted },
  "sns-key-not-of-service": { theme: "encryption", examples: snsKeyNotOfService },
  "sqs-encryption-customer-key": { theme: "encryption", examples: sqsEncryptionCustomerKey },
  "sqs-encryption-declared": { theme: "encryption", examples: sqsEncryptionDeclared },
  "sqs-key-not-of-service": { theme: "encryption", examples: sqsKeyNotOfService },
  "ssm-parameter-cmk": { theme: "encryption", examples: ssmParameterCmk },
  "ssm-secure-string": { theme: "encryption", examples: ssmSecureString },
  "ssm-session-encrypted": { theme: "encryption", examples: ssmSessionEncrypted },
  "state-machine-customer-key": { theme: "encryption", examples: stateMachineCustomerKey },
  "target-group-encrypted": { theme: "encryption", examples: targetGroupEncrypted },
  "target-group-health-check-encrypted": { theme: "encryption", examples: targetGroupHealthCheckEncrypted },
  "timestream-encryption-cmk": { theme: "encryption", examples: timestreamEncryptionCmk },
  "transfer-secure-protocols": { theme: "encryption", examples: transferSecureProtocols },
  "transfer-security-policy": { theme: "encryption", examples: transferSecurityPolicy },
  "workspaces-root-volume-encrypted": { theme: "encryption", examples: workspacesRootVolumeEncrypted },
  "workspaces-user-volume-encrypted": { theme: "encryption", examples: workspacesUserVolumeEncrypted },
  "api-key-rotation-reminder": { theme: "secrets", examples: apiKeyRotationReminder },
  "apigateway-no-data-trace": { theme: "secrets", examples: apigatewayNoDataTrace },
  "datasync-secret-key-secret": { theme: "secrets", examples: datasyncSecretKeySecret },
  "ecs-no-secret-env": { theme: "secrets", examples: ecsNoSecretEnv },
  "ecs-secrets-by-reference": { theme: "secrets", examples: ecsSecretsByReference },
  "no-plaintext-secrets": { theme: "secrets", examples: noPlaintextSecrets },
  "no-random-settings": { theme: "secrets", examples: noRandomSettings },
  "secret-recovery-window": { theme: "secrets", examples: secretRecoveryWindow },
  "secret-rotation-30-days": { theme: "secrets", examples: secretRotation30Days },
  "secret-rotation-interval": { theme: "secrets", examples: secretRotationInterval },
  "secret-rotation-required": { theme: "secrets", examples: secretRotationRequired },
  "allowed-regions": { theme: "least-privilege", examples: allowedRegions },
  "athena-workgroup-enforced": { theme: "least-privilege", examples: athenaWorkgroupEnforced },
  "cache-users-authenticate": { theme: "least-privilege", examples: cacheUsersAuthenticate },
  "cloudformation-service-role": { theme: "least-privilege", examples: cloudformationServiceRole },
  "cognito-mfa": { theme: "least-privilege", examples: cognitoMfa },
  "cognito-password-policy": { theme: "least-privilege", examples: cognitoPasswordPolicy },
  "database-admin-username": { theme: "least-privilege", examples: databaseAdminUsername },
  "dms-mongodb-authentication": { theme: "least-privilege", examples: dmsMongodbAuthentication },
  "ec2-instance-profile": { theme: "least-privilege", examples: ec2InstanceProfile },
  "ecs-distinct-roles": { theme: "least-privilege", examples: ecsDistinctRoles },
  "efs-access-point-root-directory": { theme: "least-privilege", examples: efsAccessPointRootDirectory },
  "efs-access-point-user": { theme: "least-privilege", examples: efsAccessPointUser },
  "elasticache-authentication": { theme: "least-privilege", examples: elasticacheAuthentication },
  "emr-kerberos": { theme: "least-privilege", examples: emrKerberos },
  "emr-kerberos-realm": { theme: "least-privilege", examples: emrKerberosRealm },
  "event-bus-policy-required": { theme: "least-privilege", examples: eventBusPolicyRequired },
  "file-share-authenticated": { theme: "least-privilege", examples: fileShareAuthenticated },
  "iam-action-allowlist": { theme: "least-privilege", examples: iamActionAllowlist },
  "iam-boundary-not-attached": { theme: "least-privilege", examples: iamBoundaryNotAttached },
  "iam-conditions-required": { theme: "least-privilege", examples: iamConditionsRequired },
  "iam-decrypt-named-keys": { theme: "least-privilege", examples: iamDecryptNamedKeys },
  "iam-document-not-public": { theme: "least-privilege", examples: iamDocumentNotPublic },
  "iam-federation-audience": { theme: "least-privilege", examples: iamFederationAudience },
  "iam-group-has-members": { theme: "least-privilege", examples: iamGroupHasMembers },
  "iam-managed-policy-allowlist": { theme: "least-privilege", examples: iamManagedPolicyAllowlist },
  "iam-no-admin-managed-policy": { theme: "least-privilege", examples: iamNoAdminManagedPolicy },
  "iam-no-broad-managed-policies": { theme: "least-privilege", examples: iamNoBroadManagedPolicies },
  "iam-no-credentials-exposure": { theme: "least-privilege", examples: iamNoCredentialsExposure },
  "iam-no-data-exfiltration": { theme: "least-privilege", examples: iamNoDataExfiltration },
  "iam-no-escalation-across-policies": { theme: "least-privilege", examples: iamNoEscalationAcrossPolicies },
  "iam-no-full-admin": { theme: "least-privilege", examples: iamNoFullAdmin },
  "iam-no-full-iam": { theme: "least-privilege", examples: iamNoFullIam },
  "iam-no-iam-full-access": { theme: "least-privilege", examples: iamNoIamFullAccess },
  "iam-no-not-action": { theme: "least-privilege", examples: iamNoNotAction },
  "iam-no-not-resource": { theme: "least-privilege", examples: iamNoNotResource },
  "iam-no-privilege-escalation": { theme: "least-privilege", examples: iamNoPrivilegeEscalation },
  "iam-no-root-access-key": { theme: "least-privilege", examples: iamNoRootAccessKey },
  "iam-no-star-action": { theme: "least-privilege", examples: iamNoStarAction },
  "iam-no-users": { theme: "least-privilege", examples: iamNoUsers },
  "iam-no-wildcard-action": { theme: "least-privilege", examples: iamNoWildcardAction },
  "iam-no-wildcard-resource": { theme: "least-privilege", examples: iamNoWildcardResource },
  "iam-oidc-trust-bound": { theme: "least-privilege", examples: iamOidcTrustBound },
  "iam-password-expiry": { theme: "least-privilege", examples: iamPasswordExpiry },
  "iam-password-length": { theme: "least-privilege", examples: iamPasswordLength },
  "iam-password-lowercase": { theme: "least-privilege", examples: iamPasswordLowercase },
  "iam-password-number": { theme: "least-privilege", examples: iamPasswordNumber },
  "iam-password-reuse": { theme: "least-privilege", examples: iamPasswordReuse },
  "iam-password-symbol": { theme: "least-privilege", examples: iamPasswordSymbol },
  "iam-password-uppercase": { theme: "least-privilege", examples: iamPasswordUppercase },
  "iam-permissions-management-scoped": { theme: "least-privilege", examples: iamPermissionsManagementScoped },
  "iam-service-trust-bound": { theme: "least-privilege", examples: iamServiceTrustBound },
  "iam-trust-named-principals": { theme: "least-privilege", examples: iamTrustNamedPrincipals },
  "iam-trust-not-public": { theme: "least-privilege", examples: iamTrustNotPublic },
  "iam-user-in-group": { theme: "least-privilege", examples: iamUserInGroup },
  "iam-user-no-access-key": { theme: "least-privilege", examples: iamUserNoAccessKey },
  "iam-user-no-console": { theme: "least-privilege", examples: iamUserNoConsole },
  "iam-user-no-policies": { theme: "least-privilege", examples: iamUserNoPolicies },
  "iam-write-access-scoped": { theme: "least-privilege", examples: iamWriteAccessScoped },
  "iot-no-wildcard-action": { theme: "least-privilege", examples: iotNoWildcardAction },
  "iot-no-wildcard-resource": { theme: "least-privilege", examples: iotNoWildcardResource },
  "kms-grants-bound": { theme: "least-privilege", examples: kmsGrantsBound },
  "lattice-authenticated": { theme: "least-privilege", examples: latticeAuthenticated },
  "memorydb-acl-required": { theme: "least-privilege", examples: memorydbAclRequired },
  "msk-authentication": { theme: "least-privilege", examples: mskAuthentication },
  "opensearch-fine-grained-access": { theme: "least-privilege", examples: opensearchFineGrainedAccess },
  "organization-all-features": { theme: "least-privilege", examples: organizationAllFeatures },
  "parameter-naming": { theme: "least-privilege", examples: parameterNaming },
  "policy-document-valid": { theme: "least-privilege", examples: policyDocumentValid },
  "portfolio-shared-in-organization": { theme: "least-privilege", examples: portfolioSharedInOrganization },
  "private-root-ca-disabled": { theme: "least-privilege", examples: privateRootCaDisabled },
  "put-metric-data-namespaced": { theme: "least-privilege", examples: putMetricDataNamespaced },
  "qldb-standard-permissions": { theme: "least-privilege", examples: qldbStandardPermissions },
  "ram-share-in-organization": { theme: "least-privilege", examples: ramShareInOrganization },
  "rds-iam-auth": { theme: "least-privilege", examples: rdsIamAuth },
  "resource-naming": { theme: "least-privilege", examples: resourceNaming },
  "resource-policy-no-wildcard-action": { theme: "least-privilege", examples: resourcePolicyNoWildcardAction },
  "s3-acl-disabled": { theme: "least-privilege", examples: s3AclDisabled },
  "s3-policy-no-lockout": { theme: "least-privilege", examples: s3PolicyNoLockout },
  "s3-policy-required": { theme: "least-privilege", examples: s3PolicyRequired },
  "sagemaker-notebook-no-root": { theme: "least-privilege", examples: sagemakerNotebookNoRoot },
  "sagemaker-notebook-role-scoped": { theme: "least-privilege", examples: sagemakerNotebookRoleScoped },
  "secret-access-scoped": { theme: "least-privilege", examples: secretAccessScoped },
  "secret-naming": { theme: "least-privilege", examples: secretNaming },
  "secret-resource-policy-required": { theme: "least-privilege", examples: secretResourcePolicyRequired },
  "ssm-path-scoped": { theme: "least-privilege", examples: ssmPathScoped },
  "vpc-endpoint-policy-restrictive": { theme: "least-privilege", examples: vpcEndpointPolicyRestrictive },
  "alb-drop-invalid-headers": { theme: "private-by-default", examples: albDropInvalidHeaders },
  "alb-internal-required": { theme: "private-by-default", examples: albInternalRequired },
  "allowed-cidrs": { theme: "private-by-default", examples: allowedCidrs },
  "ami-not-public": { theme: "private-by-default", examples: amiNotPublic },
  "apigateway-request-validated": { theme: "private-by-default", examples: apigatewayRequestValidated },
  "apprunner-vpc-egress": { theme: "private-by-default", examples: apprunnerVpcEgress },
  "appstream-no-default-internet": { theme: "private-by-default", examples: appstreamNoDefaultInternet },
  "appsync-no-api-key": { theme: "private-by-default", examples: appsyncNoApiKey },
  "beanstalk-in-vpc": { theme: "private-by-default", examples: beanstalkInVpc },
  "bedrock-agent-guardrail": { theme: "private-by-default", examples: bedrockAgentGuardrail },
  "bedrock-agent-runtime-private": { theme: "private-by-default", examples: bedrockAgentRuntimePrivate },
  "bedrock-guardrail-prompt-attacks": { theme: "private-by-default", examples: bedrockGuardrailPromptAttacks },
  "cache-own-subnet-group": { theme: "private-by-default", examples: cacheOwnSubnetGroup },
  "cloudfront-default-root-object": { theme: "private-by-default", examples: cloudfrontDefaultRootObject },
  "cloudfront-geo-restriction": { theme: "private-by-default", examples: cloudfrontGeoRestriction },
  "cloudfront-key-groups": { theme: "private-by-default", examples: cloudfrontKeyGroups },
  "cloudfront-no-cache-api": { theme: "private-by-default", examples: cloudfrontNoCacheApi },
  "cloudfront-security-headers": { theme: "private-by-default", examples: cloudfrontSecurityHeaders },
  "cloudfront-waf-required": { theme: "private-by-default", examples: cloudfrontWafRequired },
  "cognito-no-guests": { theme: "private-by-default", examples: cognitoNoGuests },
  "cors-not-open": { theme: "private-by-default", examples: corsNotOpen },
  "database-own-port": { theme: "private-by-default", examples: databaseOwnPort },
  "database-subnets-isolated": { theme: "private-by-default", examples: databaseSubnetsIsolated },
  "default-security-group-closed": { theme: "private-by-default", examples: defaultSecurityGroupClosed },
  "default-subnets-not-used": { theme: "private-by-default", examples: defaultSubnetsNotUsed },
  "default-vpc-not-used": { theme: "private-by-default", examples: defaultVpcNotUsed },
  "dns-firewall-blocks": { theme: "private-by-default", examples: dnsFirewallBlocks },
  "dns-firewall-fails-closed": { theme: "private-by-default", examples: dnsFirewallFailsClosed },
  "ec2-imdsv2-required": { theme: "private-by-default", examples: ec2Imdsv2Required },
  "ec2-metadata-hop-limit": { theme: "private-by-default", examples: ec2MetadataHopLimit },
  "ec2-no-public-ip": { theme: "private-by-default", examples: ec2NoPublicIp },
  "ec2-public-sharing-blocked": { theme: "private-by-default", examples: ec2PublicSharingBlocked },
  "ec2-single-network-interface": { theme: "private-by-default", examples: ec2SingleNetworkInterface },
  "ec2-source-dest-check": { theme: "private-by-default", examples: ec2SourceDestCheck },
  "ecr-policy-not-public": { theme: "private-by-default", examples: ecrPolicyNotPublic },
  "ecs-no-public-ip": { theme: "private-by-default", examples: ecsNoPublicIp },
  "efs-mount-target-private": { theme: "private-by-default", examples: efsMountTargetPrivate },
  "eip-in-use": { theme: "private-by-default", examples: eipInUse },
  "eks-endpoint-not-open": { theme: "private-by-default", examples: eksEndpointNotOpen },
  "eks-endpoint-private": { theme: "private-by-default", examples: eksEndpointPrivate },
  "eks-node-group-ssh": { theme: "private-by-default", examples: eksNodeGroupSsh },
  "emr-block-public-access": { theme: "private-by-default", examples: emrBlockPublicAccess },
  "emr-no-public-ip": { theme: "private-by-default", examples: emrNoPublicIp },
  "emr-security-groups-closed": { theme: "private-by-default", examples: emrSecurityGroupsClosed },
  "file-share-clients-named": { theme: "private-by-default", examples: fileShareClientsNamed },
  "gamelift-no-public-admin-ports": { theme: "private-by-default", examples: gameliftNoPublicAdminPorts },
  "image-shared-with-known-accounts": { theme: "private-by-default", examples: imageSharedWithKnownAccounts },
  "imagebuilder-imdsv2": { theme: "private-by-default", examples: imagebuilderImdsv2 },
  "lambda-in-vpc": { theme: "private-by-default", examples: lambdaInVpc },
  "lambda-permission-invoke-only": { theme: "private-by-default", examples: lambdaPermissionInvokeOnly },
  "lambda-permission-not-public": { theme: "private-by-default", examples: lambdaPermissionNotPublic },
  "lambda-permission-s3-account": { theme: "private-by-default", examples: lambdaPermissionS3Account },
  "lambda-permission-source-bound": { theme: "private-by-default", examples: lambdaPermissionSourceBound },
  "lambda-url-authenticated": { theme: "private-by-default", examples: lambdaUrlAuthenticated },
  "lb-desync-mitigation": { theme: "private-by-default", examples: lbDesyncMitigation },
  "lightsail-no-public-admin-ports": { theme: "private-by-default", examples: lightsailNoPublicAdminPorts },
  "mq-not-public": { theme: "private-by-default", examples: mqNotPublic },
  "msk-not-public": { theme: "private-by-default", examples: mskNotPublic },
  "mwaa-not-public": { theme: "private-by-default", examples: mwaaNotPublic },
  "nacl-in-use": { theme: "private-by-default", examples: naclInUse },
  "nacl-no-allow-all": { theme: "private-by-default", examples: naclNoAllowAll },
  "nacl-no-public-ftp": { theme: "private-by-default", examples: naclNoPublicFtp },
  "nacl-no-public-ftp-data": { theme: "private-by-default", examples: naclNoPublicFtpData },
  "nacl-no-public-rdp": { theme: "private-by-default", examples: naclNoPublicRdp },
  "nacl-no-public-ssh": { theme: "private-by-default", examples: naclNoPublicSsh },
  "nacl-pattern": { theme: "private-by-default", examples: naclPattern },
  "network-firewall-default-deny": { theme: "private-by-default", examples: networkFirewallDefaultDeny },
  "network-firewall-group-not-empty": { theme: "private-by-default", examples: networkFirewallGroupNotEmpty },
  "network-firewall-rule-groups": { theme: "private-by-default", examples: networkFirewallRuleGroups },
  "no-nat-gateway": { theme: "private-by-default", examples: noNatGateway },
  "no-public-exposure": { theme: "private-by-default", examples: noPublicExposure },
  "no-ssh": { theme: "private-by-default", examples: noSsh },
  "opensearch-in-vpc": { theme: "private-by-default", examples: opensearchInVpc },
  "opensearch-policy-not-public": { theme: "private-by-default", examples: opensearchPolicyNotPublic },
  "opensearch-security-group": { theme: "private-by-default", examples: opensearchSecurityGroup },
  "opensearch-serverless-not-public": { theme: "private-by-default", examples: opensearchServerlessNotPublic },
  "queue-policy-source-bound": { theme: "private-by-default", examples: queuePolicySourceBound },
  "rds-snapshot-not-public": { theme: "private-by-default", examples: rdsSnapshotNotPublic },
  "redshift-database-name": { theme: "private-by-default", examples: redshiftDatabaseName },
  "redshift-enhanced-vpc-routing": { theme: "private-by-default", examples: redshiftEnhancedVpcRouting },
  "redshift-in-vpc": { theme: "private-by-default", examples: redshiftInVpc },
  "redshift-public-access-stated": { theme: "private-by-default", examples: redshiftPublicAccessStated },
  "redshift-public-guessable-admin": { theme: "private-by-default", examples: redshiftPublicGuessableAdmin },
  "resource-policy-no-cross-account": { theme: "private-by-default", examples: resourcePolicyNoCrossAccount },
  "resource-policy-not-public": { theme: "private-by-default", examples: resourcePolicyNotPublic },
  "resource-policy-source-bound": { theme: "private-by-default", examples: resourcePolicySourceBound },
  "route53-domain-transfer-lock": { theme: "private-by-default", examples: route53DomainTransferLock },
  "route53-records-attached": { theme: "private-by-default", examples: route53RecordsAttached },
  "s3-access-point-private": { theme: "private-by-default", examples: s3AccessPointPrivate },
  "s3-acl-list-not-public": { theme: "private-by-default", examples: s3AclListNotPublic },
  "s3-acl-no-authenticated-users": { theme: "private-by-default", examples: s3AclNoAuthenticatedUsers },
  "s3-acl-no-public-write": { theme: "private-by-default", examples: s3AclNoPublicWrite },
  "s3-acl-not-public": { theme: "private-by-default", examples: s3AclNotPublic },
  "s3-cors-not-open": { theme: "private-by-default", examples: s3CorsNotOpen },
  "s3-policy-no-allow-all-but": { theme: "private-by-default", examples: s3PolicyNoAllowAllBut },
  "s3-policy-not-public": { theme: "private-by-default", examples: s3PolicyNotPublic },
  "s3-public-access-block-declared": { theme: "private-by-default", examples: s3PublicAccessBlockDeclared },
  "s3-public-access-blocked": { theme: "private-by-default", examples: s3PublicAccessBlocked },
  "sagemaker-domain-vpc-only": { theme: "private-by-default", examples: sagemakerDomainVpcOnly },
  "sagemaker-job-isolated": { theme: "private-by-default", examples: sagemakerJobIsolated },
  "sagemaker-model-isolated": { theme: "private-by-default", examples: sagemakerModelIsolated },
  "sagemaker-notebook-imdsv2": { theme: "private-by-default", examples: sagemakerNotebookImdsv2 },
  "sagemaker-notebook-in-vpc": { theme: "private-by-default", examples: sagemakerNotebookInVpc },
  "sagemaker-notebook-no-direct-internet": { theme: "private-by-default", examples: sagemakerNotebookNoDirectInternet },
  "secret-policy-not-public": { theme: "private-by-default", examples: secretPolicyNotPublic },
  "sg-attached": { theme: "private-by-default", examples: sgAttached },
  "sg-database-no-egress": { theme: "private-by-default", examples: sgDatabaseNoEgress },
  "sg-egress-not-everything": { theme: "private-by-default", examples: sgEgressNotEverything },
  "sg-egress-restricted": { theme: "private-by-default", examples: sgEgressRestricted },
  "sg-no-public-all-traffic": { theme: "private-by-default", examples: sgNoPublicAllTraffic },
  "sg-no-public-high-risk-ports": { theme: "private-by-default", examples: sgNoPublicHighRiskPorts },
  "sg-no-public-http": { theme: "private-by-default", examples: sgNoPublicHttp },
  "sg-no-public-ingress": { theme: "private-by-default", examples: sgNoPublicIngress },
  "sg-no-public-prefix-list": { theme: "private-by-default", examples: sgNoPublicPrefixList },
  "sg-no-public-rdp": { theme: "private-by-default", examples: sgNoPublicRdp },
  "sg-no-public-ssh": { theme: "private-by-default", examples: sgNoPublicSsh },
  "sg-public-ports-80-443-only": { theme: "private-by-default", examples: sgPublicPorts80443Only },
  "sns-policy-not-public": { theme: "private-by-default", examples: snsPolicyNotPublic },
  "sqs-policy-not-public": { theme: "private-by-default", examples: sqsPolicyNotPublic },
  "ssm-document-not-public": { theme: "private-by-default", examples: ssmDocumentNotPublic },
  "ssm-public-sharing-blocked": { theme: "private-by-default", examples: ssmPublicSharingBlocked },
  "transfer-server-private": { theme: "private-by-default", examples: transferServerPrivate },
  "transit-gateway-no-auto-accept": { theme: "private-by-default", examples: transitGatewayNoAutoAccept },
  "vpc-block-public-access": { theme: "private-by-default", examples: vpcBlockPublicAccess },
  "vpc-endpoint-gateway-routed": { theme: "private-by-default", examples: vpcEndpointGatewayRouted },
  "vpc-endpoint-service-acceptance": { theme: "private-by-default", examples: vpcEndpointServiceAcceptance },
  "vpc-peering-route-narrow": { theme: "private-by-default", examples: vpcPeeringRouteNarrow },
  "waf-has-rules": { theme: "private-by-default", examples: wafHasRules },
  "waf-log4j": { theme: "private-by-default", examples: wafLog4j },
  "waf-rule-actions": { theme: "private-by-default", examples: wafRuleActions },
  "batch-not-privileged": { theme: "container-hardening", examples: batchNotPrivileged },
  "codebuild-not-privileged": { theme: "container-hardening", examples: codebuildNotPrivileged },
  "ecs-awsvpc-required": { theme: "container-hardening", examples: ecsAwsvpcRequired },
  "ecs-definitions-valid": { theme: "container-hardening", examples: ecsDefinitionsValid },
  "ecs-drop-capabilities": { theme: "container-hardening", examples: ecsDropCapabilities },
  "ecs-exec-disabled": { theme: "container-hardening", examples: ecsExecDisabled },
  "ecs-no-host-namespaces": { theme: "container-hardening", examples: ecsNoHostNamespaces },
  "ecs-no-host-paths": { theme: "container-hardening", examples: ecsNoHostPaths },
  "ecs-non-root": { theme: "container-hardening", examples: ecsNonRoot },
  "ecs-not-privileged": { theme: "container-hardening", examples: ecsNotPrivileged },
  "ecs-readonly-rootfs": { theme: "container-hardening", examples: ecsReadonlyRootfs },
  "asg-launch-template": { theme: "supply-chain", examples: asgLaunchTemplate },
  "beanstalk-managed-updates": { theme: "supply-chain", examples: beanstalkManagedUpdates },
  "cache-minor-upgrades": { theme: "supply-chain", examples: cacheMinorUpgrades },
  "codecommit-approval-rule": { theme: "supply-chain", examples: codecommitApprovalRule },
  "codecommit-two-approvals": { theme: "supply-chain", examples: codecommitTwoApprovals },
  "database-minor-upgrades": { theme: "supply-chain", examples: databaseMinorUpgrades },
  "dms-minor-upgrades": { theme: "supply-chain", examples: dmsMinorUpgrades },
  "ecr-immutable-tags": { theme: "supply-chain", examples: ecrImmutableTags },
  "ecr-lifecycle-required": { theme: "supply-chain", examples: ecrLifecycleRequired },
  "ecr-scan-on-push": { theme: "supply-chain", examples: ecrScanOnPush },
  "ecs-no-latest-tag": { theme: "supply-chain", examples: ecsNoLatestTag },
  "ecs-private-registry": { theme: "supply-chain", examples: ecsPrivateRegistry },
  "eks-standard-support": { theme: "supply-chain", examples: eksStandardSupport },
  "eks-supported-version": { theme: "supply-chain", examples: eksSupportedVersion },
  "engine-standard-support": { theme: "supply-chain", examples: engineStandardSupport },
  "glue-version": { theme: "supply-chain", examples: glueVersion },
  "image-signing-profile": { theme: "supply-chain", examples: imageSigningProfile },
  "inspector-scans-everything": { theme: "supply-chain", examples: inspectorScansEverything },
  "lambda-code-signing": { theme: "supply-chain", examples: lambdaCodeSigning },
  "lambda-code-signing-enforced": { theme: "supply-chain", examples: lambdaCodeSigningEnforced },
  "lambda-runtime-patched": { theme: "supply-chain", examples: lambdaRuntimePatched },
  "lambda-runtime-supported": { theme: "supply-chain", examples: lambdaRuntimeSupported },
  "mq-engine-version": { theme: "supply-chain", examples: mqEngineVersion },
  "mq-minor-upgrades": { theme: "supply-chain", examples: mqMinorUpgrades },
  "opensearch-auto-update": { theme: "supply-chain", examples: opensearchAutoUpdate },
  "rds-postgresql-log-fdw": { theme: "supply-chain", examples: rdsPostgresqlLogFdw },
  "redshift-version-upgrades": { theme: "supply-chain", examples: redshiftVersionUpgrades },
  "required-tags": { theme: "supply-chain", examples: requiredTags },
  "sagemaker-notebook-platform": { theme: "supply-chain", examples: sagemakerNotebookPlatform },
  "serverless-app-version-pinned": { theme: "supply-chain", examples: serverlessAppVersionPinned },
  "alb-health-check-required": { theme: "resilience", examples: albHealthCheckRequired },
  "allowed-instance-types": { theme: "resilience", examples: allowedInstanceTypes },
  "apigateway-cache": { theme: "resilience", examples: apigatewayCache },
  "asg-elb-health-check": { theme: "resilience", examples: asgElbHealthCheck },
  "asg-multi-az": { theme: "resilience", examples: asgMultiAz },
  "asg-several-instance-types": { theme: "resilience", examples: asgSeveralInstanceTypes },
  "backup-plan-retention": { theme: "resilience", examples: backupPlanRetention },
  "backup-vault-locked": { theme: "resilience", examples: backupVaultLocked },
  "cache-backup": { theme: "resilience", examples: cacheBackup },
  "cache-memcached-zones": { theme: "resilience", examples: cacheMemcachedZones },
  "cloudfront-enabled": { theme: "resilience", examples: cloudfrontEnabled },
  "cloudfront-origin-failover": { theme: "resilience", examples: cloudfrontOriginFailover },
  "cloudtrail-store-protected": { theme: "resilience", examples: cloudtrailStoreProtected },
  "cognito-deletion-protection": { theme: "resilience", examples: cognitoDeletionProtection },
  "database-backup-retention": { theme: "resilience", examples: databaseBackupRetention },
  "database-copy-tags": { theme: "resilience", examples: databaseCopyTags },
  "database-final-snapshot": { theme: "resilience", examples: databaseFinalSnapshot },
  "dax-multi-az": { theme: "resilience", examples: daxMultiAz },
  "deletion-protection-in-prod": { theme: "resilience", examples: deletionProtectionInProd },
  "dms-multi-az": { theme: "resilience", examples: dmsMultiAz },
  "dynamodb-auto-scaling": { theme: "resilience", examples: dynamodbAutoScaling },
  "dynamodb-in-backup-plan": { theme: "resilience", examples: dynamodbInBackupPlan },
  "dynamodb-point-in-time-recovery": { theme: "resilience", examples: dynamodbPointInTimeRecovery },
  "ebs-in-backup-plan": { theme: "resilience", examples: ebsInBackupPlan },
  "ec2-ebs-optimized": { theme: "resilience", examples: ec2EbsOptimized },
  "ec2-no-paravirtual": { theme: "resilience", examples: ec2NoParavirtual },
  "ec2-termination-protection": { theme: "resilience", examples: ec2TerminationProtection },
  "ecs-capacity-managed-termination": { theme: "resilience", examples: ecsCapacityManagedTermination },
  "ecs-fargate-platform-latest": { theme: "resilience", examples: ecsFargatePlatformLatest },
  "ecs-min-tasks": { theme: "resilience", examples: ecsMinTasks },
  "ecs-resource-limits": { theme: "resilience", examples: ecsResourceLimits },
  "ecs-rolling-deployment": { theme: "resilience", examples: ecsRollingDeployment },
  "efs-in-backup-plan": { theme: "resilience", examples: efsInBackupPlan },
  "efs-multi-az": { theme: "resilience", examples: efsMultiAz },
  "eks-deletion-protection": { theme: "resilience", examples: eksDeletionProtection },
  "elasticache-automatic-failover": { theme: "resilience", examples: elasticacheAutomaticFailover },
  "elb-connection-draining": { theme: "resilience", examples: elbConnectionDraining },
  "elb-cross-zone": { theme: "resilience", examples: elbCrossZone },
  "elb-multi-az": { theme: "resilience", examples: elbMultiAz },
  "event-dead-letter-queue": { theme: "resilience", examples: eventDeadLetterQueue },
  "event-endpoint-replication": { theme: "resilience", examples: eventEndpointReplication },
  "event-source-failures-kept": { theme: "resilience", examples: eventSourceFailuresKept },
  "event-source-visibility-timeout": { theme: "resilience", examples: eventSourceVisibilityTimeout },
  "flink-checkpoints": { theme: "resilience", examples: flinkCheckpoints },
  "fsx-copy-tags": { theme: "resilience", examples: fsxCopyTags },
  "fsx-in-backup-plan": { theme: "resilience", examples: fsxInBackupPlan },
  "fsx-multi-az": { theme: "resilience", examples: fsxMultiAz },
  "keyspaces-point-in-time-recovery": { theme: "resilience", examples: keyspacesPointInTimeRecovery },
  "kinesis-retention": { theme: "resilience", examples: kinesisRetention },
  "lambda-dead-letter-queue": { theme: "resilience", examples: lambdaDeadLetterQueue },
  "lambda-reserved-concurrency": { theme: "resilience", examples: lambdaReservedConcurrency },
  "lambda-vpc-multi-az": { theme: "resilience", examples: lambdaVpcMultiAz },
  "lb-cross-zone": { theme: "resilience", examples: lbCrossZone },
  "mq-multi-az": { theme: "resilience", examples: mqMultiAz },
  "multi-az-required": { theme: "resilience", examples: multiAzRequired },
  "nat-gateway-for-default-route": { theme: "resilience", examples: natGatewayForDefaultRoute },
  "network-firewall-subnet-protection": { theme: "resilience", examples: networkFirewallSubnetProtection },
  "no-output-as-text": { theme: "resilience", examples: noOutputAsText },
  "opensearch-dedicated-masters": { theme: "resilience", examples: opensearchDedicatedMasters },
  "opensearch-three-data-nodes": { theme: "resilience", examples: opensearchThreeDataNodes },
  "opensearch-three-masters": { theme: "resilience", examples: opensearchThreeMasters },
  "qldb-deletion-protection": { theme: "resilience", examples: qldbDeletionProtection },
  "rds-backtrack": { theme: "resilience", examples: rdsBacktrack },
  "rds-backup-enabled": { theme: "resilience", examples: rdsBackupEnabled },
  "rds-backup-plan": { theme: "resilience", examples: rdsBackupPlan },
  "redshift-automatic-snapshots": { theme: "resilience", examples: redshiftAutomaticSnapshots },
  "redshift-multi-az": { theme: "resilience", examples: redshiftMultiAz },
  "s3-directory-bucket-lifecycle": { theme: "resilience", examples: s3DirectoryBucketLifecycle },
  "s3-lifecycle": { theme: "resilience", examples: s3Lifecycle },
  "s3-lifecycle-abort-uploads": { theme: "resilience", examples: s3LifecycleAbortUploads },
  "s3-object-lock": { theme: "resilience", examples: s3ObjectLock },
  "s3-replication": { theme: "resilience", examples: s3Replication },
  "s3-versioning": { theme: "resilience", examples: s3Versioning },
  "sagemaker-endpoint-instances": { theme: "resilience", examples: sagemakerEndpointInstances },
  "sns-subscription-dead-letter-queue": { theme: "resilience", examples: snsSubscriptionDeadLetterQueue },
  "sqs-dead-letter-queue": { theme: "resilience", examples: sqsDeadLetterQueue },
  "acm-transparency-logging": { theme: "monitoring", examples: acmTransparencyLogging },
  "alarm-actions-enabled": { theme: "monitoring", examples: alarmActionsEnabled },
  "alarm-has-action": { theme: "monitoring", examples: alarmHasAction },
  "alb-access-logs": { theme: "monitoring", examples: albAccessLogs },
  "apigateway-access-logs": { theme: "monitoring", examples: apigatewayAccessLogs },
  "apigateway-method-metrics": { theme: "monitoring", examples: apigatewayMethodMetrics },
  "apigateway-stage-declared": { theme: "monitoring", examples: apigatewayStageDeclared },
  "apigateway-xray": { theme: "monitoring", examples: apigatewayXray },
  "appsync-field-logging": { theme: "monitoring", examples: appsyncFieldLogging },
  "appsync-logging": { theme: "monitoring", examples: appsyncLogging },
  "appsync-tracing": { theme: "monitoring", examples: appsyncTracing },
  "asg-propagates-tags": { theme: "monitoring", examples: asgPropagatesTags },
  "athena-workgroup-metrics": { theme: "monitoring", examples: athenaWorkgroupMetrics },
  "aurora-mysql-audit-log": { theme: "monitoring", examples: auroraMysqlAuditLog },
  "beanstalk-enhanced-health": { theme: "monitoring", examples: beanstalkEnhancedHealth },
  "beanstalk-logs": { theme: "monitoring", examples: beanstalkLogs },
  "client-vpn-logging": { theme: "monitoring", examples: clientVpnLogging },
  "cloudformation-notifies": { theme: "monitoring", examples: cloudformationNotifies },
  "cloudfront-access-logs": { theme: "monitoring", examples: cloudfrontAccessLogs },
  "cloudtrail-file-validation": { theme: "monitoring", examples: cloudtrailFileValidation },
  "cloudtrail-logging": { theme: "monitoring", examples: cloudtrailLogging },
  "cloudtrail-management-events": { theme: "monitoring", examples: cloudtrailManagementEvents },
  "cloudtrail-multi-region": { theme: "monitoring", examples: cloudtrailMultiRegion },
  "cloudtrail-notifies": { theme: "monitoring", examples: cloudtrailNotifies },
  "cloudtrail-s3-read-events": { theme: "monitoring", examples: cloudtrailS3ReadEvents },
  "cloudtrail-s3-write-events": { theme: "monitoring", examples: cloudtrailS3WriteEvents },
  "cloudtrail-to-cloudwatch": { theme: "monitoring", examples: cloudtrailToCloudwatch },
  "codebuild-logs": { theme: "monitoring", examples: codebuildLogs },
  "codebuild-logs-declared": { theme: "monitoring", examples: codebuildLogsDeclared },
  "cognito-custom-auth-protection": { theme: "monitoring", examples: cognitoCustomAuthProtection },
  "cognito-threat-protection": { theme: "monitoring", examples: cognitoThreatProtection },
  "config-aggregates-all-regions": { theme: "monitoring", examples: configAggregatesAllRegions },
  "config-recorder-on": { theme: "monitoring", examples: configRecorderOn },
  "config-records-everything": { theme: "monitoring", examples: configRecordsEverything },
  "config-records-global-types": { theme: "monitoring", examples: configRecordsGlobalTypes },
  "connect-flow-logs": { theme: "monitoring", examples: connectFlowLogs },
  "datasync-logs": { theme: "monitoring", examples: datasyncLogs },
  "dms-task-logging": { theme: "monitoring", examples: dmsTaskLogging },
  "docdb-audit-log-export": { theme: "monitoring", examples: docdbAuditLogExport },
  "docdb-audit-parameter": { theme: "monitoring", examples: docdbAuditParameter },
  "ec2-detailed-monitoring": { theme: "monitoring", examples: ec2DetailedMonitoring },
  "ecs-container-insights": { theme: "monitoring", examples: ecsContainerInsights },
  "ecs-exec-logged": { theme: "monitoring", examples: ecsExecLogged },
  "ecs-logging-required": { theme: "monitoring", examples: ecsLoggingRequired },
  "eks-all-logs": { theme: "monitoring", examples: eksAllLogs },
  "eks-audit-logs": { theme: "monitoring", examples: eksAuditLogs },
  "emr-logs": { theme: "monitoring", examples: emrLogs },
  "global-accelerator-flow-logs": { theme: "monitoring", examples: globalAcceleratorFlowLogs },
  "guardduty-enabled": { theme: "monitoring", examples: guarddutyEnabled },
  "guardduty-organization": { theme: "monitoring", examples: guarddutyOrganization },
  "guardduty-protections": { theme: "monitoring", examples: guarddutyProtections },
  "lambda-tracing": { theme: "monitoring", examples: lambdaTracing },
  "log-retention-and-encryption": { theme: "monitoring", examples: logRetentionAndEncryption },
  "log-retention-minimum": { theme: "monitoring", examples: logRetentionMinimum },
  "log-retention-set": { theme: "monitoring", examples: logRetentionSet },
  "macie-enabled": { theme: "monitoring", examples: macieEnabled },
  "mq-audit-logs": { theme: "monitoring", examples: mqAuditLogs },
  "mq-logs": { theme: "monitoring", examples: mqLogs },
  "msk-broker-logs": { theme: "monitoring", examples: mskBrokerLogs },
  "msk-connect-logs": { theme: "monitoring", examples: mskConnectLogs },
  "msk-enhanced-monitoring": { theme: "monitoring", examples: mskEnhancedMonitoring },
  "mwaa-dag-processing-logs": { theme: "monitoring", examples: mwaaDagProcessingLogs },
  "mwaa-scheduler-logs": { theme: "monitoring", examples: mwaaSchedulerLogs },
  "mwaa-task-logs": { theme: "monitoring", examples: mwaaTaskLogs },
  "mwaa-webserver-logs": { theme: "monitoring", examples: mwaaWebserverLogs },
  "mwaa-worker-logs": { theme: "monitoring", examples: mwaaWorkerLogs },
  "neptune-audit-log-export": { theme: "monitoring", examples: neptuneAuditLogExport },
  "network-firewall-logging": { theme: "monitoring", examples: networkFirewallLogging },
  "nlb-access-logs": { theme: "monitoring", examples: nlbAccessLogs },
  "opensearch-audit-logs": { theme: "monitoring", examples: opensearchAuditLogs },
  "opensearch-error-logs": { theme: "monitoring", examples: opensearchErrorLogs },
  "opensearch-logs": { theme: "monitoring", examples: opensearchLogs },
  "opensearch-slow-logs": { theme: "monitoring", examples: opensearchSlowLogs },
  "performance-insights-enabled": { theme: "monitoring", examples: performanceInsightsEnabled },
  "rds-enhanced-monitoring": { theme: "monitoring", examples: rdsEnhancedMonitoring },
  "rds-event-notifications": { theme: "monitoring", examples: rdsEventNotifications },
  "rds-log-exports": { theme: "monitoring", examples: rdsLogExports },
  "rds-postgresql-query-logging": { theme: "monitoring", examples: rdsPostgresqlQueryLogging },
  "redshift-audit-logging": { theme: "monitoring", examples: redshiftAuditLogging },
  "redshift-serverless-logs": { theme: "monitoring", examples: redshiftServerlessLogs },
  "redshift-user-activity-log": { theme: "monitoring", examples: redshiftUserActivityLog },
  "route53-query-logs": { theme: "monitoring", examples: route53QueryLogs },
  "s3-access-logs": { theme: "monitoring", examples: s3AccessLogs },
  "s3-event-notifications": { theme: "monitoring", examples: s3EventNotifications },
  "sg-described": { theme: "monitoring", examples: sgDescribed },
  "sns-delivery-status-logged": { theme: "monitoring", examples: snsDeliveryStatusLogged },
  "ssm-automation-logs": { theme: "monitoring", examples: ssmAutomationLogs },
  "ssm-session-logs": { theme: "monitoring", examples: ssmSessionLogs },
  "state-machine-logging": { theme: "monitoring", examples: stateMachineLogging },
  "state-machine-logs-data": { theme: "monitoring", examples: stateMachineLogsData },
  "state-machine-tracing": { theme: "monitoring", examples: stateMachineTracing },
  "transfer-logs": { theme: "monitoring", examples: transferLogs },
  "vpc-dns-queries-logged": { theme: "monitoring", examples: vpcDnsQueriesLogged },
  "vpc-flow-logs-required": { theme: "monitoring", examples: vpcFlowLogsRequired },
  "vpn-connection-logging": { theme: "monitoring", examples: vpnConnectionLogging },
  "waf-classic-logging": { theme: "monitoring", examples: wafClassicLogging },
  "waf-logging": { theme: "monitoring", examples: wafLogging },
  "waf-rule-metrics": { theme: "monitoring", examples: wafRuleMetrics },
  "alb-default-deny": { theme: "graph", examples: albDefaultDeny },
  "alb-redirects-http": { theme: "graph", examples: albRedirectsHttp },
  "alb-target-in-vpc": { theme: "graph", examples: albTargetInVpc },
  "alb-waf-required": { theme: "graph", examples: albWafRequired },
  "apigateway-authorization": { theme: "graph", examples: apigatewayAuthorization },
  "apigateway-client-certificate": { theme: "graph", examples: apigatewayClientCertificate },
  "apigateway-execution-logs": { theme: "graph", examples: apigatewayExecutionLogs },
  "apigateway-key-not-alone": { theme: "graph", examples: apigatewayKeyNotAlone },
  "apigateway-route-authorization": { theme: "graph", examples: apigatewayRouteAuthorization },
  "apigateway-throttling": { theme: "graph", examples: apigatewayThrottling },
  "apigateway-waf": { theme: "graph", examples: apigatewayWaf },
  "appsync-waf": { theme: "graph", examples: appsyncWaf },
  "cloudfront-origin-protected": { theme: "graph", examples: cloudfrontOriginProtected },
  "nat-in-public-subnet": { theme: "graph", examples: natInPublicSubnet },
  "one-form-of-lists": { theme: "graph", examples: oneFormOfLists },
  "public-subnet-load-balancer-only": { theme: "graph", examples: publicSubnetLoadBalancerOnly },
  "sg-rule-quota": { theme: "graph", examples: sgRuleQuota },
  "sg-tier-isolation": { theme: "graph", examples: sgTierIsolation },
  "target-group-behind-https": { theme: "graph", examples: targetGroupBehindHttps },
  "vpc-endpoints-required": { theme: "graph", examples: vpcEndpointsRequired },
  "waf-log4j-attached": { theme: "graph", examples: wafLog4jAttached },
};
