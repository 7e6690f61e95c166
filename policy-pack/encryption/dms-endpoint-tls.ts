import { definePropertyPolicy, has, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { not } from "../policy/truth.ts";

/**
 * Engines that DMS reaches by AWS's own API, over HTTPS, or whose settings say it elsewhere (Kafka, Redis); and Azure SQL
 * Database, which takes no connection without TLS and for which DMS has no mode to set.
 */
const ENCRYPTED_OTHERWISE = [
  "azuredb",
  "dynamodb",
  "elasticsearch",
  "kafka",
  "kinesis",
  "neptune",
  "opensearch",
  "redis",
  "redshift",
  "redshift-serverless",
  "s3",
];

export const policy = definePropertyPolicy({
  name: "dms-endpoint-tls",
  title: "DMS reaches databases over TLS",
  severity: "medium",
  rationale:
    "A migration carries every row of a database, and the password that opens it, from one network to another. Without TLS all of it can be read on the way.",
  remediation: [
    'Set sslMode: "require"; better "verify-full" with certificateArn, which also checks whom DMS speaks to.',
    'Redis: redisSettings.sslSecurityProtocol: "ssl-encryption".',
  ],
  controls: { fsbp: ["DMS.9", "DMS.12"] },
  checkov: ["CKV2_AWS_49"],
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html",
  demands: [
    {
      tokens: TOKENS.migrationEndpoint,
      path: "sslMode",
      must: isOneOf(["require", "verify-ca", "verify-full"], { absent: "none" }),
      when: (endpoint) => not(endpoint.at("engineName").oneOf(ENCRYPTED_OTHERWISE)),
      what: "DMS speaks to the database in the clear",
      required: "require, verify-ca or verify-full",
      fix: 'set sslMode: "require"',
    },
    {
      tokens: TOKENS.migrationEndpoint,
      path: "redisSettings.sslSecurityProtocol",
      must: isOneOf(["ssl-encryption"], { absent: "ssl-encryption" }),
      remedy: "ssl-encryption",
      when: has("engineName", "redis"),
      what: "DMS speaks to Redis in the clear",
      required: "ssl-encryption",
      fix: 'set redisSettings.sslSecurityProtocol: "ssl-encryption"',
    },
  ],
});
