import { defineGraphPolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { every, not, or, unknown, no } from "../policy/truth.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

export const policy = defineGraphPolicy({
  name: "efs-mount-target-private",
  title: "File systems are mounted from subnets that give no public addresses",
  severity: "medium",
  rationale:
    "A subnet that gives public addresses leads to the internet. A file system there is one rule of a security group away from everyone, and NFS asks for no password.",
  remediation: ["Put the mount targets into private subnets.", "Or set mapPublicIpOnLaunch: false in the subnet."],
  controls: { fsbp: ["EFS.6"] },
  url: "https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html",
  tokens: TOKENS.fileSystemMount,
  check(mount, _config, graph) {
    const { found, open } = graph.follow(mount, "subnetId", TOKENS.subnet);
    if (found.length === 0 && !open) return notApplicable("its subnet is not of this stack");
    const isPrivate = every(found, (subnet) => subnet.at("mapPublicIpOnLaunch").is(false, { absent: false }));
    return judge(not(or(not(isPrivate), open ? unknown("subnetId") : no)), {
      what: "the file system stands in a subnet that gives public addresses",
      at: mount.at("subnetId"),
      required: "a subnet without mapPublicIpOnLaunch",
      fix: "set subnetId to a private subnet's id",
    });
  },
});
