import { groupPortExamples } from "../aws/network/group-port-examples.ts";
import { defineExamples } from "../policy/examples.ts";

export const examples = defineExamples(
  groupPortExamples({ port: 80, service: "HTTP in the clear", protocols: ["tcp"] }),
);
