/** The stage that a stack is: it picks the defaults of the settings and is a part of every name. */
export type Environment = "dev" | "staging" | "prod";

/**
 * Where and as what a system is deployed: all that plans need to write names and ARNs without asking AWS, so that a
 * preview needs no account.
 */
export interface Deployment {
  /** The account's 12-digit id. */
  readonly account: string;
  /** The region, such as `us-east-1`. */
  readonly region: string;
  /** The partition: `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  /** The application's name: lower-case letters, digits and hyphens. */
  readonly application: string;
  readonly environment: Environment;
  /** Regions in which the system's roles may act. @default its own */
  readonly approvedRegions?: readonly string[];
}
