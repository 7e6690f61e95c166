import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import type { Graph } from "../policy/graph.ts";
import { isEveryResource, isOpenToAll, judgeStatements, type Statement } from "../aws/iam/iam.ts";
import { namesSomebody } from "../aws/iam/iam-conditions.ts";
import type { Resource } from "../policy/resource.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, no, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { holds, judge, notApplicable, undecided, type Verdict, violated, whereConcerned } from "../policy/verdict.ts";

/** Condition keys that say whose credentials or whose resources may pass. */
const WHOSE =
  /^(aws:(principal(account|arn|orgid|orgpaths|tag\/.+|isawsservice)|resource(account|orgid|orgpaths|tag\/.+)|source(account|arn|orgid|orgpaths)|userid|username)|s3:(resourceaccount|dataaccesspointaccount|dataaccesspointarn)|kms:calleraccount)$/;
const WEAK = /^(forallvalues:)?(stringnot|arnnot|null|numeric|date|notip)/;
const IS_SERVICE = "aws:principalisawsservice";

function saysWhose(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  return or(
    ...statement.conditions.map(({ operator, key, values }) => {
      const limits = WHOSE.test(key) && !WEAK.test(operator) && values.length > 0;
      if (key === IS_SERVICE)
        return and(
          truth(limits),
          every(values, (value) => value.is(true)),
        );
      return and(
        truth(limits),
        every(values, (value) => value.matches(namesSomebody)),
      );
    }),
  );
}

/** Some of the statement's resources are all there are, of whatever account. */
function isAnyResource(statement: Statement): Truth {
  if (statement.notResources.length > 0) return truth(true);
  return some(statement.resources, (resource) =>
    resource.matches((text) => isEveryResource(text) || /^arn:[\w*-]+:[\w*-]+:\*?:\*?:[*/:]*$/.test(text)),
  );
}

const FIX = 'set policy with Condition: { StringEquals: { "aws:PrincipalAccount": account } } in its statements';

/** Gateway load balancers take none, and neither do services of other companies (vpce-svc). */
function takesNoPolicy(endpoint: Resource, exemptServices: readonly string[]): Truth {
  const kind = endpoint.at("vpcEndpointType").oneOf(["Gateway", "Interface"], { absent: "Gateway" });
  const other = endpoint.at("serviceName").matches((name) => {
    return /\.vpce\./.test(name) || exemptServices.some((end) => name.endsWith(`.${end}`));
  });
  return or(not(kind), other);
}

/** A policy that is a resource of its own is judged as such. */
function judgeCompanion(graph: Graph, endpoint: Resource): Verdict {
  const { found, maybe } = graph.companions(endpoint, TOKENS.vpcEndpointPolicy, "vpcEndpointId");
  if (found.length > 0) return holds;
  if (maybe[0]) return undecided(`${maybe[0].name}: vpcEndpointId`);
  return violated({
    what: "the endpoint has AWS's default policy, which lets everything pass",
    at: endpoint.at("policy"),
    required: "a policy that names principals or resources",
    fix: FIX,
  });
}

function judgeStatement(statement: Statement): Verdict {
  return judge(not(and(isOpenToAll(statement), isAnyResource(statement), not(saysWhose(statement)))), {
    what: "the endpoint lets anyone's credentials pass to anyone's resources",
    at: statement.value.at("Principal"),
    required: "named principals, named resources, or a condition that says whose",
    fix: FIX,
  });
}

export const policy = defineGraphPolicy({
  name: "vpc-endpoint-policy-restrictive",
  title: "VPC endpoints let pass only named principals or resources",
  severity: "medium",
  rationale:
    "AWS's default policy lets everything through: an intruder brings credentials of an account of their own and carries the data there, by the private way, past every firewall. A policy that names this account closes that way.",
  remediation: [
    'Set a policy whose statements have Condition: { StringEquals: { "aws:PrincipalAccount": account } }, and "aws:ResourceAccount" where requests name resources.',
    "Name the buckets of AWS that must be reached, such as prod-<region>-starport-layer-bucket for images of ECR.",
  ],
  controls: {
    pci: ["1.3.2", "7.2.1"],
    nist: ["AC-3", "AC-4", "AC-6", "SC-7"],
    soc2: ["CC6.1", "CC6.6"],
    iso27001: ["A.8.12", "A.8.22"],
  },
  url: "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
  tokens: families(TOKENS.vpcEndpoint, TOKENS.vpcEndpointPolicy),
  settings: {
    exemptServices: texts([], "Ends of service names whose endpoints take no policy, such as transfer.server"),
  },
  check(resource, { exemptServices }, graph) {
    const isEndpoint = TOKENS.vpcEndpoint.includes(resource.type as never);
    const takesNone = isEndpoint ? takesNoPolicy(resource, exemptServices) : no;
    if (takesNone.answer === "yes") return notApplicable("the endpoint takes no policy");
    const policy = resource.at("policy");
    if (isEndpoint && policy.isAbsent) return whereConcerned(not(takesNone), judgeCompanion(graph, resource));
    return whereConcerned(not(takesNone), judgeStatements(policy, judgeStatement));
  },
});
