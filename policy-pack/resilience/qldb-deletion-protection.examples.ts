import { defineExamples, unknownValue } from "../policy/examples.ts";

function ledger(props: Readonly<Record<string, unknown>>) {
  return [{ type: "aws:qldb/ledger:Ledger", name: "history", props: { permissionsMode: "STANDARD", ...props } }];
}

export const examples = defineExamples([
  { name: "nothing said, which protects", verdict: "holds", resources: ledger({}) },
  { name: "protected", verdict: "holds", resources: ledger({ deletionProtection: true }) },
  { name: "not protected", verdict: "violated", resources: ledger({ deletionProtection: false }), says: "false" },
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: ledger({ deletionProtection: unknownValue }),
  },
]);
