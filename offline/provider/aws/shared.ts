/** What all instances of the stand-in AWS provider share. */
import type { Notices } from "../notices.ts";
import type { Simulation } from "../simulation.ts";
import type { Facts } from "./facts.ts";
import type { SdkTypings } from "./typings.ts";

/** Settings and state of one served AWS package. */
export interface AwsShared {
  /** The account's number. */
  readonly account: string;
  /** The region where a provider instance names none. */
  readonly region: string;
  readonly outputs: "known" | "as-aws";
  readonly strict: boolean;
  readonly typings: SdkTypings;
  readonly facts: Facts;
  readonly simulation: Simulation;
  readonly notices: Notices;
}
