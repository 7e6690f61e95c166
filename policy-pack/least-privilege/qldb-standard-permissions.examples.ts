import { defineExamples, unknownValue } from "../policy/examples.ts";

function ledger(permissionsMode?: string) {
  return [{ type: "aws:qldb/ledger:Ledger", name: "history", props: { permissionsMode } }];
}

export const examples = defineExamples([
  { name: "permissions by table", verdict: "holds", resources: ledger("STANDARD") },
  {
    name: "everything for everyone who reaches it",
    verdict: "violated",
    resources: ledger("ALLOW_ALL"),
    says: "ALLOW_ALL",
  },
  { name: "a mode that is not known yet", verdict: "undecided", resources: ledger(unknownValue) },
]);
