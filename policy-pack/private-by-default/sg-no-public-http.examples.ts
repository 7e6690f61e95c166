import { groupPortExamples } from "../group-port-examples.ts";
import { defineExamples } from "../examples.ts";

export const examples = defineExamples(
  groupPortExamples({ port: 80, service: "HTTP in the clear", protocols: ["tcp"] }),
);
