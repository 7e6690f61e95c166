import { choice, onOff } from "./scalars.ts";

/** Whether images are signed. */
export const imageSigning = onOff().describe(
  "Whether there is an AWS Signer profile with which publishers sign images (M-23, Z-53); see docs/runbooks/sign-images.md. Default: on in prod, off in dev and staging.",
);

/** How the registry scans. */
export const registryScanning = choice(["off", "basic", "enhanced"])
  .default("off")
  .describe(
    "How the account's registry of this region scans images, all repositories of all stacks: let one stack alone say it. enhanced is Amazon Inspector's (about $0.09 an image). off leaves the account's own configuration; each repository still scans at push (Z-58). Default: off.",
  );
