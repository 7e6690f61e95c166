import { defineExamples, unknownValue } from "../policy/examples.ts";

function endpoint(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:dms/endpoint:Endpoint", name: "source", props } as const;
}

export const examples = defineExamples([
  { name: "TLS", verdict: "holds", resources: [endpoint({ engineName: "postgres", sslMode: "require" })] },
  {
    name: "TLS with a certificate that is checked",
    verdict: "holds",
    resources: [
      endpoint({ engineName: "mysql", sslMode: "verify-ca" }),
      endpoint({ engineName: "oracle", sslMode: "verify-full" }),
    ],
  },
  {
    name: "Redis, where the protocol left out is TLS",
    verdict: "holds",
    resources: [endpoint({ engineName: "redis", redisSettings: { port: 6379 } })],
  },
  {
    name: "services of AWS, which DMS calls over HTTPS",
    verdict: "not applicable",
    resources: [
      endpoint({ engineName: "dynamodb" }),
      endpoint({ engineName: "kinesis" }),
      endpoint({ engineName: "s3" }),
      endpoint({ engineName: "elasticsearch" }),
      endpoint({ engineName: "opensearch" }),
      endpoint({ engineName: "neptune" }),
      endpoint({ engineName: "redshift" }),
      endpoint({ engineName: "redshift-serverless" }),
    ],
  },
  {
    name: "Azure SQL Database, which takes TLS only",
    verdict: "not applicable",
    resources: [endpoint({ engineName: "azuredb", sslMode: "none" })],
  },
  { name: "Kafka, whose settings say it", verdict: "not applicable", resources: [endpoint({ engineName: "kafka" })] },
  {
    name: "nothing said: no TLS",
    verdict: "violated",
    resources: [endpoint({ engineName: "aurora" })],
    says: "sslMode",
  },
  {
    name: "TLS switched off",
    verdict: "violated",
    resources: [endpoint({ engineName: "sqlserver", sslMode: "none" })],
    says: "none",
  },
  {
    name: "Redis in the clear",
    verdict: "violated",
    resources: [endpoint({ engineName: "redis", redisSettings: { sslSecurityProtocol: "plaintext" } })],
    says: "plaintext",
  },
  {
    name: "a mode that is not known yet",
    verdict: "undecided",
    resources: [endpoint({ engineName: "postgres", sslMode: unknownValue })],
  },
]);
