import { texts } from "../policy/config.ts";
import { judgeContainers } from "../aws/compute/containers.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "ecs-logging-required",
  title: "Every ECS container sends its logs away",
  severity: "high",
  rationale:
    "What a container writes is gone with it, and on Fargate nobody can look before: without a log configuration an attack or a fault in it leaves no trace.",
  remediation: [
    'Set logConfiguration: { logDriver: "awslogs", options: { "awslogs-group", "awslogs-region", "awslogs-stream-prefix" } } in every container definition.',
    "Allow the execution role logs:CreateLogStream and logs:PutLogEvents on that group.",
  ],
  controls: {
    fsbp: ["ECS.9"],
    pci: ["10.2.1", "10.3.3"],
    nist: ["AU-2", "AU-3", "AU-12", "SI-4"],
    soc2: ["CC7.2"],
    iso27001: ["A.8.15"],
  },
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
  tokens: families(TOKENS.taskDefinition, TOKENS.daemonTaskDefinition),
  settings: {
    drivers: texts([], "Log drivers that count: awslogs, awsfirelens, splunk ...; none: any but none and json-file"),
  },
  check(task, { drivers }) {
    return judgeContainers(task, ({ name, value }) => {
      const driver = value.at("logConfiguration.logDriver");
      const counts = (text: string) =>
        drivers.length > 0 ? drivers.includes(text) : text !== "none" && text !== "json-file";
      return judge(driver.matches(counts), {
        what: `the logs of container ${name} stay in it`,
        at: driver,
        required: drivers.length > 0 ? drivers.join(" or ") : "a driver that sends them away, as awslogs",
        fix: 'set logConfiguration: { logDriver: "awslogs", options: { ... } }',
      });
    });
  },
});
