import { beanstalkOption } from "../aws/compute/beanstalk.ts";
import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { or } from "../policy/truth.ts";

export const policy = definePropertyPolicy({
  name: "beanstalk-enhanced-health",
  title: "Elastic Beanstalk environments report enhanced health",
  severity: "low",
  rationale: "Basic health sees only the load balancer's checks: a full disk or failing requests look healthy.",
  remediation: ['Set the option SystemType of aws:elasticbeanstalk:healthreporting:system to "enhanced".'],
  controls: { fsbp: ["ElasticBeanstalk.1"] },
  // Checkov looks for HealthStreamingEnabled in the namespace of SystemType, which has no such option.
  checkov: ["CKV_AWS_312"],
  url: "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html",
  demands: [
    {
      tokens: TOKENS.beanstalkEnvironment,
      path: "settings",
      must: (_, environment) =>
        or(
          beanstalkOption(environment, "aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced"),
          // Only enhanced health can be streamed.
          beanstalkOption(environment, "aws:elasticbeanstalk:cloudwatch:logs:health", "HealthStreamingEnabled", "true"),
        ),
      what: "the environment reports basic health only",
      required: "SystemType enhanced",
      fix: 'add { namespace: "aws:elasticbeanstalk:healthreporting:system", name: "SystemType", value: "enhanced" } to settings',
    },
  ],
});
