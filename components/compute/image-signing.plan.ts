import type { Deployment } from "../deployment.ts";
import { Problems } from "../plan-error.ts";

/** The plain part of `ImageSigningArgs`. */
export interface ImageSigningSettings {
  readonly deployment: Pick<Deployment, "application" | "environment">;
  readonly validityMonths?: number | undefined;
}

/** A signing profile. */
export interface ImageSigningPlan {
  /** Start of the profile's name; AWS adds digits, so that a profile that was cancelled never takes a name. */
  readonly namePrefix: string;
  readonly validityMonths: number;
}

const DEFAULTS = {
  /** Longer than any image should run without being built anew, and short enough for a stolen signature to lapse. */
  validityMonths: 12,
} as const;

/** The AWS Signer API takes 64 characters for a name, of which the provider needs 26 for its digits. */
const PREFIX = 38;
/** AWS Signer API reference, SignatureValidityPeriod: 135 months at most. */
const LONGEST = 135;

/** @throws PlanError where the validity is one that AWS Signer does not take. */
export function planImageSigning(name: string, args: ImageSigningSettings): ImageSigningPlan {
  const { deployment, validityMonths = DEFAULTS.validityMonths } = args;
  const problems = new Problems(`ImageSigning "${name}"`);
  problems.require(Number.isInteger(validityMonths) && validityMonths >= 1 && validityMonths <= LONGEST, () => ({
    path: "validityMonths",
    found: `${validityMonths}`,
    expected: `a whole number of months from 1 to ${LONGEST}`,
    fix: `Use ${DEFAULTS.validityMonths}, and sign images anew when they are built anew.`,
  }));
  problems.throwIfAny();
  // A profile's name has letters, digits and underscores only.
  const stage = `${deployment.application}_${deployment.environment}`.replace(/[^A-Za-z0-9]+/g, "_");
  const end = "_images_";
  return { namePrefix: `${stage.slice(0, PREFIX - end.length)}${end}`, validityMonths };
}
