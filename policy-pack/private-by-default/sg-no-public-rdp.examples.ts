import { groupPortExamples } from "../group-port-examples.ts";
import { defineExamples } from "../examples.ts";

export const examples = defineExamples(
  groupPortExamples({ port: 3389, service: "remote desktop", protocols: ["tcp", "udp"] }),
);
