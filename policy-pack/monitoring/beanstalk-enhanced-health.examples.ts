import { defineExamples, unknownValue } from "../policy/examples.ts";

function environment(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:elasticbeanstalk/environment:Environment", name: "environment", props } as const;
}

const health = (value: unknown) => ({
  namespace: "aws:elasticbeanstalk:healthreporting:system",
  name: "SystemType",
  value,
});
const streamed = {
  namespace: "aws:elasticbeanstalk:cloudwatch:logs:health",
  name: "HealthStreamingEnabled",
  value: "true",
};
export const examples = defineExamples([
  {
    name: "enhanced health",
    verdict: "holds",
    resources: [
      environment({ settings: [{ namespace: "aws:ec2:vpc", name: "VPCId", value: "vpc-1" }, health("enhanced")] }),
    ],
  },
  { name: "health that is streamed", verdict: "holds", resources: [environment({ settings: [streamed] })] },
  { name: "basic health", verdict: "violated", resources: [environment({ settings: [health("basic")] })] },
  { name: "nothing said", verdict: "violated", resources: [environment({})] },
  {
    name: "the value of another option",
    verdict: "violated",
    resources: [environment({ settings: [{ ...health("enhanced"), name: "HealthCheckSuccessThreshold" }] })],
  },
  {
    name: "the option of another namespace",
    verdict: "violated",
    resources: [environment({ settings: [{ ...health("enhanced"), namespace: "aws:elasticbeanstalk:environment" }] })],
  },
  {
    name: "basic health, whatever the template says",
    verdict: "violated",
    resources: [environment({ templateName: "base", settings: [health("basic"), { ...streamed, value: "false" }] })],
  },
  { name: "a template that may say so", verdict: "undecided", resources: [environment({ templateName: "base" })] },
  {
    name: "a value that is not known yet",
    verdict: "undecided",
    resources: [environment({ settings: [health(unknownValue)] })],
  },
]);
