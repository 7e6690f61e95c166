import { groupPortExamples } from "../group-port-examples.ts";
import { defineExamples } from "../examples.ts";

export const examples = defineExamples(groupPortExamples({ port: 22, service: "SSH", protocols: ["tcp"] }));
