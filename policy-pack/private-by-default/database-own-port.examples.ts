import { defineExamples, type Example, resourceOf, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

export const examples = defineExamples([
  { name: "a port of its own", verdict: "holds", resources: [instance({ engine: "postgres", port: 6543 })] },
  {
    name: "the port that another engine is known for",
    verdict: "holds",
    resources: [cluster({ engine: "aurora-mysql", port: 5432 })],
  },
  {
    name: "a replica",
    verdict: "not applicable",
    resources: [instance({ engine: "postgres", replicateSourceDb: "ledger" })],
  },
  { name: "an engine without a known port", verdict: "not applicable", resources: [instance({ engine: "custom-x" })] },
  { name: "nothing said", verdict: "violated", resources: [instance({ engine: "mysql" })], says: "set port" },
  { name: "PostgreSQL", verdict: "violated", resources: [cluster({ engine: "aurora-postgresql", port: 5432 })] },
  { name: "plain PostgreSQL", verdict: "violated", resources: [instance({ engine: "postgres", port: 5432 })] },
  { name: "MariaDB", verdict: "violated", resources: [instance({ engine: "mariadb", port: 3306 })] },
  {
    name: "Aurora MySQL, as a text",
    verdict: "violated",
    resources: [cluster({ engine: "aurora-mysql", port: "3306" })],
  },
  { name: "the name that Aurora MySQL had at first", verdict: "violated", resources: [cluster({ engine: "aurora" })] },
  { name: "Oracle", verdict: "violated", resources: [instance({ engine: "oracle-se2", port: 1521 })] },
  { name: "SQL Server", verdict: "violated", resources: [instance({ engine: "sqlserver-web" })] },
  { name: "Db2", verdict: "violated", resources: [instance({ engine: "db2-se", port: 50000 })] },
  {
    name: "a port that is not known yet",
    verdict: "undecided",
    resources: [instance({ engine: "postgres", port: unknownValue })],
  },
  { name: "an engine that is not known yet", verdict: "undecided", resources: [instance({ engine: unknownValue })] },
  ...(
    [
      ["Redshift", "aws:redshift/cluster:Cluster", 5439],
      ["Redshift Serverless", "aws:redshiftserverless/workgroup:Workgroup", 5439],
    ] as const
  ).flatMap(([name, type, port]): readonly Example[] => {
    const store = resourceOf(type, "store");
    return [
      { name: `${name}: nothing said`, verdict: "violated", resources: [store({})] },
      { name: `${name}: said aloud`, verdict: "violated", resources: [store({ port })] },
      { name: `${name}: a port of its own`, verdict: "holds", resources: [store({ port: port + 5 })] },
      {
        name: `${name}: a port that is not known yet`,
        verdict: "undecided",
        resources: [store({ port: unknownValue })],
      },
    ];
  }),
  {
    name: "SQL Server, said aloud",
    verdict: "violated",
    resources: [instance({ engine: "sqlserver-ex", port: 1433 })],
  },
]);
