import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { unwatchedText } from "./certificate-alarm.plan.ts";

/** Arguments of CertificateAlarm. */
export interface CertificateAlarmArgs {
  readonly deployment: Deployment;
  /** The certificates of one domain, by region: issued by AWS Certificate Manager or imported into it. */
  readonly certificateArns: Readonly<Record<string, pulumi.Input<string>>>;
  /** Where the alarm goes, of the deployment's region, when it rings and when it is over. */
  readonly topicArn: pulumi.Input<string>;
}

/** ACM renews its own 45 days and more before they end, so that fewer days left mean that it could not ("Managed renewal"). */
const DAYS_LEFT = 30;
const DAY_SECONDS = 86_400;

/**
 * The alarm on a certificate that nobody has renewed: fewer than 30 days are left to it (ledger Z-50). ACM renews its own
 * as long as the validation record stands and the certificate is in use; an imported one it never renews.
 *
 * A certificate of another region than the topic's is not watched, since an alarm speaks to topics of its own region only:
 * the preview says so. CloudFront's is always of us-east-1.
 *
 * Costs $0.10 a month.
 *
 * Changing: everything updates in place; another certificate is judged anew.
 */
export class CertificateAlarm extends pulumi.ComponentResource {
  /** Absent where no certificate is of the topic's region. */
  readonly alarm: aws.cloudwatch.MetricAlarm | undefined;

  constructor(name: string, args: CertificateAlarmArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:monitoring:CertificateAlarm", name, {}, opts);
    const { region } = args.deployment;
    const unwatched = unwatchedText(region, Object.keys(args.certificateArns));
    if (unwatched !== undefined) void pulumi.log.info(unwatched, this);
    const certificateArn = args.certificateArns[region];
    this.alarm =
      certificateArn === undefined ? undefined : createAlarm(this, `${name}-expiry`, certificateArn, args.topicArn);
    this.registerOutputs({});
  }
}

function createAlarm(
  parent: pulumi.Resource,
  name: string,
  certificateArn: pulumi.Input<string>,
  topicArn: pulumi.Input<string>,
): aws.cloudwatch.MetricAlarm {
  return new aws.cloudwatch.MetricAlarm(
    name,
    {
      alarmDescription: `Fewer than ${DAYS_LEFT} days are left to the certificate, which nobody has renewed`,
      namespace: "AWS/CertificateManager",
      metricName: "DaysToExpiry",
      dimensions: { CertificateArn: certificateArn },
      statistic: "Minimum",
      period: DAY_SECONDS,
      evaluationPeriods: 1,
      comparisonOperator: "LessThanThreshold",
      threshold: DAYS_LEFT,
      // ACM measures twice a day and stops once a certificate has expired: a new one must not ring, nor an old one go quiet.
      treatMissingData: "ignore",
      alarmActions: [topicArn],
      okActions: [topicArn],
    },
    { parent },
  );
}
