import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or, some, unknown } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "vpc-flow-logs-required",
  title: "Every VPC has a flow log",
  severity: "medium",
  rationale:
    "Flow logs are the only record of who talked to whom inside a network. Without them an intrusion cannot be traced, and a rule that is too narrow or too wide cannot be found.",
  remediation: [
    "Create an aws.ec2.FlowLog with vpcId: vpc.id and trafficType ALL.",
    "Send it to a log group or bucket that is encrypted and has a retention.",
  ],
  controls: {
    fsbp: ["EC2.6"],
    cis: ["3.7"],
    pci: ["10.2.1", "10.3.3"],
    nist: ["AU-12", "SI-4"],
    soc2: ["CC7.2"],
    iso27001: ["A.8.15", "A.8.16"],
  },
  checkov: ["CKV2_AWS_11"],
  url: "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
  tokens: TOKENS.vpc,
  settings: { trafficTypes: texts(["ALL", "REJECT"], "Traffic types that count: ALL, REJECT, ACCEPT") },
  check(vpc, { trafficTypes }, graph) {
    const { found, maybe } = graph.companions(vpc, TOKENS.flowLog, "vpcId");
    const logged = some(found, (log) => log.at("trafficType").oneOf(trafficTypes, { absent: "ALL" }));
    const first = found[0];
    return judge(or(logged, ...maybe.map((log) => unknown(`flow log ${log.name}: vpcId`))), {
      what: first ? "the VPC's flow log leaves out what counts" : "the VPC has no flow log",
      at: first?.at("trafficType"),
      required: `a flow log of ${trafficTypes.join(" or ")}`,
      fix: 'add new aws.ec2.FlowLog(name, { vpcId: vpc.id, trafficType: "ALL", logDestination: group.arn, iamRoleArn: role.arn })',
    });
  },
});
