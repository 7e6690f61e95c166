import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "sagemaker-domain-vpc-only",
  title: "Domains of SageMaker reach the internet through the VPC only",
  severity: "medium",
  rationale:
    "Otherwise everything that is no file system leaves past the security groups, endpoint policies and flow logs of the VPC.",
  remediation: ['Set appNetworkAccessType: "VpcOnly", with endpoints for the services that are needed.'],
  controls: {},
  url: "https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html",
  preset: "strict",
  demands: [
    {
      tokens: TOKENS.notebookDomain,
      path: "appNetworkAccessType",
      must: isOneOf(["VpcOnly"], { absent: "PublicInternetOnly" }),
      what: "the domain has a way to the internet around the VPC",
      required: "VpcOnly",
      fix: 'set appNetworkAccessType: "VpcOnly"',
    },
  ],
});
