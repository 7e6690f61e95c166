import { z } from "zod";
import { advised, choice, list, onOff, principalArn, text } from "./scalars.ts";

const ACCESS = z.strictObject({
  deployerArns: list(principalArn(), 1).describe(
    "IAM roles or users that deploy. Beside the workloads they alone may read a secret back, which creating a secret version does (F-22). At least one. Required.",
  ),
  imagePublisherArns: list(principalArn())
    .default([])
    .describe("IAM roles or users that push images (D-54, M-20). Default: none."),
  fromNetworkOnly: onOff()
    .default(true)
    .describe(
      "Whether secrets, tables, buckets and parameters refuse the services' own roles outside of the network, so that credentials stolen from a task are of no use elsewhere. What ECS fetches at a task's start is not concerned. Default: on.",
    ),
  regions: list(text(/^[a-z]{2}(?:-[a-z]+)+-\d$/, "a region such as us-east-1", "us-east-1"), 1)
    .optional()
    .describe(
      "Regions in which the roles of services, and of what serves them, may act (Z-34, Z-41): whatever is asked for elsewhere is refused. The stack's own must be among them. Default: the stack's own.",
    ),
  permissionsBoundary: choice(["create", "none"])
    .optional()
    .describe(
      "Whether there is a permissions boundary of the stack's own for the roles of services and of what serves them: the most that any policy can allow them. Default: create in prod and staging, none in dev and with permissionsBoundaryArn.",
    ),
  permissionsBoundaryArn: text(
    /^arn:aws(?:-cn|-us-gov)?:iam::(?:\d{12}|aws):policy\/[\w+=,.@/-]+$/,
    "the ARN of an IAM policy",
    "arn:aws:iam::123456789012:policy/workload-boundary",
  )
    .optional()
    .describe("A permissions boundary that exists already, for every workload role. Default: none."),
});

/** Who may act on the system from outside of it. */
export const access = advised(ACCESS, {
  expected: "who deploys",
  example: "{ deployerArns: [arn:aws:iam::123456789012:role/deployer] }",
}).describe("Who may act on the system from outside of it. Required.");
