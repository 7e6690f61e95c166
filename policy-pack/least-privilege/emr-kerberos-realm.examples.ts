import { defineExamples, unknownValue } from "../policy/examples.ts";

function cluster(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:emr/cluster:Cluster", name: "cluster", props } as const;
}

export const examples = defineExamples([
  {
    name: "given",
    verdict: "holds",
    resources: [cluster({ kerberosAttributes: { kdcAdminPassword: unknownValue, realm: "EC2.INTERNAL" } })],
  },
  {
    name: "given, not known yet",
    verdict: "holds",
    resources: [cluster({ kerberosAttributes: { kdcAdminPassword: unknownValue, realm: unknownValue } })],
  },
  {
    name: "left out",
    verdict: "violated",
    resources: [cluster({ kerberosAttributes: { kdcAdminPassword: unknownValue } })],
  },
  { name: "a cluster without Kerberos", verdict: "not applicable", resources: [cluster({})] },
]);
