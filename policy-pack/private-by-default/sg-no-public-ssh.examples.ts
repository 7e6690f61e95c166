import { groupPortExamples } from "../aws/network/group-port-examples.ts";
import { defineExamples } from "../policy/examples.ts";

export const examples = defineExamples(groupPortExamples({ port: 22, service: "SSH", protocols: ["tcp"] }));
