import { defineExamples, unknownValue } from "../policy/examples.ts";

const ON = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

function accessPoint(publicAccessBlockConfiguration?: unknown) {
  const props = { bucket: "documents", publicAccessBlockConfiguration };
  return [{ type: "aws:s3/accessPoint:AccessPoint", name: "reports", props }];
}

function multiRegion(publicAccessBlock?: unknown) {
  const props = { details: { name: "reports", publicAccessBlock } };
  return [{ type: "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", name: "reports", props }];
}

export const examples = defineExamples([
  { name: "nothing said, which blocks", verdict: "holds", resources: accessPoint() },
  { name: "all four", verdict: "holds", resources: accessPoint(ON) },
  { name: "a multi-region one, nothing said", verdict: "holds", resources: multiRegion() },
  ...Object.keys(ON).map((block) => ({
    name: `${block} switched off`,
    verdict: "violated" as const,
    resources: accessPoint({ ...ON, [block]: false }),
    says: `${block}: true`,
  })),
  ...Object.keys(ON).map((block) => ({
    name: `${block} of a multi-region one switched off`,
    verdict: "violated" as const,
    resources: multiRegion({ ...ON, [block]: false }),
    says: `${block}: true`,
  })),
  {
    name: "a switch that is not known yet",
    verdict: "undecided",
    resources: accessPoint({ ...ON, blockPublicPolicy: unknownValue }),
  },
]);
