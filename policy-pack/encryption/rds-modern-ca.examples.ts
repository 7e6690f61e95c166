import { defineExamples, unknownValue } from "../policy/examples.ts";

function instance(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/instance:Instance", name: "ledger", props } as const;
}

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/cluster:Cluster", name: "ledger", props } as const;
}

function member(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:rds/clusterInstance:ClusterInstance", name: "ledger-a", props } as const;
}

function docdbMember(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:docdb/clusterInstance:ClusterInstance", name: "documents-a", props } as const;
}

export const examples = defineExamples([
  {
    name: "a current authority",
    verdict: "holds",
    resources: [instance({ caCertIdentifier: "rds-ca-rsa2048-g1" }), member({ caCertIdentifier: "rds-ca-ecc384-g1" })],
  },
  {
    name: "nothing said: AWS takes a current one",
    verdict: "holds",
    resources: [instance({}), docdbMember({}), cluster({})],
  },
  {
    name: "another list of the config",
    verdict: "holds",
    resources: [instance({ caCertIdentifier: "rds-ca-2015" })],
    config: { expired: ["rds-ca-2010"] },
  },
  {
    name: "an instance with the authority of 2015",
    verdict: "violated",
    resources: [instance({ caCertIdentifier: "rds-ca-2015" })],
    says: "rds-ca-2015",
  },
  {
    name: "a member of a cluster with the authority of 2019",
    verdict: "violated",
    resources: [member({ caCertIdentifier: "rds-ca-2019" })],
    says: 'caCertIdentifier: "rds-ca-rsa2048-g1"',
  },
  { name: "DocumentDB", verdict: "violated", resources: [docdbMember({ caCertIdentifier: "rds-ca-2010" })] },
  {
    name: "a cluster",
    verdict: "violated",
    resources: [cluster({ caCertificateIdentifier: "rds-ca-2019" })],
    says: 'caCertificateIdentifier: "rds-ca-rsa2048-g1"',
  },
  {
    name: "an authority that is not known yet",
    verdict: "undecided",
    resources: [instance({ caCertIdentifier: unknownValue })],
  },
]);
