import { aclPortExamples } from "../aws/network/acl-port-examples.ts";
import { defineExamples } from "../policy/examples.ts";

export const examples = defineExamples(aclPortExamples(21, false));
