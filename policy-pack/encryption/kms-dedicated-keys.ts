import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { usersOf } from "../aws/storage/key-users.ts";
import { TOKENS } from "../policy/tokens.ts";
import { holds, notApplicable, undecided, violated } from "../policy/verdict.ts";

/** The service stands for all that the config lets share a key: of "ssm+secretsmanager" the first. */
function groupOf(service: string, together: readonly string[]): string {
  return together.find((entry) => entry.split("+").includes(service)) ?? service;
}

export const policy = defineGraphPolicy({
  name: "kms-dedicated-keys",
  title: "Every KMS key encrypts the data of one service",
  severity: "low",
  rationale:
    "Who may decrypt with a key that all services share may decrypt everything. With a key for each, its policy names one service and few roles, and one key can be disabled without stopping the rest.",
  remediation: [
    "Make an aws.kms.Key with an alias for each service that keeps data: database, cache, buckets, secrets, logs, topics.",
    "Changing the key of a database, a cache or a repository replaces it: plan that as a move.",
  ],
  controls: { pci: ["3.6.1", "3.7.6"], nist: ["SC-12", "SC-12(2)", "SC-28"], soc2: ["CC6.1"], iso27001: ["A.8.24"] },
  url: "https://docs.aws.amazon.com/prescriptive-guidance/latest/encryption-best-practices/kms.html",
  preset: "ledger",
  tokens: TOKENS.kmsKey,
  settings: {
    together: texts([], 'Services that may share a key, each entry a group: "ssm+secretsmanager"'),
  },
  check(key, { together }, graph) {
    const { found, maybe } = usersOf(graph, key);
    const groups = new Set([...found.keys()].map((service) => groupOf(service, together)));
    if (groups.size > 1) {
      const users = [...found].map(([service, resources]) => `${service} (${resources[0]?.name ?? ""})`);
      return violated({
        what: "several services share the key",
        found: users.join(", "),
        required: "one service a key",
        fix: "make a key for each service, and set it in the property that names the key",
      });
    }
    if (maybe && groups.size > 0) return undecided(`${maybe.name}: its key`);
    return groups.size === 0 ? notApplicable("nothing in the stack is encrypted with it") : holds;
  },
});
