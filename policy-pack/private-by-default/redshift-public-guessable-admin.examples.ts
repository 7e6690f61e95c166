import { defineExamples, unknownValue } from "../policy/examples.ts";

function redshift(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:redshift/cluster:Cluster", name: "warehouse", props } as const;
}

export const examples = defineExamples([
  {
    name: "public, with a name of its own",
    verdict: "holds",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "wh_7f3a" })],
  },
  {
    name: "private",
    verdict: "not applicable",
    resources: [redshift({ publiclyAccessible: false, masterUsername: "admin" })],
  },
  {
    name: "nothing said of it, which @pulumi/aws 6 takes for public",
    verdict: "violated",
    resources: [redshift({ masterUsername: "admin" })],
  },
  { name: "no administrator of its own", verdict: "holds", resources: [redshift({})] },
  {
    name: "public, with the name admin",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "admin" })],
    says: "admin",
  },
  {
    name: "public, with the name Administrator",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "Administrator" })],
    says: "Administrator",
  },
  {
    name: "public, with the name awsuser",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "awsuser" })],
    says: "awsuser",
  },
  {
    name: "public, with the name dbadmin",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "dbadmin" })],
    says: "dbadmin",
  },
  {
    name: "public, with the name master",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "master" })],
    says: "master",
  },
  {
    name: "public, with the name postgres",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "postgres" })],
    says: "postgres",
  },
  {
    name: "public, with the name root",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "root" })],
    says: "root",
  },
  {
    name: "public, with the name superuser",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "superuser" })],
    says: "superuser",
  },
  {
    name: "public, with the name user",
    verdict: "violated",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "user" })],
    says: "user",
  },
  {
    name: "another list of the config",
    verdict: "holds",
    resources: [redshift({ publiclyAccessible: true, masterUsername: "admin" })],
    config: { names: ["owner"] },
  },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: [redshift({ publiclyAccessible: unknownValue, masterUsername: "admin" })],
  },
  {
    name: "a name that is not known yet",
    verdict: "undecided",
    resources: [redshift({ publiclyAccessible: true, masterUsername: unknownValue })],
  },
]);
