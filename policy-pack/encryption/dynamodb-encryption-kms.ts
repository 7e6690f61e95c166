import { flag } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { namesOwnKey } from "../aws/storage/keys.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, or } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "dynamodb-encryption-kms",
  title: "DynamoDB tables are encrypted with a key in KMS",
  severity: "medium",
  // Every table is encrypted at rest; with whose key is for the data to say.
  preset: "strict",
  rationale:
    "By default DynamoDB encrypts with a key that it owns: nobody can see its use or take it away. With a key in KMS every use is logged; with one of your own it can be restricted and disabled too.",
  remediation: [
    "Set serverSideEncryption: { enabled: true } for the key that AWS manages in your account.",
    "Add kmsKeyArn: key.arn for a key of your own. A table changes in place, without an interruption.",
  ],
  controls: { pci: ["3.5.1"], nist: ["SC-28", "SC-12"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
  tokens: families(TOKENS.table, TOKENS.tableReplica),
  settings: {
    customerKey: flag(false, "Require a key of your own, in the table and in each of its replicas"),
  },
  check(table, { customerKey }) {
    if (TOKENS.tableReplica.includes(table.type as never)) {
      if (!customerKey) return notApplicable("its table says whether it is encrypted with KMS");
      return judge(namesOwnKey(table.at("kmsKeyArn")), fault(table.at("kmsKeyArn"), "kmsKeyArn: key.arn"));
    }
    // A table that is restored takes the encryption of what it is restored from; that one is judged.
    const restored = or(table.at("restoreSourceName").set(), table.at("restoreSourceTableArn").set());
    const enabled = table.at("serverSideEncryption.enabled");
    const key = table.at("serverSideEncryption.kmsKeyArn");
    const wanted = customerKey ? and(enabled.is(true), namesOwnKey(key)) : enabled.is(true);
    const onKms = judge(enabled.isAbsent ? or(wanted, restored) : wanted, {
      what: customerKey ? "the table has no key of your own" : "the table is encrypted with a key that DynamoDB owns",
      at: enabled.is(true).answer === "yes" ? key : enabled,
      required: customerKey ? "the ARN of an aws.kms.Key of your own" : "true",
      fix: `set serverSideEncryption: { enabled: true${customerKey ? ", kmsKeyArn: key.arn" : ""} }`,
    });
    if (!customerKey) return onKms;
    const replicas = table.at("replicas").items();
    return [
      onKms,
      ...replicas.map((replica) =>
        judge(
          namesOwnKey(replica.at("kmsKeyArn")),
          fault(replica.at("kmsKeyArn"), "kmsKeyArn: key.arn in the replica"),
        ),
      ),
    ];
  },
});

function fault(at: Parameters<typeof namesOwnKey>[0], set: string) {
  return {
    what: "the replica has no key of your own",
    at,
    required: "the ARN of a key in the replica's region",
    fix: `set ${set}`,
  };
}
