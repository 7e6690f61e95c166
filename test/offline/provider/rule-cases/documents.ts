/** A violating and an obeying case of each rule of DocumentDB, by the rule's id. */
import type { ValueMap } from "../../../../offline/provider/wire.ts";
import type { Before, Case } from "./fixtures.ts";

const cluster = (over: ValueMap): ValueMap => ({
  clusterIdentifier: "documents",
  masterUsername: "master",
  masterPassword: "no-space-1",
  engineVersion: "5.0.0",
  skipFinalSnapshot: true,
  ...over,
});
const group = (value: string, applyMethod: string): ValueMap => ({
  family: "docdb5.0",
  parameters: [{ name: "tls", value, applyMethod }],
});
const older: Before = ["docdb.ClusterParameterGroup", "older", { family: "docdb4.0" }];
const newer: Before = ["docdb.ClusterParameterGroup", "newer", { family: "docdb5.0" }];

/** By rule id. */
export const DOCUMENT_CASES: Readonly<Record<string, Case>> = {
  "document-version": {
    type: "docdb.Cluster",
    bad: cluster({ engineVersion: "5.0" }),
    good: cluster({ engineVersion: "5.0.0" }),
  },
  "document-master-user": {
    type: "docdb.Cluster",
    bad: cluster({ masterUsername: "documents_admin" }),
    good: cluster({ masterUsername: "documentsadmin" }),
  },
  "document-parameters": {
    type: "docdb.ClusterParameterGroup",
    bad: group("enabled", "immediate"),
    good: group("tls1.2+", "pending-reboot"),
  },
  "document-family": {
    type: "docdb.Cluster",
    before: [older, newer],
    bad: cluster({ dbClusterParameterGroupName: "$older" }),
    good: cluster({ dbClusterParameterGroupName: "$newer" }),
  },
};
