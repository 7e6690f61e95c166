import { defineExamples, unknownValue } from "../policy/examples.ts";

function job(props: Readonly<Record<string, unknown>>) {
  return { type: "aws:batch/jobDefinition:JobDefinition", name: "job", props } as const;
}

const container = (privileged?: unknown) => ({ image: "busybox", privileged });
export const examples = defineExamples([
  {
    name: "a container that says so",
    verdict: "holds",
    resources: [job({ containerProperties: JSON.stringify(container(false)) })],
  },
  {
    name: "a container that says nothing",
    verdict: "holds",
    resources: [job({ containerProperties: JSON.stringify(container()) })],
  },
  {
    name: "containers in all forms",
    verdict: "holds",
    resources: [
      job({
        nodeProperties: JSON.stringify({ nodeRangeProperties: [{ container: container() }] }),
        ecsProperties: JSON.stringify({ taskProperties: [{ containers: [container()] }] }),
        eksProperties: {
          podProperties: { containers: [{ image: "busybox" }], initContainers: [{ image: "busybox" }] },
        },
      }),
    ],
  },
  {
    name: "a privileged container",
    verdict: "violated",
    resources: [job({ containerProperties: JSON.stringify(container(true)) })],
  },
  {
    name: "a privileged container on one of several nodes",
    verdict: "violated",
    resources: [
      job({
        nodeProperties: JSON.stringify({
          nodeRangeProperties: [{ container: container() }, { container: container(true) }],
        }),
      }),
    ],
  },
  {
    name: "the second container of a task",
    verdict: "violated",
    resources: [
      job({ ecsProperties: JSON.stringify({ taskProperties: [{ containers: [container(), container(true)] }] }) }),
    ],
  },
  {
    name: "a privileged container of a pod",
    verdict: "violated",
    resources: [job({ eksProperties: { podProperties: { containers: [{ securityContext: { privileged: true } }] } } })],
  },
  {
    name: "a privileged container that starts a pod",
    verdict: "violated",
    resources: [
      job({ eksProperties: { podProperties: { initContainers: [{ securityContext: { privileged: true } }] } } }),
    ],
  },
  {
    name: "properties that are not known yet",
    verdict: "undecided",
    resources: [job({ containerProperties: unknownValue })],
  },
]);
