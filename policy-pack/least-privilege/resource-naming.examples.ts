import { defineExamples, type ExampleResource, unknownValue } from "../policy/examples.ts";

type Props = Readonly<Record<string, unknown>>;

const cluster = (props: Props): ExampleResource => ({ type: "aws:ecs/cluster:Cluster", name: "main", props });
const task = (props: Props): ExampleResource => ({ type: "aws:ecs/taskDefinition:TaskDefinition", name: "api", props });
const group = (props: Props, family = "lb"): ExampleResource => ({
  type: `aws:${family}/targetGroup:TargetGroup`,
  name: "api",
  props,
});

const AGREED = { names: ["cluster=fintech-cluster", "task-family=fintech-api", "target-group=fintech-api-tg"] };

export const examples = defineExamples([
  {
    name: "the agreed names",
    verdict: "holds",
    resources: [
      cluster({ name: "fintech-cluster" }),
      task({ family: "fintech-api" }),
      group({ name: "fintech-api-tg" }),
    ],
    config: AGREED,
  },
  {
    name: "a name that follows the scheme, where none is agreed",
    verdict: "holds",
    resources: [{ type: "aws:ecr/repository:Repository", name: "api", props: { name: "fintech/api" } }],
  },
  { name: "a name that Pulumi makes, where none is agreed", verdict: "holds", resources: [cluster({})] },
  {
    name: "another name than agreed",
    verdict: "violated",
    resources: [cluster({ name: "payments" })],
    config: AGREED,
    says: 'name: "fintech-cluster"',
  },
  {
    name: "no name where one is agreed, by the other token",
    verdict: "violated",
    resources: [group({ port: 8080 }, "alb")],
    config: AGREED,
    says: "fintech-api-tg",
  },
  {
    name: "another family than agreed",
    verdict: "violated",
    resources: [task({ family: "api" })],
    config: AGREED,
    says: "family",
  },
  { name: "capitals and underscores", verdict: "violated", resources: [cluster({ name: "Fintech_Main" })] },
  {
    name: "a name that is not known yet",
    verdict: "undecided",
    resources: [cluster({ name: unknownValue })],
    config: AGREED,
  },
]);
