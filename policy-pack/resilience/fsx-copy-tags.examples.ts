import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const zfs = resourceOf("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "files");
const lustre = resourceOf("aws:fsx/lustreFileSystem:LustreFileSystem", "scratch");

export const examples = defineExamples([
  {
    name: "tags everywhere",
    verdict: "holds",
    resources: [zfs({ copyTagsToBackups: true, copyTagsToVolumes: true }), lustre({ copyTagsToBackups: true })],
  },
  {
    name: "backups only",
    verdict: "violated",
    resources: [zfs({ copyTagsToBackups: true })],
    says: "copyTagsToVolumes",
  },
  { name: "Lustre, nothing said", verdict: "violated", resources: [lustre({ storageCapacity: 1200 })] },
  { name: "not known yet", verdict: "undecided", resources: [lustre({ copyTagsToBackups: unknownValue })] },
]);
