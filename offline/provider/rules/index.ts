/** All rules for what no schema tells. */
import type { Failure } from "../provider.ts";
import { revealMap } from "../values.ts";
import { COMPUTE_RULES } from "./compute.ts";
import { DATA_RULES } from "./data.ts";
import { DATABASE_RULES } from "./databases.ts";
import { DOCUMENT_RULES } from "./documents.ts";
import { DEPLOYMENT_RULES } from "./deployments.ts";
import { EDGE_RULES } from "./edge.ts";
import { IDENTITY_RULES } from "./identity.ts";
import { LISTENER_RULE_RULES } from "./listener-rules.ts";
import { NAME_RULES } from "./names.ts";
import { NETWORK_CONTROL_RULES } from "./network-controls.ts";
import { NETWORK_RULES } from "./network.ts";
import { SERVICE_DISCOVERY_RULES } from "./service-discovery.ts";
import { SESSION_RULES } from "./sessions.ts";
import type { Rule, RuleSubject } from "./rule.ts";

/** Every rule, in the order in which they are checked. */
export const RULES: readonly Rule[] = [
  ...NAME_RULES,
  ...NETWORK_RULES,
  ...NETWORK_CONTROL_RULES,
  ...EDGE_RULES,
  ...LISTENER_RULE_RULES,
  ...COMPUTE_RULES,
  ...DEPLOYMENT_RULES,
  ...SESSION_RULES,
  ...SERVICE_DISCOVERY_RULES,
  ...DATA_RULES,
  ...DATABASE_RULES,
  ...DOCUMENT_RULES,
  ...IDENTITY_RULES,
];

/** Every rule that the resource breaks, with the page that says so. */
export function checkRules(subject: RuleSubject): readonly Failure[] {
  const plain = { ...subject, inputs: revealMap(subject.inputs) };
  return RULES.filter((rule) => rule.tokens.length === 0 || rule.tokens.includes(subject.token)).flatMap((rule) =>
    rule.check(plain).map(({ property, reason }) => ({ property, reason: `${reason} [${rule.id}: ${rule.source}]` })),
  );
}
