import { definePropertyPolicy, isOneOf } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";

export const policy = definePropertyPolicy({
  name: "mwaa-not-public",
  title: "The console of Airflow cannot be reached from the internet",
  severity: "high",
  rationale: "Who gets into the console runs code with the environment's role.",
  remediation: ['Set webserverAccessMode: "PRIVATE_ONLY", and reach the console through the VPC.'],
  controls: {},
  checkov: ["CKV2_AWS_66"],
  url: "https://docs.aws.amazon.com/mwaa/latest/userguide/configuring-networking.html",
  demands: [
    {
      tokens: TOKENS.airflow,
      path: "webserverAccessMode",
      must: isOneOf(["PRIVATE_ONLY"], { absent: "PRIVATE_ONLY" }),
      remedy: "PRIVATE_ONLY",
      what: "the console of Airflow can be reached from the internet",
      required: "PRIVATE_ONLY",
      fix: 'set webserverAccessMode: "PRIVATE_ONLY", or leave it out',
    },
  ],
});
