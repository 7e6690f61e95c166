// Written by `npm run generate`: add a policy's files to a theme folder and run it. Do not edit.
import { type PolicyModule, themed } from "./policy/define-policy.ts";
import { policy as acmDnsValidated } from "./encryption/acm-dns-validated.ts";
import { policy as acmKeyLength } from "./encryption/acm-key-length.ts";
import { policy as acmNoWildcard } from "./encryption/acm-no-wildcard.ts";
import { policy as albHttpsOnly } from "./encryption/alb-https-only.ts";
import { policy as albTlsPolicy } from "./encryption/alb-tls-policy.ts";
import { policy as apigatewayDomainTls } from "./encryption/apigateway-domain-tls.ts";
import { policy as apigatewayEndpointTls } from "./encryption/apigateway-endpoint-tls.ts";
import { policy as apigatewayIntegrationTls } from "./encryption/apigateway-integration-tls.ts";
import { policy as appflowEncryptionCmk } from "./encryption/appflow-encryption-cmk.ts";
import { policy as apprunnerCustomerKey } from "./encryption/apprunner-customer-key.ts";
import { policy as athenaDatabaseEncrypted } from "./encryption/athena-database-encrypted.ts";
import { policy as athenaEncryptionCmk } from "./encryption/athena-encryption-cmk.ts";
import { policy as athenaWorkgroupEncrypted } from "./encryption/athena-workgroup-encrypted.ts";
import { policy as backupVaultEncryptionCmk } from "./encryption/backup-vault-encryption-cmk.ts";
import { policy as bedrockEncryptionCmk } from "./encryption/bedrock-encryption-cmk.ts";
import { policy as cloudfrontCustomCertificate } from "./encryption/cloudfront-custom-certificate.ts";
import { policy as cloudfrontHsts } from "./encryption/cloudfront-hsts.ts";
import { policy as cloudfrontHstsSubdomains } from "./encryption/cloudfront-hsts-subdomains.ts";
import { policy as cloudfrontOriginHttps } from "./encryption/cloudfront-origin-https.ts";
import { policy as cloudfrontOriginTls } from "./encryption/cloudfront-origin-tls.ts";
import { policy as cloudfrontOriginTls12 } from "./encryption/cloudfront-origin-tls-1-2.ts";
import { policy as cloudfrontSecurityPolicy } from "./encryption/cloudfront-security-policy.ts";
import { policy as cloudfrontSni } from "./encryption/cloudfront-sni.ts";
import { policy as cloudfrontViewerHttps } from "./encryption/cloudfront-viewer-https.ts";
import { policy as cloudfrontViewerTls } from "./encryption/cloudfront-viewer-tls.ts";
import { policy as cloudsearchHttps } from "./encryption/cloudsearch-https.ts";
import { policy as cloudsearchTlsPolicy } from "./encryption/cloudsearch-tls-policy.ts";
import { policy as cloudtrailEncryptionCmk } from "./encryption/cloudtrail-encryption-cmk.ts";
import { policy as codeartifactEncryptionCmk } from "./encryption/codeartifact-encryption-cmk.ts";
import { policy as codebuildArtifactsEncrypted } from "./encryption/codebuild-artifacts-encrypted.ts";
import { policy as codebuildEncryptionCmk } from "./encryption/codebuild-encryption-cmk.ts";
import { policy as codebuildReportsEncrypted } from "./encryption/codebuild-reports-encrypted.ts";
import { policy as codebuildS3LogsEncrypted } from "./encryption/codebuild-s3-logs-encrypted.ts";
import { policy as codebuildSourceTls } from "./encryption/codebuild-source-tls.ts";
import { policy as codeguruEncryptionCmk } from "./encryption/codeguru-encryption-cmk.ts";
import { policy as codepipelineEncryptionCmk } from "./encryption/codepipeline-encryption-cmk.ts";
import { policy as comprehendModelEncryptionCmk } from "./encryption/comprehend-model-encryption-cmk.ts";
import { policy as comprehendVolumeEncryptionCmk } from "./encryption/comprehend-volume-encryption-cmk.ts";
import { policy as connectStorageEncryptionCmk } from "./encryption/connect-storage-encryption-cmk.ts";
import { policy as databaseSnapshotCmk } from "./encryption/database-snapshot-cmk.ts";
import { policy as databaseSnapshotEncrypted } from "./encryption/database-snapshot-encrypted.ts";
import { policy as daxEndpointTls } from "./encryption/dax-endpoint-tls.ts";
import { policy as dmsEndpointCmk } from "./encryption/dms-endpoint-cmk.ts";
import { policy as dmsEndpointTls } from "./encryption/dms-endpoint-tls.ts";
import { policy as dmsReplicationCmk } from "./encryption/dms-replication-cmk.ts";
import { policy as dmsS3TargetKms } from "./encryption/dms-s3-target-kms.ts";
import { policy as docdbEncryptionCmk } from "./encryption/docdb-encryption-cmk.ts";
import { policy as dynamodbEncryptionCmk } from "./encryption/dynamodb-encryption-cmk.ts";
import { policy as dynamodbEncryptionKms } from "./encryption/dynamodb-encryption-kms.ts";
import { policy as ebsEncryptionCmk } from "./encryption/ebs-encryption-cmk.ts";
import { policy as ec2VolumesEncrypted } from "./encryption/ec2-volumes-encrypted.ts";
import { policy as ecrEncryptionRequired } from "./encryption/ecr-encryption-required.ts";
import { policy as ecsEfsTransitEncryption } from "./encryption/ecs-efs-transit-encryption.ts";
import { policy as ecsExecEncrypted } from "./encryption/ecs-exec-encrypted.ts";
import { policy as efsEncryptionCmk } from "./encryption/efs-encryption-cmk.ts";
import { policy as eksSecretsEncryption } from "./encryption/eks-secrets-encryption.ts";
import { policy as elasticacheEncryptionCmk } from "./encryption/elasticache-encryption-cmk.ts";
import { policy as elasticacheTransitEncryption } from "./encryption/elasticache-transit-encryption.ts";
import { policy as elbAcmCertificate } from "./encryption/elb-acm-certificate.ts";
import { policy as elbInstanceTls } from "./encryption/elb-instance-tls.ts";
import { policy as elbListenerPolicy } from "./encryption/elb-listener-policy.ts";
import { policy as elbPolicyCiphers } from "./encryption/elb-policy-ciphers.ts";
import { policy as elbPolicyTls } from "./encryption/elb-policy-tls.ts";
import { policy as elbTlsListeners } from "./encryption/elb-tls-listeners.ts";
import { policy as emrEbsEncrypted } from "./encryption/emr-ebs-encrypted.ts";
import { policy as emrEncryptedAtRest } from "./encryption/emr-encrypted-at-rest.ts";
import { policy as emrEncryptedInTransit } from "./encryption/emr-encrypted-in-transit.ts";
import { policy as emrLocalDisksEncrypted } from "./encryption/emr-local-disks-encrypted.ts";
import { policy as emrS3EncryptionKms } from "./encryption/emr-s3-encryption-kms.ts";
import { policy as emrSecurityConfigurationRequired } from "./encryption/emr-security-configuration-required.ts";
import { policy as encryptionAtRestRequired } from "./encryption/encryption-at-rest-required.ts";
import { policy as encryptionInTransitRequired } from "./encryption/encryption-in-transit-required.ts";
import { policy as eventBusCustomerKey } from "./encryption/event-bus-customer-key.ts";
import { policy as firehoseEncrypted } from "./encryption/firehose-encrypted.ts";
import { policy as firehoseEncryptionCmk } from "./encryption/firehose-encryption-cmk.ts";
import { policy as fsxEncryptionCmk } from "./encryption/fsx-encryption-cmk.ts";
import { policy as glueCatalogEncrypted } from "./encryption/glue-catalog-encrypted.ts";
import { policy as glueCatalogEncryptionCmk } from "./encryption/glue-catalog-encryption-cmk.ts";
import { policy as glueSecurityConfigurationEncrypts } from "./encryption/glue-security-configuration-encrypts.ts";
import { policy as glueSecurityConfigurationRequired } from "./encryption/glue-security-configuration-required.ts";
import { policy as imagebuilderComponentEncryptionCmk } from "./encryption/imagebuilder-component-encryption-cmk.ts";
import { policy as imagebuilderDiskEncryptionCmk } from "./encryption/imagebuilder-disk-encryption-cmk.ts";
import { policy as imagebuilderImageEncryptionCmk } from "./encryption/imagebuilder-image-encryption-cmk.ts";
import { policy as kendraEncryptionCmk } from "./encryption/kendra-encryption-cmk.ts";
import { policy as keyspacesEncryptionCmk } from "./encryption/keyspaces-encryption-cmk.ts";
import { policy as kinesisEncrypted } from "./encryption/kinesis-encrypted.ts";
import { policy as kinesisEncryptionCmk } from "./encryption/kinesis-encryption-cmk.ts";
import { policy as kmsDedicatedKeys } from "./encryption/kms-dedicated-keys.ts";
import { policy as kmsDeletionWindow } from "./encryption/kms-deletion-window.ts";
import { policy as kmsKeyEnabled } from "./encryption/kms-key-enabled.ts";
import { policy as kmsKeyPolicyDefined } from "./encryption/kms-key-policy-defined.ts";
import { policy as kmsKeyPolicyNotPublic } from "./encryption/kms-key-policy-not-public.ts";
import { policy as kmsLockoutCheck } from "./encryption/kms-lockout-check.ts";
import { policy as kmsRotationRequired } from "./encryption/kms-rotation-required.ts";
import { policy as lambdaEnvironmentCustomerKey } from "./encryption/lambda-environment-customer-key.ts";
import { policy as latticeListenerTls } from "./encryption/lattice-listener-tls.ts";
import { policy as lbListenerCertificate } from "./encryption/lb-listener-certificate.ts";
import { policy as logGroupCustomerKey } from "./encryption/log-group-customer-key.ts";
import { policy as memorydbEncryptionCmk } from "./encryption/memorydb-encryption-cmk.ts";
import { policy as memorydbSnapshotCmk } from "./encryption/memorydb-snapshot-cmk.ts";
import { policy as mqEncryptionCmk } from "./encryption/mq-encryption-cmk.ts";
import { policy as mskConnectTls } from "./encryption/msk-connect-tls.ts";
import { policy as mskEncryptionCmk } from "./encryption/msk-encryption-cmk.ts";
import { policy as mskTls } from "./encryption/msk-tls.ts";
import { policy as mwaaEncryptionCmk } from "./encryption/mwaa-encryption-cmk.ts";
import { policy as neptuneEncryptionCmk } from "./encryption/neptune-encryption-cmk.ts";
import { policy as networkFirewallCmk } from "./encryption/network-firewall-cmk.ts";
import { policy as opensearchEncryptedAtRest } from "./encryption/opensearch-encrypted-at-rest.ts";
import { policy as opensearchEncryptionCmk } from "./encryption/opensearch-encryption-cmk.ts";
import { policy as opensearchHttps } from "./encryption/opensearch-https.ts";
import { policy as opensearchNodeToNode } from "./encryption/opensearch-node-to-node.ts";
import { policy as opensearchTlsPolicy } from "./encryption/opensearch-tls-policy.ts";
import { policy as performanceInsightsCmk } from "./encryption/performance-insights-cmk.ts";
import { policy as quicksightSsl } from "./encryption/quicksight-ssl.ts";
import { policy as rdsActivityStreamCmk } from "./encryption/rds-activity-stream-cmk.ts";
import { policy as rdsBackupReplicationCmk } from "./encryption/rds-backup-replication-cmk.ts";
import { policy as rdsEncryptionCmk } from "./encryption/rds-encryption-cmk.ts";
import { policy as rdsForceSsl } from "./encryption/rds-force-ssl.ts";
import { policy as rdsModernCa } from "./encryption/rds-modern-ca.ts";
import { policy as rdsSnapshotCopyCmk } from "./encryption/rds-snapshot-copy-cmk.ts";
import { policy as redshiftEncryptionCmk } from "./encryption/redshift-encryption-cmk.ts";
import { policy as redshiftEncryptionStated } from "./encryption/redshift-encryption-stated.ts";
import { policy as redshiftSnapshotCopyCmk } from "./encryption/redshift-snapshot-copy-cmk.ts";
import { policy as route53Dnssec } from "./encryption/route53-dnssec.ts";
import { policy as s3EncryptionCmk } from "./encryption/s3-encryption-cmk.ts";
import { policy as s3EncryptionKms } from "./encryption/s3-encryption-kms.ts";
import { policy as s3EncryptionRequired } from "./encryption/s3-encryption-required.ts";
import { policy as s3NameWithoutDots } from "./encryption/s3-name-without-dots.ts";
import { policy as s3NoWebsiteEndpoint } from "./encryption/s3-no-website-endpoint.ts";
import { policy as s3ObjectEncryptionCmk } from "./encryption/s3-object-encryption-cmk.ts";
import { policy as sagemakerEncryptionCmk } from "./encryption/sagemaker-encryption-cmk.ts";
import { policy as sagemakerEndpointEncryptionCmk } from "./encryption/sagemaker-endpoint-encryption-cmk.ts";
import { policy as sagemakerOutputEncryptionCmk } from "./encryption/sagemaker-output-encryption-cmk.ts";
import { policy as sagemakerTrafficEncrypted } from "./encryption/sagemaker-traffic-encrypted.ts";
import { policy as sagemakerVolumeEncryptionCmk } from "./encryption/sagemaker-volume-encryption-cmk.ts";
import { policy as schedulerCustomerKey } from "./encryption/scheduler-customer-key.ts";
import { policy as secretsEncryptionCmk } from "./encryption/secrets-encryption-cmk.ts";
import { policy as secureTransportRequired } from "./encryption/secure-transport-required.ts";
import { policy as sesTlsRequired } from "./encryption/ses-tls-required.ts";
import { policy as snapshotCopiesCmk } from "./encryption/snapshot-copies-cmk.ts";
import { policy as snapshotCopiesEncrypted } from "./encryption/snapshot-copies-encrypted.ts";
import { policy as snsEncrypted } from "./encryption/sns-encrypted.ts";
import { policy as snsKeyNotOfService } from "./encryption/sns-key-not-of-service.ts";
import { policy as sqsEncryptionCustomerKey } from "./encryption/sqs-encryption-customer-key.ts";
import { policy as sqsEncryptionDeclared } from "./encryption/sqs-encryption-declared.ts";
import { policy as sqsKeyNotOfService } from "./encryption/sqs-key-not-of-service.ts";
import { policy as ssmParameterCmk } from "./encryption/ssm-parameter-cmk.ts";
import { policy as ssmSecureString } from "./encryption/ssm-secure-string.ts";
import { policy as ssmSessionEncrypted } from "./encryption/ssm-session-encrypted.ts";
import { policy as stateMachineCustomerKey } from "./encryption/state-machine-customer-key.ts";
import { policy as targetGroupEncrypted } from "./encryption/target-group-encrypted.ts";
import { policy as targetGroupHealthCheckEncrypted } from "./encryption/target-group-health-check-encrypted.ts";
import { policy as timestreamEncryptionCmk } from "./encryption/timestream-encryption-cmk.ts";
import { policy as transferSecureProtocols } from "./encryption/transfer-secure-protocols.ts";
import { policy as transferSecurityPolicy } from "./encryption/transfer-security-policy.ts";
import { policy as workspacesRootVolumeEncrypted } from "./encryption/workspaces-root-volume-encrypted.ts";
import { policy as workspacesUserVolumeEncrypted } from "./encryption/workspaces-user-volume-encrypted.ts";
import { policy as apiKeyRotationReminder } from "./secrets/api-key-rotation-reminder.ts";
import { policy as apigatewayNoDataTrace } from "./secrets/apigateway-no-data-trace.ts";
import { policy as datasyncSecretKeySecret } from "./secrets/datasync-secret-key-secret.ts";
import { policy as ecsNoSecretEnv } from "./secrets/ecs-no-secret-env.ts";
import { policy as ecsSecretsByReference } from "./secrets/ecs-secrets-by-reference.ts";
import { policy as noPlaintextSecrets } from "./secrets/no-plaintext-secrets.ts";
import { policy as noRandomSettings } from "./secrets/no-random-settings.ts";
import { policy as secretRecoveryWindow } from "./secrets/secret-recovery-window.ts";
import { policy as secretRotation30Days } from "./secrets/secret-rotation-30-days.ts";
import { policy as secretRotationInterval } from "./secrets/secret-rotation-interval.ts";
import { policy as secretRotationRequired } from "./secrets/secret-rotation-required.ts";
import { policy as allowedRegions } from "./least-privilege/allowed-regions.ts";
import { policy as athenaWorkgroupEnforced } from "./least-privilege/athena-workgroup-enforced.ts";
import { policy as cacheUsersAuthenticate } from "./least-privilege/cache-users-authenticate.ts";
import { policy as cloudformationServiceRole } from "./least-privilege/cloudformation-service-role.ts";
import { policy as cognitoMfa } from "./least-privilege/cognito-mfa.ts";
import { policy as cognitoPasswordPolicy } from "./least-privilege/cognito-password-policy.ts";
import { policy as databaseAdminUsername } from "./least-privilege/database-admin-username.ts";
import { policy as dmsMongodbAuthentication } from "./least-privilege/dms-mongodb-authentication.ts";
import { policy as ec2InstanceProfile } from "./least-privilege/ec2-instance-profile.ts";
import { policy as ecsDistinctRoles } from "./least-privilege/ecs-distinct-roles.ts";
import { policy as efsAccessPointRootDirectory } from "./least-privilege/efs-access-point-root-directory.ts";
import { policy as efsAccessPointUser } from "./least-privilege/efs-access-point-user.ts";
import { policy as elasticacheAuthentication } from "./least-privilege/elasticache-authentication.ts";
import { policy as emrKerberos } from "./least-privilege/emr-kerberos.ts";
import { policy as emrKerberosRealm } from "./least-privilege/emr-kerberos-realm.ts";
import { policy as eventBusPolicyRequired } from "./least-privilege/event-bus-policy-required.ts";
import { policy as fileShareAuthenticated } from "./least-privilege/file-share-authenticated.ts";
import { policy as iamActionAllowlist } from "./least-privilege/iam-action-allowlist.ts";
import { policy as iamBoundaryNotAttached } from "./least-privilege/iam-boundary-not-attached.ts";
import { policy as iamConditionsRequired } from "./least-privilege/iam-conditions-required.ts";
import { policy as iamDecryptNamedKeys } from "./least-privilege/iam-decrypt-named-keys.ts";
import { policy as iamDocumentNotPublic } from "./least-privilege/iam-document-not-public.ts";
import { policy as iamFederationAudience } from "./least-privilege/iam-federation-audience.ts";
import { policy as iamGroupHasMembers } from "./least-privilege/iam-group-has-members.ts";
import { policy as iamManagedPolicyAllowlist } from "./least-privilege/iam-managed-policy-allowlist.ts";
import { policy as iamNoAdminManagedPolicy } from "./least-privilege/iam-no-admin-managed-policy.ts";
import { policy as iamNoBroadManagedPolicies } from "./least-privilege/iam-no-broad-managed-policies.ts";
import { policy as iamNoCredentialsExposure } from "./least-privilege/iam-no-credentials-exposure.ts";
import { policy as iamNoDataExfiltration } from "./least-privilege/iam-no-data-exfiltration.ts";
import { policy as iamNoEscalationAcrossPolicies } from "./least-privilege/iam-no-escalation-across-policies.ts";
import { policy as iamNoFullAdmin } from "./least-privilege/iam-no-full-admin.ts";
import { policy as iamNoFullIam } from "./least-privilege/iam-no-full-iam.ts";
import { policy as iamNoIamFullAccess } from "./least-privilege/iam-no-iam-full-access.ts";
import { policy as iamNoNotAction } from "./least-privilege/iam-no-not-action.ts";
import { policy as iamNoNotResource } from "./least-privilege/iam-no-not-resource.ts";
import { policy as iamNoPrivilegeEscalation } from "./least-privilege/iam-no-privilege-escalation.ts";
import { policy as iamNoRootAccessKey } from "./least-privilege/iam-no-root-access-key.ts";
import { policy as iamNoStarAction } from "./least-privilege/iam-no-star-action.ts";
import { policy as iamNoUsers } from "./least-privilege/iam-no-users.ts";
import { policy as iamNoWildcardAction } from "./least-privilege/iam-no-wildcard-action.ts";
import { policy as iamNoWildcardResource } from "./least-privilege/iam-no-wildcard-resource.ts";
import { policy as iamOidcTrustBound } from "./least-privilege/iam-oidc-trust-bound.ts";
import { policy as iamPasswordExpiry } from "./least-privilege/iam-password-expiry.ts";
import { policy as iamPasswordLength } from "./least-privilege/iam-password-length.ts";
import { policy as iamPasswordLowercase } from "./least-privilege/iam-password-lowercase.ts";
import { policy as iamPasswordNumber } from "./least-privilege/iam-password-number.ts";
import { policy as iamPasswordReuse } from "./least-privilege/iam-password-reuse.ts";
import { policy as iamPasswordSymbol } from "./least-privilege/iam-password-symbol.ts";
import { policy as iamPasswordUppercase } from "./least-privilege/iam-password-uppercase.ts";
import { policy as iamPermissionsManagementScoped } from "./least-privilege/iam-permissions-management-scoped.ts";
import { policy as iamServiceTrustBound } from "./least-privilege/iam-service-trust-bound.ts";
import { policy as iamTrustNamedPrincipals } from "./least-privilege/iam-trust-named-principals.ts";
import { policy as iamTrustNotPublic } from "./least-privilege/iam-trust-not-public.ts";
import { policy as iamUserInGroup } from "./least-privilege/iam-user-in-group.ts";
import { policy as iamUserNoAccessKey } from "./least-privilege/iam-user-no-access-key.ts";
import { policy as iamUserNoConsole } from "./least-privilege/iam-user-no-console.ts";
import { policy as iamUserNoPolicies } from "./least-privilege/iam-user-no-policies.ts";
import { policy as iamWriteAccessScoped } from "./least-privilege/iam-write-access-scoped.ts";
import { policy as iotNoWildcardAction } from "./least-privilege/iot-no-wildcard-action.ts";
import { policy as iotNoWildcardResource } from "./least-privilege/iot-no-wildcard-resource.ts";
import { policy as kmsGrantsBound } from "./least-privilege/kms-grants-bound.ts";
import { policy as latticeAuthenticated } from "./least-privilege/lattice-authenticated.ts";
import { policy as memorydbAclRequired } from "./least-privilege/memorydb-acl-required.ts";
import { policy as mskAuthentication } from "./least-privilege/msk-authentication.ts";
import { policy as opensearchFineGrainedAccess } from "./least-privilege/opensearch-fine-grained-access.ts";
import { policy as organizationAllFeatures } from "./least-privilege/organization-all-features.ts";
import { policy as parameterNaming } from "./least-privilege/parameter-naming.ts";
import { policy as policyDocumentValid } from "./least-privilege/policy-document-valid.ts";
import { policy as portfolioSharedInOrganization } from "./least-privilege/portfolio-shared-in-organization.ts";
import { policy as privateRootCaDisabled } from "./least-privilege/private-root-ca-disabled.ts";
import { policy as putMetricDataNamespaced } from "./least-privilege/put-metric-data-namespaced.ts";
import { policy as qldbStandardPermissions } from "./least-privilege/qldb-standard-permissions.ts";
import { policy as ramShareInOrganization } from "./least-privilege/ram-share-in-organization.ts";
import { policy as rdsIamAuth } from "./least-privilege/rds-iam-auth.ts";
import { policy as resourceNaming } from "./least-privilege/resource-naming.ts";
import { policy as resourcePolicyNoWildcardAction } from "./least-privilege/resource-policy-no-wildcard-action.ts";
import { policy as s3AclDisabled } from "./least-privilege/s3-acl-disabled.ts";
import { policy as s3PolicyNoLockout } from "./least-privilege/s3-policy-no-lockout.ts";
import { policy as s3PolicyRequired } from "./least-privilege/s3-policy-required.ts";
import { policy as sagemakerNotebookNoRoot } from "./least-privilege/sagemaker-notebook-no-root.ts";
import { policy as sagemakerNotebookRoleScoped } from "./least-privilege/sagemaker-notebook-role-scoped.ts";
import { policy as secretAccessScoped } from "./least-privilege/secret-access-scoped.ts";
import { policy as secretNaming } from "./least-privilege/secret-naming.ts";
import { policy as secretResourcePolicyRequired } from "./least-privilege/secret-resource-policy-required.ts";
import { policy as ssmPathScoped } from "./least-privilege/ssm-path-scoped.ts";
import { policy as vpcEndpointPolicyRestrictive } from "./least-privilege/vpc-endpoint-policy-restrictive.ts";
import { policy as albDropInvalidHeaders } from "./private-by-default/alb-drop-invalid-headers.ts";
import { policy as albInternalRequired } from "./private-by-default/alb-internal-required.ts";
import { policy as allowedCidrs } from "./private-by-default/allowed-cidrs.ts";
import { policy as amiNotPublic } from "./private-by-default/ami-not-public.ts";
import { policy as apigatewayRequestValidated } from "./private-by-default/apigateway-request-validated.ts";
import { policy as apprunnerVpcEgress } from "./private-by-default/apprunner-vpc-egress.ts";
import { policy as appstreamNoDefaultInternet } from "./private-by-default/appstream-no-default-internet.ts";
import { policy as appsyncNoApiKey } from "./private-by-default/appsync-no-api-key.ts";
import { policy as beanstalkInVpc } from "./private-by-default/beanstalk-in-vpc.ts";
import { policy as bedrockAgentGuardrail } from "./private-by-default/bedrock-agent-guardrail.ts";
import { policy as bedrockAgentRuntimePrivate } from "./private-by-default/bedrock-agent-runtime-private.ts";
import { policy as bedrockGuardrailPromptAttacks } from "./private-by-default/bedrock-guardrail-prompt-attacks.ts";
import { policy as cacheOwnSubnetGroup } from "./private-by-default/cache-own-subnet-group.ts";
import { policy as cloudfrontDefaultRootObject } from "./private-by-default/cloudfront-default-root-object.ts";
import { policy as cloudfrontGeoRestriction } from "./private-by-default/cloudfront-geo-restriction.ts";
import { policy as cloudfrontKeyGroups } from "./private-by-default/cloudfront-key-groups.ts";
import { policy as cloudfrontNoCacheApi } from "./private-by-default/cloudfront-no-cache-api.ts";
import { policy as cloudfrontSecurityHeaders } from "./private-by-default/cloudfront-security-headers.ts";
import { policy as cloudfrontWafRequired } from "./private-by-default/cloudfront-waf-required.ts";
import { policy as cognitoNoGuests } from "./private-by-default/cognito-no-guests.ts";
import { policy as corsNotOpen } from "./private-by-default/cors-not-open.ts";
import { policy as databaseOwnPort } from "./private-by-default/database-own-port.ts";
import { policy as databaseSubnetsIsolated } from "./private-by-default/database-subnets-isolated.ts";
import { policy as defaultSecurityGroupClosed } from "./private-by-default/default-security-group-closed.ts";
import { policy as defaultSubnetsNotUsed } from "./private-by-default/default-subnets-not-used.ts";
import { policy as defaultVpcNotUsed } from "./private-by-default/default-vpc-not-used.ts";
import { policy as dnsFirewallBlocks } from "./private-by-default/dns-firewall-blocks.ts";
import { policy as dnsFirewallFailsClosed } from "./private-by-default/dns-firewall-fails-closed.ts";
import { policy as ec2Imdsv2Required } from "./private-by-default/ec2-imdsv2-required.ts";
import { policy as ec2MetadataHopLimit } from "./private-by-default/ec2-metadata-hop-limit.ts";
import { policy as ec2NoPublicIp } from "./private-by-default/ec2-no-public-ip.ts";
import { policy as ec2PublicSharingBlocked } from "./private-by-default/ec2-public-sharing-blocked.ts";
import { policy as ec2SingleNetworkInterface } from "./private-by-default/ec2-single-network-interface.ts";
import { policy as ec2SourceDestCheck } from "./private-by-default/ec2-source-dest-check.ts";
import { policy as ecrPolicyNotPublic } from "./private-by-default/ecr-policy-not-public.ts";
import { policy as ecsNoPublicIp } from "./private-by-default/ecs-no-public-ip.ts";
import { policy as efsMountTargetPrivate } from "./private-by-default/efs-mount-target-private.ts";
import { policy as eipInUse } from "./private-by-default/eip-in-use.ts";
import { policy as eksEndpointNotOpen } from "./private-by-default/eks-endpoint-not-open.ts";
import { policy as eksEndpointPrivate } from "./private-by-default/eks-endpoint-private.ts";
import { policy as eksNodeGroupSsh } from "./private-by-default/eks-node-group-ssh.ts";
import { policy as emrBlockPublicAccess } from "./private-by-default/emr-block-public-access.ts";
import { policy as emrNoPublicIp } from "./private-by-default/emr-no-public-ip.ts";
import { policy as emrSecurityGroupsClosed } from "./private-by-default/emr-security-groups-closed.ts";
import { policy as fileShareClientsNamed } from "./private-by-default/file-share-clients-named.ts";
import { policy as gameliftNoPublicAdminPorts } from "./private-by-default/gamelift-no-public-admin-ports.ts";
import { policy as imageSharedWithKnownAccounts } from "./private-by-default/image-shared-with-known-accounts.ts";
import { policy as imagebuilderImdsv2 } from "./private-by-default/imagebuilder-imdsv2.ts";
import { policy as lambdaInVpc } from "./private-by-default/lambda-in-vpc.ts";
import { policy as lambdaPermissionInvokeOnly } from "./private-by-default/lambda-permission-invoke-only.ts";
import { policy as lambdaPermissionNotPublic } from "./private-by-default/lambda-permission-not-public.ts";
import { policy as lambdaPermissionS3Account } from "./private-by-default/lambda-permission-s3-account.ts";
import { policy as lambdaPermissionSourceBound } from "./private-by-default/lambda-permission-source-bound.ts";
import { policy as lambdaUrlAuthenticated } from "./private-by-default/lambda-url-authenticated.ts";
import { policy as lbDesyncMitigation } from "./private-by-default/lb-desync-mitigation.ts";
import { policy as lightsailNoPublicAdminPorts } from "./private-by-default/lightsail-no-public-admin-ports.ts";
import { policy as mqNotPublic } from "./private-by-default/mq-not-public.ts";
import { policy as mskNotPublic } from "./private-by-default/msk-not-public.ts";
import { policy as mwaaNotPublic } from "./private-by-default/mwaa-not-public.ts";
import { policy as naclInUse } from "./private-by-default/nacl-in-use.ts";
import { policy as naclNoAllowAll } from "./private-by-default/nacl-no-allow-all.ts";
import { policy as naclNoPublicFtp } from "./private-by-default/nacl-no-public-ftp.ts";
import { policy as naclNoPublicFtpData } from "./private-by-default/nacl-no-public-ftp-data.ts";
import { policy as naclNoPublicRdp } from "./private-by-default/nacl-no-public-rdp.ts";
import { policy as naclNoPublicSsh } from "./private-by-default/nacl-no-public-ssh.ts";
import { policy as naclPattern } from "./private-by-default/nacl-pattern.ts";
import { policy as networkFirewallDefaultDeny } from "./private-by-default/network-firewall-default-deny.ts";
import { policy as networkFirewallGroupNotEmpty } from "./private-by-default/network-firewall-group-not-empty.ts";
import { policy as networkFirewallRuleGroups } from "./private-by-default/network-firewall-rule-groups.ts";
import { policy as noNatGateway } from "./private-by-default/no-nat-gateway.ts";
import { policy as noPublicExposure } from "./private-by-default/no-public-exposure.ts";
import { policy as noSsh } from "./private-by-default/no-ssh.ts";
import { policy as opensearchInVpc } from "./private-by-default/opensearch-in-vpc.ts";
import { policy as opensearchPolicyNotPublic } from "./private-by-default/opensearch-policy-not-public.ts";
import { policy as opensearchSecurityGroup } from "./private-by-default/opensearch-security-group.ts";
import { policy as opensearchServerlessNotPublic } from "./private-by-default/opensearch-serverless-not-public.ts";
import { policy as queuePolicySourceBound } from "./private-by-default/queue-policy-source-bound.ts";
import { policy as rdsSnapshotNotPublic } from "./private-by-default/rds-snapshot-not-public.ts";
import { policy as redshiftDatabaseName } from "./private-by-default/redshift-database-name.ts";
import { policy as redshiftEnhancedVpcRouting } from "./private-by-default/redshift-enhanced-vpc-routing.ts";
import { policy as redshiftInVpc } from "./private-by-default/redshift-in-vpc.ts";
import { policy as redshiftPublicAccessStated } from "./private-by-default/redshift-public-access-stated.ts";
import { policy as redshiftPublicGuessableAdmin } from "./private-by-default/redshift-public-guessable-admin.ts";
import { policy as resourcePolicyNoCrossAccount } from "./private-by-default/resource-policy-no-cross-account.ts";
import { policy as resourcePolicyNotPublic } from "./private-by-default/resource-policy-not-public.ts";
import { policy as resourcePolicySourceBound } from "./private-by-default/resource-policy-source-bound.ts";
import { policy as route53DomainTransferLock } from "./private-by-default/route53-domain-transfer-lock.ts";
import { policy as route53RecordsAttached } from "./private-by-default/route53-records-attached.ts";
import { policy as s3AccessPointPrivate } from "./private-by-default/s3-access-point-private.ts";
import { policy as s3AclListNotPublic } from "./private-by-default/s3-acl-list-not-public.ts";
import { policy as s3AclNoAuthenticatedUsers } from "./private-by-default/s3-acl-no-authenticated-users.ts";
import { policy as s3AclNoPublicWrite } from "./private-by-default/s3-acl-no-public-write.ts";
import { policy as s3AclNotPublic } from "./private-by-default/s3-acl-not-public.ts";
import { policy as s3CorsNotOpen } from "./private-by-default/s3-cors-not-open.ts";
import { policy as s3PolicyNoAllowAllBut } from "./private-by-default/s3-policy-no-allow-all-but.ts";
import { policy as s3PolicyNotPublic } from "./private-by-default/s3-policy-not-public.ts";
import { policy as s3PublicAccessBlockDeclared } from "./private-by-default/s3-public-access-block-declared.ts";
import { policy as s3PublicAccessBlocked } from "./private-by-default/s3-public-access-blocked.ts";
import { policy as sagemakerDomainVpcOnly } from "./private-by-default/sagemaker-domain-vpc-only.ts";
import { policy as sagemakerJobIsolated } from "./private-by-default/sagemaker-job-isolated.ts";
import { policy as sagemakerModelIsolated } from "./private-by-default/sagemaker-model-isolated.ts";
import { policy as sagemakerNotebookImdsv2 } from "./private-by-default/sagemaker-notebook-imdsv2.ts";
import { policy as sagemakerNotebookInVpc } from "./private-by-default/sagemaker-notebook-in-vpc.ts";
import { policy as sagemakerNotebookNoDirectInternet } from "./private-by-default/sagemaker-notebook-no-direct-internet.ts";
import { policy as secretPolicyNotPublic } from "./private-by-default/secret-policy-not-public.ts";
import { policy as sgAttached } from "./private-by-default/sg-attached.ts";
import { policy as sgDatabaseNoEgress } from "./private-by-default/sg-database-no-egress.ts";
import { policy as sgEgressNotEverything } from "./private-by-default/sg-egress-not-everything.ts";
import { policy as sgEgressRestricted } from "./private-by-default/sg-egress-restricted.ts";
import { policy as sgNoPublicAllTraffic } from "./private-by-default/sg-no-public-all-traffic.ts";
import { policy as sgNoPublicHighRiskPorts } from "./private-by-default/sg-no-public-high-risk-ports.ts";
import { policy as sgNoPublicHttp } from "./private-by-default/sg-no-public-http.ts";
import { policy as sgNoPublicIngress } from "./private-by-default/sg-no-public-ingress.ts";
import { policy as sgNoPublicPrefixList } from "./private-by-default/sg-no-public-prefix-list.ts";
import { policy as sgNoPublicRdp } from "./private-by-default/sg-no-public-rdp.ts";
import { policy as sgNoPublicSsh } from "./private-by-default/sg-no-public-ssh.ts";
import { policy as sgPublicPorts80443Only } from "./private-by-default/sg-public-ports-80-443-only.ts";
import { policy as snsPolicyNotPublic } from "./private-by-default/sns-policy-not-public.ts";
import { policy as sqsPolicyNotPublic } from "./private-by-default/sqs-policy-not-public.ts";
import { policy as ssmDocumentNotPublic } from "./private-by-default/ssm-document-not-public.ts";
import { policy as ssmPublicSharingBlocked } from "./private-by-default/ssm-public-sharing-blocked.ts";
import { policy as transferServerPrivate } from "./private-by-default/transfer-server-private.ts";
import { policy as transitGatewayNoAutoAccept } from "./private-by-default/transit-gateway-no-auto-accept.ts";
import { policy as vpcBlockPublicAccess } from "./private-by-default/vpc-block-public-access.ts";
import { policy as vpcEndpointGatewayRouted } from "./private-by-default/vpc-endpoint-gateway-routed.ts";
import { policy as vpcEndpointServiceAcceptance } from "./private-by-default/vpc-endpoint-service-acceptance.ts";
import { policy as vpcPeeringRouteNarrow } from "./private-by-default/vpc-peering-route-narrow.ts";
import { policy as wafHasRules } from "./private-by-default/waf-has-rules.ts";
import { policy as wafLog4j } from "./private-by-default/waf-log4j.ts";
import { policy as wafRuleActions } from "./private-by-default/waf-rule-actions.ts";
import { policy as batchNotPrivileged } from "./container-hardening/batch-not-privileged.ts";
import { policy as codebuildNotPrivileged } from "./container-hardening/codebuild-not-privileged.ts";
import { policy as ecsAwsvpcRequired } from "./container-hardening/ecs-awsvpc-required.ts";
import { policy as ecsDefinitionsValid } from "./container-hardening/ecs-definitions-valid.ts";
import { policy as ecsDropCapabilities } from "./container-hardening/ecs-drop-capabilities.ts";
import { policy as ecsExecDisabled } from "./container-hardening/ecs-exec-disabled.ts";
import { policy as ecsNoHostNamespaces } from "./container-hardening/ecs-no-host-namespaces.ts";
import { policy as ecsNoHostPaths } from "./container-hardening/ecs-no-host-paths.ts";
import { policy as ecsNonRoot } from "./container-hardening/ecs-non-root.ts";
import { policy as ecsNotPrivileged } from "./container-hardening/ecs-not-privileged.ts";
import { policy as ecsReadonlyRootfs } from "./container-hardening/ecs-readonly-rootfs.ts";
import { policy as asgLaunchTemplate } from "./supply-chain/asg-launch-template.ts";
import { policy as beanstalkManagedUpdates } from "./supply-chain/beanstalk-managed-updates.ts";
import { policy as cacheMinorUpgrades } from "./supply-chain/cache-minor-upgrades.ts";
import { policy as codecommitApprovalRule } from "./supply-chain/codecommit-approval-rule.ts";
import { policy as codecommitTwoApprovals } from "./supply-chain/codecommit-two-approvals.ts";
import { policy as databaseMinorUpgrades } from "./supply-chain/database-minor-upgrades.ts";
import { policy as dmsMinorUpgrades } from "./supply-chain/dms-minor-upgrades.ts";
import { policy as ecrImmutableTags } from "./supply-chain/ecr-immutable-tags.ts";
import { policy as ecrLifecycleRequired } from "./supply-chain/ecr-lifecycle-required.ts";
import { policy as ecrScanOnPush } from "./supply-chain/ecr-scan-on-push.ts";
import { policy as ecsNoLatestTag } from "./supply-chain/ecs-no-latest-tag.ts";
import { policy as ecsPrivateRegistry } from "./supply-chain/ecs-private-registry.ts";
import { policy as eksStandardSupport } from "./supply-chain/eks-standard-support.ts";
import { policy as eksSupportedVersion } from "./supply-chain/eks-supported-version.ts";
import { policy as engineStandardSupport } from "./supply-chain/engine-standard-support.ts";
import { policy as glueVersion } from "./supply-chain/glue-version.ts";
import { policy as imageSigningProfile } from "./supply-chain/image-signing-profile.ts";
import { policy as inspectorScansEverything } from "./supply-chain/inspector-scans-everything.ts";
import { policy as lambdaCodeSigning } from "./supply-chain/lambda-code-signing.ts";
import { policy as lambdaCodeSigningEnforced } from "./supply-chain/lambda-code-signing-enforced.ts";
import { policy as lambdaRuntimePatched } from "./supply-chain/lambda-runtime-patched.ts";
import { policy as lambdaRuntimeSupported } from "./supply-chain/lambda-runtime-supported.ts";
import { policy as mqEngineVersion } from "./supply-chain/mq-engine-version.ts";
import { policy as mqMinorUpgrades } from "./supply-chain/mq-minor-upgrades.ts";
import { policy as opensearchAutoUpdate } from "./supply-chain/opensearch-auto-update.ts";
import { policy as rdsPostgresqlLogFdw } from "./supply-chain/rds-postgresql-log-fdw.ts";
import { policy as redshiftVersionUpgrades } from "./supply-chain/redshift-version-upgrades.ts";
import { policy as requiredTags } from "./supply-chain/required-tags.ts";
import { policy as sagemakerNotebookPlatform } from "./supply-chain/sagemaker-notebook-platform.ts";
import { policy as serverlessAppVersionPinned } from "./supply-chain/serverless-app-version-pinned.ts";
import { policy as albHealthCheckRequired } from "./resilience/alb-health-check-required.ts";
import { policy as allowedInstanceTypes } from "./resilience/allowed-instance-types.ts";
import { policy as apigatewayCache } from "./resilience/apigateway-cache.ts";
import { policy as asgElbHealthCheck } from "./resilience/asg-elb-health-check.ts";
import { policy as asgMultiAz } from "./resilience/asg-multi-az.ts";
import { policy as asgSeveralInstanceTypes } from "./resilience/asg-several-instance-types.ts";
import { policy as backupPlanRetention } from "./resilience/backup-plan-retention.ts";
import { policy as backupVaultLocked } from "./resilience/backup-vault-locked.ts";
import { policy as cacheBackup } from "./resilience/cache-backup.ts";
import { policy as cacheMemcachedZones } from "./resilience/cache-memcached-zones.ts";
import { policy as cloudfrontEnabled } from "./resilience/cloudfront-enabled.ts";
import { policy as cloudfrontOriginFailover } from "./resilience/cloudfront-origin-failover.ts";
import { policy as cloudtrailStoreProtected } from "./resilience/cloudtrail-store-protected.ts";
import { policy as cognitoDeletionProtection } from "./resilience/cognito-deletion-protection.ts";
import { policy as databaseBackupRetention } from "./resilience/database-backup-retention.ts";
import { policy as databaseCopyTags } from "./resilience/database-copy-tags.ts";
import { policy as databaseFinalSnapshot } from "./resilience/database-final-snapshot.ts";
import { policy as daxMultiAz } from "./resilience/dax-multi-az.ts";
import { policy as deletionProtectionInProd } from "./resilience/deletion-protection-in-prod.ts";
import { policy as dmsMultiAz } from "./resilience/dms-multi-az.ts";
import { policy as dynamodbAutoScaling } from "./resilience/dynamodb-auto-scaling.ts";
import { policy as dynamodbInBackupPlan } from "./resilience/dynamodb-in-backup-plan.ts";
import { policy as dynamodbPointInTimeRecovery } from "./resilience/dynamodb-point-in-time-recovery.ts";
import { policy as ebsInBackupPlan } from "./resilience/ebs-in-backup-plan.ts";
import { policy as ec2EbsOptimized } from "./resilience/ec2-ebs-optimized.ts";
import { policy as ec2NoParavirtual } from "./resilience/ec2-no-paravirtual.ts";
import { policy as ec2TerminationProtection } from "./resilience/ec2-termination-protection.ts";
import { policy as ecsCapacityManagedTermination } from "./resilience/ecs-capacity-managed-termination.ts";
import { policy as ecsFargatePlatformLatest } from "./resilience/ecs-fargate-platform-latest.ts";
import { policy as ecsMinTasks } from "./resilience/ecs-min-tasks.ts";
import { policy as ecsResourceLimits } from "./resilience/ecs-resource-limits.ts";
import { policy as ecsRollingDeployment } from "./resilience/ecs-rolling-deployment.ts";
import { policy as efsInBackupPlan } from "./resilience/efs-in-backup-plan.ts";
import { policy as efsMultiAz } from "./resilience/efs-multi-az.ts";
import { policy as eksDeletionProtection } from "./resilience/eks-deletion-protection.ts";
import { policy as elasticacheAutomaticFailover } from "./resilience/elasticache-automatic-failover.ts";
import { policy as elbConnectionDraining } from "./resilience/elb-connection-draining.ts";
import { policy as elbCrossZone } from "./resilience/elb-cross-zone.ts";
import { policy as elbMultiAz } from "./resilience/elb-multi-az.ts";
import { policy as eventDeadLetterQueue } from "./resilience/event-dead-letter-queue.ts";
import { policy as eventEndpointReplication } from "./resilience/event-endpoint-replication.ts";
import { policy as eventSourceFailuresKept } from "./resilience/event-source-failures-kept.ts";
import { policy as eventSourceVisibilityTimeout } from "./resilience/event-source-visibility-timeout.ts";
import { policy as flinkCheckpoints } from "./resilience/flink-checkpoints.ts";
import { policy as fsxCopyTags } from "./resilience/fsx-copy-tags.ts";
import { policy as fsxInBackupPlan } from "./resilience/fsx-in-backup-plan.ts";
import { policy as fsxMultiAz } from "./resilience/fsx-multi-az.ts";
import { policy as keyspacesPointInTimeRecovery } from "./resilience/keyspaces-point-in-time-recovery.ts";
import { policy as kinesisRetention } from "./resilience/kinesis-retention.ts";
import { policy as lambdaDeadLetterQueue } from "./resilience/lambda-dead-letter-queue.ts";
import { policy as lambdaReservedConcurrency } from "./resilience/lambda-reserved-concurrency.ts";
import { policy as lambdaVpcMultiAz } from "./resilience/lambda-vpc-multi-az.ts";
import { policy as lbCrossZone } from "./resilience/lb-cross-zone.ts";
import { policy as mqMultiAz } from "./resilience/mq-multi-az.ts";
import { policy as multiAzRequired } from "./resilience/multi-az-required.ts";
import { policy as natGatewayForDefaultRoute } from "./resilience/nat-gateway-for-default-route.ts";
import { policy as networkFirewallSubnetProtection } from "./resilience/network-firewall-subnet-protection.ts";
import { policy as noOutputAsText } from "./resilience/no-output-as-text.ts";
import { policy as opensearchDedicatedMasters } from "./resilience/opensearch-dedicated-masters.ts";
import { policy as opensearchThreeDataNodes } from "./resilience/opensearch-three-data-nodes.ts";
import { policy as opensearchThreeMasters } from "./resilience/opensearch-three-masters.ts";
import { policy as qldbDeletionProtection } from "./resilience/qldb-deletion-protection.ts";
import { policy as rdsBacktrack } from "./resilience/rds-backtrack.ts";
import { policy as rdsBackupEnabled } from "./resilience/rds-backup-enabled.ts";
import { policy as rdsBackupPlan } from "./resilience/rds-backup-plan.ts";
import { policy as redshiftAutomaticSnapshots } from "./resilience/redshift-automatic-snapshots.ts";
import { policy as redshiftMultiAz } from "./resilience/redshift-multi-az.ts";
import { policy as s3DirectoryBucketLifecycle } from "./resilience/s3-directory-bucket-lifecycle.ts";
import { policy as s3Lifecycle } from "./resilience/s3-lifecycle.ts";
import { policy as s3LifecycleAbortUploads } from "./resilience/s3-lifecycle-abort-uploads.ts";
import { policy as s3ObjectLock } from "./resilience/s3-object-lock.ts";
import { policy as s3Replication } from "./resilience/s3-replication.ts";
import { policy as s3Versioning } from "./resilience/s3-versioning.ts";
import { policy as sagemakerEndpointInstances } from "./resilience/sagemaker-endpoint-instances.ts";
import { policy as snsSubscriptionDeadLetterQueue } from "./resilience/sns-subscription-dead-letter-queue.ts";
import { policy as sqsDeadLetterQueue } from "./resilience/sqs-dead-letter-queue.ts";
import { policy as acmTransparencyLogging } from "./monitoring/acm-transparency-logging.ts";
import { policy as alarmActionsEnabled } from "./monitoring/alarm-actions-enabled.ts";
import { policy as alarmHasAction } from "./monitoring/alarm-has-action.ts";
import { policy as albAccessLogs } from "./monitoring/alb-access-logs.ts";
import { policy as apigatewayAccessLogs } from "./monitoring/apigateway-access-logs.ts";
import { policy as apigatewayMethodMetrics } from "./monitoring/apigateway-method-metrics.ts";
import { policy as apigatewayStageDeclared } from "./monitoring/apigateway-stage-declared.ts";
import { policy as apigatewayXray } from "./monitoring/apigateway-xray.ts";
import { policy as appsyncFieldLogging } from "./monitoring/appsync-field-logging.ts";
import { policy as appsyncLogging } from "./monitoring/appsync-logging.ts";
import { policy as appsyncTracing } from "./monitoring/appsync-tracing.ts";
import { policy as asgPropagatesTags } from "./monitoring/asg-propagates-tags.ts";
import { policy as athenaWorkgroupMetrics } from "./monitoring/athena-workgroup-metrics.ts";
import { policy as auroraMysqlAuditLog } from "./monitoring/aurora-mysql-audit-log.ts";
import { policy as beanstalkEnhancedHealth } from "./monitoring/beanstalk-enhanced-health.ts";
import { policy as beanstalkLogs } from "./monitoring/beanstalk-logs.ts";
import { policy as clientVpnLogging } from "./monitoring/client-vpn-logging.ts";
import { policy as cloudformationNotifies } from "./monitoring/cloudformation-notifies.ts";
import { policy as cloudfrontAccessLogs } from "./monitoring/cloudfront-access-logs.ts";
import { policy as cloudtrailFileValidation } from "./monitoring/cloudtrail-file-validation.ts";
import { policy as cloudtrailLogging } from "./monitoring/cloudtrail-logging.ts";
import { policy as cloudtrailManagementEvents } from "./monitoring/cloudtrail-management-events.ts";
import { policy as cloudtrailMultiRegion } from "./monitoring/cloudtrail-multi-region.ts";
import { policy as cloudtrailNotifies } from "./monitoring/cloudtrail-notifies.ts";
import { policy as cloudtrailS3ReadEvents } from "./monitoring/cloudtrail-s3-read-events.ts";
import { policy as cloudtrailS3WriteEvents } from "./monitoring/cloudtrail-s3-write-events.ts";
import { policy as cloudtrailToCloudwatch } from "./monitoring/cloudtrail-to-cloudwatch.ts";
import { policy as codebuildLogs } from "./monitoring/codebuild-logs.ts";
import { policy as codebuildLogsDeclared } from "./monitoring/codebuild-logs-declared.ts";
import { policy as cognitoCustomAuthProtection } from "./monitoring/cognito-custom-auth-protection.ts";
import { policy as cognitoThreatProtection } from "./monitoring/cognito-threat-protection.ts";
import { policy as configAggregatesAllRegions } from "./monitoring/config-aggregates-all-regions.ts";
import { policy as configRecorderOn } from "./monitoring/config-recorder-on.ts";
import { policy as configRecordsEverything } from "./monitoring/config-records-everything.ts";
import { policy as configRecordsGlobalTypes } from "./monitoring/config-records-global-types.ts";
import { policy as connectFlowLogs } from "./monitoring/connect-flow-logs.ts";
import { policy as datasyncLogs } from "./monitoring/datasync-logs.ts";
import { policy as dmsTaskLogging } from "./monitoring/dms-task-logging.ts";
import { policy as docdbAuditLogExport } from "./monitoring/docdb-audit-log-export.ts";
import { policy as docdbAuditParameter } from "./monitoring/docdb-audit-parameter.ts";
import { policy as ec2DetailedMonitoring } from "./monitoring/ec2-detailed-monitoring.ts";
import { policy as ecsContainerInsights } from "./monitoring/ecs-container-insights.ts";
import { policy as ecsExecLogged } from "./monitoring/ecs-exec-logged.ts";
import { policy as ecsLoggingRequired } from "./monitoring/ecs-logging-required.ts";
import { policy as eksAllLogs } from "./monitoring/eks-all-logs.ts";
import { policy as eksAuditLogs } from "./monitoring/eks-audit-logs.ts";
import { policy as emrLogs } from "./monitoring/emr-logs.ts";
import { policy as globalAcceleratorFlowLogs } from "./monitoring/global-accelerator-flow-logs.ts";
import { policy as guarddutyEnabled } from "./monitoring/guardduty-enabled.ts";
import { policy as guarddutyOrganization } from "./monitoring/guardduty-organization.ts";
import { policy as guarddutyProtections } from "./monitoring/guardduty-protections.ts";
import { policy as lambdaTracing } from "./monitoring/lambda-tracing.ts";
import { policy as logRetentionAndEncryption } from "./monitoring/log-retention-and-encryption.ts";
import { policy as logRetentionMinimum } from "./monitoring/log-retention-minimum.ts";
import { policy as logRetentionSet } from "./monitoring/log-retention-set.ts";
import { policy as macieEnabled } from "./monitoring/macie-enabled.ts";
import { policy as mqAuditLogs } from "./monitoring/mq-audit-logs.ts";
import { policy as mqLogs } from "./monitoring/mq-logs.ts";
import { policy as mskBrokerLogs } from "./monitoring/msk-broker-logs.ts";
import { policy as mskConnectLogs } from "./monitoring/msk-connect-logs.ts";
import { policy as mskEnhancedMonitoring } from "./monitoring/msk-enhanced-monitoring.ts";
import { policy as mwaaDagProcessingLogs } from "./monitoring/mwaa-dag-processing-logs.ts";
import { policy as mwaaSchedulerLogs } from "./monitoring/mwaa-scheduler-logs.ts";
import { policy as mwaaTaskLogs } from "./monitoring/mwaa-task-logs.ts";
import { policy as mwaaWebserverLogs } from "./monitoring/mwaa-webserver-logs.ts";
import { policy as mwaaWorkerLogs } from "./monitoring/mwaa-worker-logs.ts";
import { policy as neptuneAuditLogExport } from "./monitoring/neptune-audit-log-export.ts";
import { policy as networkFirewallLogging } from "./monitoring/network-firewall-logging.ts";
import { policy as nlbAccessLogs } from "./monitoring/nlb-access-logs.ts";
import { policy as opensearchAuditLogs } from "./monitoring/opensearch-audit-logs.ts";
import { policy as opensearchErrorLogs } from "./monitoring/opensearch-error-logs.ts";
import { policy as opensearchLogs } from "./monitoring/opensearch-logs.ts";
import { policy as opensearchSlowLogs } from "./monitoring/opensearch-slow-logs.ts";
import { policy as performanceInsightsEnabled } from "./monitoring/performance-insights-enabled.ts";
import { policy as rdsEnhancedMonitoring } from "./monitoring/rds-enhanced-monitoring.ts";
import { policy as rdsEventNotifications } from "./monitoring/rds-event-notifications.ts";
import { policy as rdsLogExports } from "./monitoring/rds-log-exports.ts";
import { policy as rdsPostgresqlQueryLogging } from "./monitoring/rds-postgresql-query-logging.ts";
import { policy as redshiftAuditLogging } from "./monitoring/redshift-audit-logging.ts";
import { policy as redshiftServerlessLogs } from "./monitoring/redshift-serverless-logs.ts";
import { policy as redshiftUserActivityLog } from "./monitoring/redshift-user-activity-log.ts";
import { policy as route53QueryLogs } from "./monitoring/route53-query-logs.ts";
import { policy as s3AccessLogs } from "./monitoring/s3-access-logs.ts";
import { policy as s3EventNotifications } from "./monitoring/s3-event-notifications.ts";
import { policy as sgDescribed } from "./monitoring/sg-described.ts";
import { policy as snsDeliveryStatusLogged } from "./monitoring/sns-delivery-status-logged.ts";
import { policy as ssmAutomationLogs } from "./monitoring/ssm-automation-logs.ts";
import { policy as ssmSessionLogs } from "./monitoring/ssm-session-logs.ts";
import { policy as stateMachineLogging } from "./monitoring/state-machine-logging.ts";
import { policy as stateMachineLogsData } from "./monitoring/state-machine-logs-data.ts";
import { policy as stateMachineTracing } from "./monitoring/state-machine-tracing.ts";
import { policy as transferLogs } from "./monitoring/transfer-logs.ts";
import { policy as vpcDnsQueriesLogged } from "./monitoring/vpc-dns-queries-logged.ts";
import { policy as vpcFlowLogsRequired } from "./monitoring/vpc-flow-logs-required.ts";
import { policy as vpnConnectionLogging } from "./monitoring/vpn-connection-logging.ts";
import { policy as wafClassicLogging } from "./monitoring/waf-classic-logging.ts";
import { policy as wafLogging } from "./monitoring/waf-logging.ts";
import { policy as wafRuleMetrics } from "./monitoring/waf-rule-metrics.ts";
import { policy as albDefaultDeny } from "./graph/alb-default-deny.ts";
import { policy as albRedirectsHttp } from "./graph/alb-redirects-http.ts";
import { policy as albTargetInVpc } from "./graph/alb-target-in-vpc.ts";
import { policy as albWafRequired } from "./graph/alb-waf-required.ts";
import { policy as apigatewayAuthorization } from "./graph/apigateway-authorization.ts";
import { policy as apigatewayClientCertificate } from "./graph/apigateway-client-certificate.ts";
import { policy as apigatewayExecutionLogs } from "./graph/apigateway-execution-logs.ts";
import { policy as apigatewayKeyNotAlone } from "./graph/apigateway-key-not-alone.ts";
import { policy as apigatewayRouteAuthorization } from "./graph/apigateway-route-authorization.ts";
import { policy as apigatewayThrottling } from "./graph/apigateway-throttling.ts";
import { policy as apigatewayWaf } from "./graph/apigateway-waf.ts";
import { policy as appsyncWaf } from "./graph/appsync-waf.ts";
import { policy as cloudfrontOriginProtected } from "./graph/cloudfront-origin-protected.ts";
import { policy as natInPublicSubnet } from "./graph/nat-in-public-subnet.ts";
import { policy as oneFormOfLists } from "./graph/one-form-of-lists.ts";
import { policy as publicSubnetLoadBalancerOnly } from "./graph/public-subnet-load-balancer-only.ts";
import { policy as sgRuleQuota } from "./graph/sg-rule-quota.ts";
import { policy as sgTierIsolation } from "./graph/sg-tier-isolation.ts";
import { policy as targetGroupBehindHttps } from "./graph/target-group-behind-https.ts";
import { policy as vpcEndpointsRequired } from "./graph/vpc-endpoints-required.ts";
import { policy as wafLog4jAttached } from "./graph/waf-log4j-attached.ts";

/** All policies of the pack. */
export const POLICIES: readonly PolicyModule[] = [
  ...themed("encryption", [
    acmDnsValidated,
    acmKeyLength,
    acmNoWildcard,
    albHttpsOnly,
    albTlsPolicy,
    apigatewayDomainTls,
    apigatewayEndpointTls,
    apigatewayIntegrationTls,
    appflowEncryptionCmk,
    apprunnerCustomerKey,
    athenaDatabaseEncrypted,
    athenaEncryptionCmk,
    athenaWorkgroupEncrypted,
    backupVaultEncryptionCmk,
    bedrockEncryptionCmk,
    cloudfrontCustomCertificate,
    cloudfrontHsts,
    cloudfrontHstsSubdomains,
    cloudfrontOriginHttps,
    cloudfrontOriginTls,
    cloudfrontOriginTls12,
    cloudfrontSecurityPolicy,
    cloudfrontSni,
    cloudfrontViewerHttps,
    cloudfrontViewerTls,
    cloudsearchHttps,
    cloudsearchTlsPolicy,
    cloudtrailEncryptionCmk,
    codeartifactEncryptionCmk,
    codebuildArtifactsEncrypted,
    codebuildEncryptionCmk,
    codebuildReportsEncrypted,
    codebuildS3LogsEncrypted,
    codebuildSourceTls,
    codeguruEncryptionCmk,
    codepipelineEncryptionCmk,
    comprehendModelEncryptionCmk,
    comprehendVolumeEncryptionCmk,
    connectStorageEncryptionCmk,
    databaseSnapshotCmk,
    databaseSnapshotEncrypted,
    daxEndpointTls,
    dmsEndpointCmk,
    dmsEndpointTls,
    dmsReplicationCmk,
    dmsS3TargetKms,
    docdbEncryptionCmk,
    dynamodbEncryptionCmk,
    dynamodbEncryptionKms,
    ebsEncryptionCmk,
    ec2VolumesEncrypted,
    ecrEncryptionRequired,
    ecsEfsTransitEncryption,
    ecsExecEncrypted,
    efsEncryptionCmk,
    eksSecretsEncryption,
    elasticacheEncryptionCmk,
    elasticacheTransitEncryption,
    elbAcmCertificate,
    elbInstanceTls,
    elbListenerPolicy,
    elbPolicyCiphers,
    elbPolicyTls,
    elbTlsListeners,
    emrEbsEncrypted,
    emrEncryptedAtRest,
    emrEncryptedInTransit,
    emrLocalDisksEncrypted,
    emrS3EncryptionKms,
    emrSecurityConfigurationRequired,
    encryptionAtRestRequired,
    encryptionInTransitRequired,
    eventBusCustomerKey,
    firehoseEncrypted,
    firehoseEncryptionCmk,
    fsxEncryptionCmk,
    glueCatalogEncrypted,
    glueCatalogEncryptionCmk,
    glueSecurityConfigurationEncrypts,
    glueSecurityConfigurationRequired,
    imagebuilderComponentEncryptionCmk,
    imagebuilderDiskEncryptionCmk,
    imagebuilderImageEncryptionCmk,
    kendraEncryptionCmk,
    keyspacesEncryptionCmk,
    kinesisEncrypted,
    kinesisEncryptionCmk,
    kmsDedicatedKeys,
    kmsDeletionWindow,
    kmsKeyEnabled,
    kmsKeyPolicyDefined,
    kmsKeyPolicyNotPublic,
    kmsLockoutCheck,
    kmsRotationRequired,
    lambdaEnvironmentCustomerKey,
    latticeListenerTls,
    lbListenerCertificate,
    logGroupCustomerKey,
    memorydbEncryptionCmk,
    memorydbSnapshotCmk,
    mqEncryptionCmk,
    mskConnectTls,
    mskEncryptionCmk,
    mskTls,
    mwaaEncryptionCmk,
    neptuneEncryptionCmk,
    networkFirewallCmk,
    opensearchEncryptedAtRest,
    opensearchEncryptionCmk,
    opensearchHttps,
    opensearchNodeToNode,
    opensearchTlsPolicy,
    performanceInsightsCmk,
    quicksightSsl,
    rdsActivityStreamCmk,
    rdsBackupReplicationCmk,
    rdsEncryptionCmk,
    rdsForceSsl,
    rdsModernCa,
    rdsSnapshotCopyCmk,
    redshiftEncryptionCmk,
    redshiftEncryptionStated,
    redshiftSnapshotCopyCmk,
    route53Dnssec,
    s3EncryptionCmk,
    s3EncryptionKms,
    s3EncryptionRequired,
    s3NameWithoutDots,
    s3NoWebsiteEndpoint,
    s3ObjectEncryptionCmk,
    sagemakerEncryptionCmk,
    sagemakerEndpointEncryptionCmk,
    sagemakerOutputEncryptionCmk,
    sagemakerTrafficEncrypted,
    sagemakerVolumeEncryptionCmk,
    schedulerCustomerKey,
    secretsEncryptionCmk,
    secureTransportRequired,
    sesTlsRequired,
    snapshotCopiesCmk,
    snapshotCopiesEncrypted,
    snsEncrypted,
    snsKeyNotOfService,
    sqsEncryptionCustomerKey,
    sqsEncryptionDeclared,
    sqsKeyNotOfService,
    ssmParameterCmk,
    ssmSecureString,
    ssmSessionEncrypted,
    stateMachineCustomerKey,
    targetGroupEncrypted,
    targetGroupHealthCheckEncrypted,
    timestreamEncryptionCmk,
    transferSecureProtocols,
    transferSecurityPolicy,
    workspacesRootVolumeEncrypted,
    workspacesUserVolumeEncrypted,
  ]),
  ...themed("secrets", [
    apiKeyRotationReminder,
    apigatewayNoDataTrace,
    datasyncSecretKeySecret,
    ecsNoSecretEnv,
    ecsSecretsByReference,
    noPlaintextSecrets,
    noRandomSettings,
    secretRecoveryWindow,
    secretRotation30Days,
    secretRotationInterval,
    secretRotationRequired,
  ]),
  ...themed("least-privilege", [
    allowedRegions,
    athenaWorkgroupEnforced,
    cacheUsersAuthenticate,
    cloudformationServiceRole,
    cognitoMfa,
    cognitoPasswordPolicy,
    databaseAdminUsername,
    dmsMongodbAuthentication,
    ec2InstanceProfile,
    ecsDistinctRoles,
    efsAccessPointRootDirectory,
    efsAccessPointUser,
    elasticacheAuthentication,
    emrKerberos,
    emrKerberosRealm,
    eventBusPolicyRequired,
    fileShareAuthenticated,
    iamActionAllowlist,
    iamBoundaryNotAttached,
    iamConditionsRequired,
    iamDecryptNamedKeys,
    iamDocumentNotPublic,
    iamFederationAudience,
    iamGroupHasMembers,
    iamManagedPolicyAllowlist,
    iamNoAdminManagedPolicy,
    iamNoBroadManagedPolicies,
    iamNoCredentialsExposure,
    iamNoDataExfiltration,
    iamNoEscalationAcrossPolicies,
    iamNoFullAdmin,
    iamNoFullIam,
    iamNoIamFullAccess,
    iamNoNotAction,
    iamNoNotResource,
    iamNoPrivilegeEscalation,
    iamNoRootAccessKey,
    iamNoStarAction,
    iamNoUsers,
    iamNoWildcardAction,
    iamNoWildcardResource,
    iamOidcTrustBound,
    iamPasswordExpiry,
    iamPasswordLength,
    iamPasswordLowercase,
    iamPasswordNumber,
    iamPasswordReuse,
    iamPasswordSymbol,
    iamPasswordUppercase,
    iamPermissionsManagementScoped,
    iamServiceTrustBound,
    iamTrustNamedPrincipals,
    iamTrustNotPublic,
    iamUserInGroup,
    iamUserNoAccessKey,
    iamUserNoConsole,
    iamUserNoPolicies,
    iamWriteAccessScoped,
    iotNoWildcardAction,
    iotNoWildcardResource,
    kmsGrantsBound,
    latticeAuthenticated,
    memorydbAclRequired,
    mskAuthentication,
    opensearchFineGrainedAccess,
    organizationAllFeatures,
    parameterNaming,
    policyDocumentValid,
    portfolioSharedInOrganization,
    privateRootCaDisabled,
    putMetricDataNamespaced,
    qldbStandardPermissions,
    ramShareInOrganization,
    rdsIamAuth,
    resourceNaming,
    resourcePolicyNoWildcardAction,
    s3AclDisabled,
    s3PolicyNoLockout,
    s3PolicyRequired,
    sagemakerNotebookNoRoot,
    sagemakerNotebookRoleScoped,
    secretAccessScoped,
    secretNaming,
    secretResourcePolicyRequired,
    ssmPathScoped,
    vpcEndpointPolicyRestrictive,
  ]),
  ...themed("private-by-default", [
    albDropInvalidHeaders,
    albInternalRequired,
    allowedCidrs,
    amiNotPublic,
    apigatewayRequestValidated,
    apprunnerVpcEgress,
    appstreamNoDefaultInternet,
    appsyncNoApiKey,
    beanstalkInVpc,
    bedrockAgentGuardrail,
    bedrockAgentRuntimePrivate,
    bedrockGuardrailPromptAttacks,
    cacheOwnSubnetGroup,
    cloudfrontDefaultRootObject,
    cloudfrontGeoRestriction,
    cloudfrontKeyGroups,
    cloudfrontNoCacheApi,
    cloudfrontSecurityHeaders,
    cloudfrontWafRequired,
    cognitoNoGuests,
    corsNotOpen,
    databaseOwnPort,
    databaseSubnetsIsolated,
    defaultSecurityGroupClosed,
    defaultSubnetsNotUsed,
    defaultVpcNotUsed,
    dnsFirewallBlocks,
    dnsFirewallFailsClosed,
    ec2Imdsv2Required,
    ec2MetadataHopLimit,
    ec2NoPublicIp,
    ec2PublicSharingBlocked,
    ec2SingleNetworkInterface,
    ec2SourceDestCheck,
    ecrPolicyNotPublic,
    ecsNoPublicIp,
    efsMountTargetPrivate,
    eipInUse,
    eksEndpointNotOpen,
    eksEndpointPrivate,
    eksNodeGroupSsh,
    emrBlockPublicAccess,
    emrNoPublicIp,
    emrSecurityGroupsClosed,
    fileShareClientsNamed,
    gameliftNoPublicAdminPorts,
    imageSharedWithKnownAccounts,
    imagebuilderImdsv2,
    lambdaInVpc,
    lambdaPermissionInvokeOnly,
    lambdaPermissionNotPublic,
    lambdaPermissionS3Account,
    lambdaPermissionSourceBound,
    lambdaUrlAuthenticated,
    lbDesyncMitigation,
    lightsailNoPublicAdminPorts,
    mqNotPublic,
    mskNotPublic,
    mwaaNotPublic,
    naclInUse,
    naclNoAllowAll,
    naclNoPublicFtp,
    naclNoPublicFtpData,
    naclNoPublicRdp,
    naclNoPublicSsh,
    naclPattern,
    networkFirewallDefaultDeny,
    networkFirewallGroupNotEmpty,
    networkFirewallRuleGroups,
    noNatGateway,
    noPublicExposure,
    noSsh,
    opensearchInVpc,
    opensearchPolicyNotPublic,
    opensearchSecurityGroup,
    opensearchServerlessNotPublic,
    queuePolicySourceBound,
    rdsSnapshotNotPublic,
    redshiftDatabaseName,
    redshiftEnhancedVpcRouting,
    redshiftInVpc,
    redshiftPublicAccessStated,
    redshiftPublicGuessableAdmin,
    resourcePolicyNoCrossAccount,
    resourcePolicyNotPublic,
    resourcePolicySourceBound,
    route53DomainTransferLock,
    route53RecordsAttached,
    s3AccessPointPrivate,
    s3AclListNotPublic,
    s3AclNoAuthenticatedUsers,
    s3AclNoPublicWrite,
    s3AclNotPublic,
    s3CorsNotOpen,
    s3PolicyNoAllowAllBut,
    s3PolicyNotPublic,
    s3PublicAccessBlockDeclared,
    s3PublicAccessBlocked,
    sagemakerDomainVpcOnly,
    sagemakerJobIsolated,
    sagemakerModelIsolated,
    sagemakerNotebookImdsv2,
    sagemakerNotebookInVpc,
    sagemakerNotebookNoDirectInternet,
    secretPolicyNotPublic,
    sgAttached,
    sgDatabaseNoEgress,
    sgEgressNotEverything,
    sgEgressRestricted,
    sgNoPublicAllTraffic,
    sgNoPublicHighRiskPorts,
    sgNoPublicHttp,
    sgNoPublicIngress,
    sgNoPublicPrefixList,
    sgNoPublicRdp,
    sgNoPublicSsh,
    sgPublicPorts80443Only,
    snsPolicyNotPublic,
    sqsPolicyNotPublic,
    ssmDocumentNotPublic,
    ssmPublicSharingBlocked,
    transferServerPrivate,
    transitGatewayNoAutoAccept,
    vpcBlockPublicAccess,
    vpcEndpointGatewayRouted,
    vpcEndpointServiceAcceptance,
    vpcPeeringRouteNarrow,
    wafHasRules,
    wafLog4j,
    wafRuleActions,
  ]),
  ...themed("container-hardening", [
    batchNotPrivileged,
    codebuildNotPrivileged,
    ecsAwsvpcRequired,
    ecsDefinitionsValid,
    ecsDropCapabilities,
    ecsExecDisabled,
    ecsNoHostNamespaces,
    ecsNoHostPaths,
    ecsNonRoot,
    ecsNotPrivileged,
    ecsReadonlyRootfs,
  ]),
  ...themed("supply-chain", [
    asgLaunchTemplate,
    beanstalkManagedUpdates,
    cacheMinorUpgrades,
    codecommitApprovalRule,
    codecommitTwoApprovals,
    databaseMinorUpgrades,
    dmsMinorUpgrades,
    ecrImmutableTags,
    ecrLifecycleRequired,
    ecrScanOnPush,
    ecsNoLatestTag,
    ecsPrivateRegistry,
    eksStandardSupport,
    eksSupportedVersion,
    engineStandardSupport,
    glueVersion,
    imageSigningProfile,
    inspectorScansEverything,
    lambdaCodeSigning,
    lambdaCodeSigningEnforced,
    lambdaRuntimePatched,
    lambdaRuntimeSupported,
    mqEngineVersion,
    mqMinorUpgrades,
    opensearchAutoUpdate,
    rdsPostgresqlLogFdw,
    redshiftVersionUpgrades,
    requiredTags,
    sagemakerNotebookPlatform,
    serverlessAppVersionPinned,
  ]),
  ...themed("resilience", [
    albHealthCheckRequired,
    allowedInstanceTypes,
    apigatewayCache,
    asgElbHealthCheck,
    asgMultiAz,
    asgSeveralInstanceTypes,
    backupPlanRetention,
    backupVaultLocked,
    cacheBackup,
    cacheMemcachedZones,
    cloudfrontEnabled,
    cloudfrontOriginFailover,
    cloudtrailStoreProtected,
    cognitoDeletionProtection,
    databaseBackupRetention,
    databaseCopyTags,
    databaseFinalSnapshot,
    daxMultiAz,
    deletionProtectionInProd,
    dmsMultiAz,
    dynamodbAutoScaling,
    dynamodbInBackupPlan,
    dynamodbPointInTimeRecovery,
    ebsInBackupPlan,
    ec2EbsOptimized,
    ec2NoParavirtual,
    ec2TerminationProtection,
    ecsCapacityManagedTermination,
    ecsFargatePlatformLatest,
    ecsMinTasks,
    ecsResourceLimits,
    ecsRollingDeployment,
    efsInBackupPlan,
    efsMultiAz,
    eksDeletionProtection,
    elasticacheAutomaticFailover,
    elbConnectionDraining,
    elbCrossZone,
    elbMultiAz,
    eventDeadLetterQueue,
    eventEndpointReplication,
    eventSourceFailuresKept,
    eventSourceVisibilityTimeout,
    flinkCheckpoints,
    fsxCopyTags,
    fsxInBackupPlan,
    fsxMultiAz,
    keyspacesPointInTimeRecovery,
    kinesisRetention,
    lambdaDeadLetterQueue,
    lambdaReservedConcurrency,
    lambdaVpcMultiAz,
    lbCrossZone,
    mqMultiAz,
    multiAzRequired,
    natGatewayForDefaultRoute,
    networkFirewallSubnetProtection,
    noOutputAsText,
    opensearchDedicatedMasters,
    opensearchThreeDataNodes,
    opensearchThreeMasters,
    qldbDeletionProtection,
    rdsBacktrack,
    rdsBackupEnabled,
    rdsBackupPlan,
    redshiftAutomaticSnapshots,
    redshiftMultiAz,
    s3DirectoryBucketLifecycle,
    s3Lifecycle,
    s3LifecycleAbortUploads,
    s3ObjectLock,
    s3Replication,
    s3Versioning,
    sagemakerEndpointInstances,
    snsSubscriptionDeadLetterQueue,
    sqsDeadLetterQueue,
  ]),
  ...themed("monitoring", [
    acmTransparencyLogging,
    alarmActionsEnabled,
    alarmHasAction,
    albAccessLogs,
    apigatewayAccessLogs,
    apigatewayMethodMetrics,
    apigatewayStageDeclared,
    apigatewayXray,
    appsyncFieldLogging,
    appsyncLogging,
    appsyncTracing,
    asgPropagatesTags,
    athenaWorkgroupMetrics,
    auroraMysqlAuditLog,
    beanstalkEnhancedHealth,
    beanstalkLogs,
    clientVpnLogging,
    cloudformationNotifies,
    cloudfrontAccessLogs,
    cloudtrailFileValidation,
    cloudtrailLogging,
    cloudtrailManagementEvents,
    cloudtrailMultiRegion,
    cloudtrailNotifies,
    cloudtrailS3ReadEvents,
    cloudtrailS3WriteEvents,
    cloudtrailToCloudwatch,
    codebuildLogs,
    codebuildLogsDeclared,
    cognitoCustomAuthProtection,
    cognitoThreatProtection,
    configAggregatesAllRegions,
    configRecorderOn,
    configRecordsEverything,
    configRecordsGlobalTypes,
    connectFlowLogs,
    datasyncLogs,
    dmsTaskLogging,
    docdbAuditLogExport,
    docdbAuditParameter,
    ec2DetailedMonitoring,
    ecsContainerInsights,
    ecsExecLogged,
    ecsLoggingRequired,
    eksAllLogs,
    eksAuditLogs,
    emrLogs,
    globalAcceleratorFlowLogs,
    guarddutyEnabled,
    guarddutyOrganization,
    guarddutyProtections,
    lambdaTracing,
    logRetentionAndEncryption,
    logRetentionMinimum,
    logRetentionSet,
    macieEnabled,
    mqAuditLogs,
    mqLogs,
    mskBrokerLogs,
    mskConnectLogs,
    mskEnhancedMonitoring,
    mwaaDagProcessingLogs,
    mwaaSchedulerLogs,
    mwaaTaskLogs,
    mwaaWebserverLogs,
    mwaaWorkerLogs,
    neptuneAuditLogExport,
    networkFirewallLogging,
    nlbAccessLogs,
    opensearchAuditLogs,
    opensearchErrorLogs,
    opensearchLogs,
    opensearchSlowLogs,
    performanceInsightsEnabled,
    rdsEnhancedMonitoring,
    rdsEventNotifications,
    rdsLogExports,
    rdsPostgresqlQueryLogging,
    redshiftAuditLogging,
    redshiftServerlessLogs,
    redshiftUserActivityLog,
    route53QueryLogs,
    s3AccessLogs,
    s3EventNotifications,
    sgDescribed,
    snsDeliveryStatusLogged,
    ssmAutomationLogs,
    ssmSessionLogs,
    stateMachineLogging,
    stateMachineLogsData,
    stateMachineTracing,
    transferLogs,
    vpcDnsQueriesLogged,
    vpcFlowLogsRequired,
    vpnConnectionLogging,
    wafClassicLogging,
    wafLogging,
    wafRuleMetrics,
  ]),
  ...themed("graph", [
    albDefaultDeny,
    albRedirectsHttp,
    albTargetInVpc,
    albWafRequired,
    apigatewayAuthorization,
    apigatewayClientCertificate,
    apigatewayExecutionLogs,
    apigatewayKeyNotAlone,
    apigatewayRouteAuthorization,
    apigatewayThrottling,
    apigatewayWaf,
    appsyncWaf,
    cloudfrontOriginProtected,
    natInPublicSubnet,
    oneFormOfLists,
    publicSubnetLoadBalancerOnly,
    sgRuleQuota,
    sgTierIsolation,
    targetGroupBehindHttps,
    vpcEndpointsRequired,
    wafLog4jAttached,
  ]),
];
