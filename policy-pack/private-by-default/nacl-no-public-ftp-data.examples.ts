import { aclPortExamples } from "../acl-port-examples.ts";
import { defineExamples } from "../examples.ts";

export const examples = defineExamples(aclPortExamples(20, false));
