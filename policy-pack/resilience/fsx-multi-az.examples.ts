import { defineExamples, resourceOf, unknownValue } from "../policy/examples.ts";

const zfs = resourceOf("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "files");
const ontap = resourceOf("aws:fsx/ontapFileSystem:OntapFileSystem", "files");
const windows = resourceOf("aws:fsx/windowsFileSystem:WindowsFileSystem", "files");

export const examples = defineExamples([
  {
    name: "two zones",
    verdict: "holds",
    resources: [
      zfs({ deploymentType: "MULTI_AZ_1" }),
      ontap({ deploymentType: "MULTI_AZ_2" }),
      windows({ deploymentType: "MULTI_AZ_1" }),
    ],
  },
  {
    name: "OpenZFS in one",
    verdict: "violated",
    resources: [zfs({ deploymentType: "SINGLE_AZ_HA_2" })],
    says: "MULTI_AZ_1",
  },
  { name: "ONTAP in one", verdict: "violated", resources: [ontap({ deploymentType: "SINGLE_AZ_1" })] },
  { name: "Windows, nothing said", verdict: "violated", resources: [windows({ storageCapacity: 300 })] },
  { name: "not known yet", verdict: "undecided", resources: [ontap({ deploymentType: unknownValue })] },
]);
