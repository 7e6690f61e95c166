import type { Deployment } from "../deployment.ts";
import { fromResource, inPlainText } from "../identity/conditions.ts";
import type { Statement } from "../identity/statement.ts";
import { Problems } from "../plan-error.ts";

/** The plain part of `AlertTopicArgs`. */
export interface AlertTopicSettings {
  readonly topicName?: string | undefined;
  readonly emails?: readonly string[] | undefined;
}

/** All that a topic will be. */
export interface AlertTopicPlan {
  readonly topicName: string | undefined;
  /** Without duplicates, sorted. */
  readonly emails: readonly string[];
}

/** Amazon SNS API reference, CreateTopic, "Name". */
const TOPIC_NAME = /^[A-Za-z0-9_-]{1,256}$/;
const EMAIL = /^[^@\s:]+@[^@\s:]+\.[^@\s:]+$/;

/** @throws PlanError with every problem of the arguments. */
export function planAlertTopic(name: string, { topicName, emails = [] }: AlertTopicSettings): AlertTopicPlan {
  const problems = new Problems(`AlertTopic "${name}"`);
  problems.require(topicName === undefined || TOPIC_NAME.test(topicName), () => ({
    path: "topicName",
    found: JSON.stringify(topicName),
    expected: "1 to 256 letters, digits, hyphens and underscores",
    fix: "Choose such a name, or leave it out to have one made.",
  }));
  for (const email of emails)
    problems.require(EMAIL.test(email), () => ({
      path: "emails",
      found: JSON.stringify(email),
      expected: "an e-mail address",
      fix: "Write it as on-call@example.com.",
    }));
  problems.throwIfAny();
  return { topicName, emails: [...new Set(emails)].sort() };
}

/** Who may publish: alarms of this account and region, and nobody without TLS (ledger F-35, F-50). */
export function planTopicPolicy<Arn>(
  deployment: Deployment,
  topicArn: Arn,
): readonly (Omit<Statement, "resources"> & { readonly resources: readonly Arn[] })[] {
  const { account, partition, region } = deployment;
  const publish = { actions: ["sns:Publish"], resources: [topicArn] };
  return [
    {
      ...publish,
      sid: "Alarms",
      principals: { Service: ["cloudwatch.amazonaws.com"] },
      conditions: fromResource(deployment, `arn:${partition}:cloudwatch:${region}:${account}:alarm:*`),
    },
    {
      ...publish,
      sid: "TlsOnly",
      effect: "Deny",
      principals: "*",
      conditions: inPlainText(),
    },
  ];
}
