import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, every, unknown, yes } from "../policy/truth.ts";
import { combine, judge } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "emr-no-public-ip",
  title: "EMR clusters stand in subnets that give no public addresses",
  severity: "high",
  rationale:
    "A cluster's nodes run what they are sent; with a public address only a security group stands before them.",
  remediation: ["Put the cluster into private subnets: ec2Attributes.subnetId, with an endpoint for S3."],
  controls: { fsbp: ["EMR.1"] },
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html",
  tokens: TOKENS.emrCluster,
  check(cluster, _config, graph) {
    return combine(
      ["subnetId", "subnetIds"].map((key) => {
        const { found, open } = graph.follow(cluster, `ec2Attributes.${key}`, TOKENS.subnet);
        return judge(
          and(
            every(found, (subnet) => subnet.at("mapPublicIpOnLaunch").is(false, { absent: false })),
            open ? unknown(`ec2Attributes.${key}`) : yes,
          ),
          {
            what: "the nodes of the cluster get public addresses",
            at: cluster.at("ec2Attributes", key),
            required: "subnets without mapPublicIpOnLaunch",
            fix: "put the cluster into a private subnet",
          },
        );
      }),
    );
  },
});
