import { flag } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { unsure } from "../policy/graph.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, not, or, truth } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** A web ACL of AWS WAF Classic stands before a load balancer as well. */
const ASSOCIATIONS = families(TOKENS.webAclAssociation, TOKENS.classicWebAclAssociation);

export const policy = defineGraphPolicy({
  name: "alb-waf-required",
  title: "Public application load balancers have a web ACL",
  severity: "medium",
  rationale:
    "A public load balancer hands every request of a stranger to the application. A web ACL drops known attacks and floods before them.",
  remediation: [
    'Make an aws.wafv2.WebAcl with scope "REGIONAL", with AWS\'s managed rules and a rate rule.',
    "Associate it: new aws.wafv2.WebAclAssociation(name, { resourceArn: balancer.arn, webAclArn: acl.arn }).",
    "Or make the load balancer internal, behind CloudFront with a web ACL of its own.",
  ],
  controls: {
    fsbp: ["ELB.16"],
    pci: ["6.4.2"],
    nist: ["AC-4(21)", "SC-5", "SI-4"],
    soc2: ["CC6.6", "CC6.8"],
    iso27001: ["A.8.20", "A.8.26"],
  },
  checkov: ["CKV2_AWS_28"],
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html",
  tokens: TOKENS.loadBalancer,
  settings: { internal: flag(false, "Require a web ACL of internal load balancers too") },
  check(balancer, { internal }, graph) {
    const isApplication = balancer.at("loadBalancerType").is("application", { absent: "application" });
    if (isApplication.answer === "no") return notApplicable("AWS WAF stands before application load balancers only");
    const isJudged = or(truth(internal), not(balancer.at("internal").is(true, { absent: false })));
    if (isJudged.answer === "no") return notApplicable("the load balancer is internal");
    const associations = graph.companions(balancer, ASSOCIATIONS, "resourceArn");
    const guarded = or(truth(associations.found.length > 0), unsure(associations, "resourceArn"));
    return judge(not(and(isApplication, isJudged, not(guarded))), {
      what: "no web firewall stands before the load balancer",
      required: "an aws.wafv2.WebAclAssociation with its ARN",
      fix: "add new aws.wafv2.WebAclAssociation(name, { resourceArn: balancer.arn, webAclArn: acl.arn })",
    });
  },
});
