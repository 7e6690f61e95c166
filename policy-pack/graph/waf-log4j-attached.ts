import { defineGraphPolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { no, or, some, unknown } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";
import { firewallsOf, refusesLog4j } from "../aws/edge/web-acls.ts";

export const policy = defineGraphPolicy({
  name: "waf-log4j-attached",
  title: "What stands behind a web ACL is protected from Log4j's message lookup",
  severity: "medium",
  rationale:
    "A web ACL before a load balancer or API looks like protection. Without AWS's rules against known bad inputs, the header that runs an attacker's code in an old Log4j passes.",
  remediation: [
    "Add the managed rule group AWSManagedRulesKnownBadInputsRuleSet to the web ACL that is associated, or associate one that has it.",
  ],
  controls: {},
  // Those checks ask for AWSManagedRulesAnonymousIpList too, which knows nothing of Log4j.
  checkov: ["CKV2_AWS_47", "CKV2_AWS_76", "CKV2_AWS_77", "CKV2_AWS_78"],
  preset: "strict",
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html",
  tokens: families(
    TOKENS.loadBalancer,
    TOKENS.restApiStage,
    TOKENS.httpApi,
    TOKENS.httpApiStage,
    TOKENS.graphqlApi,
    TOKENS.distribution,
  ),
  check(resource, _config, graph) {
    const { found, open } = firewallsOf(graph, resource);
    if (found.length === 0 && open === undefined) return notApplicable("no web ACL stands before it");
    const names = found.map((acl) => acl.name).join(", ");
    return judge(
      or(
        some(found, (acl) => refusesLog4j(graph, acl)),
        open === undefined ? no : unknown(open, "its web ACL is not of this stack, or not known yet"),
      ),
      {
        what: `its web ACL ${names} lets through what exploits Log4j`,
        required: "a web ACL with AWSManagedRulesKnownBadInputsRuleSet that blocks",
        fix: "add that managed rule group to the web ACL",
      },
    );
  },
});
