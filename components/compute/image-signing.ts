import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { planImageSigning } from "./image-signing.plan.ts";

/** Arguments of ImageSigning. */
export interface ImageSigningArgs {
  readonly deployment: Deployment;
  /** Months that a signature is good for. @default 12. Range 1-135. Replaces the profile when changed. */
  readonly validityMonths?: number | undefined;
}

/** What signs and verifies container images by Notation, as Docker and ECR keep signatures. */
const PLATFORM = "Notation-OCI-SHA384-ECDSA";

/**
 * The AWS Signer profile with which publishers sign container images (ledger M-23, Z-53). The key and its certificate are
 * AWS's and never leave it. Who signs is said in the publishers' own policies: docs/runbooks/sign-images.md.
 *
 * AWS Signer costs nothing; a signature is stored in the repository beside its image.
 *
 * Changing: the validity makes another profile; the old one is cancelled, which signs nothing more but goes on vouching
 * for what it signed until that lapses. Verifiers have to be told of the new one first.
 */
export class ImageSigning extends pulumi.ComponentResource {
  readonly profile: aws.signer.SigningProfile;
  /** ARN of the profile, which signers and verifiers name. */
  readonly profileArn: pulumi.Output<string>;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ImageSigningArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:compute:ImageSigning", name, {}, opts);
    const { namePrefix, validityMonths } = planImageSigning(name, args);
    this.profile = new aws.signer.SigningProfile(
      `${name}-profile`,
      {
        namePrefix,
        platformId: PLATFORM,
        signatureValidityPeriod: { type: "MONTHS", value: validityMonths },
        tags: { Name: name },
      },
      { parent: this },
    );
    this.profileArn = this.profile.arn;
    this.registerOutputs({ profileArn: this.profileArn });
  }
}
