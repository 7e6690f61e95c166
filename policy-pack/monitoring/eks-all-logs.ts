import { texts } from "../policy/config.ts";
import { definePolicy } from "../policy/define-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, some } from "../policy/truth.ts";
import { judge } from "../policy/verdict.ts";

export const policy = definePolicy({
  name: "eks-all-logs",
  title: "EKS clusters log all that their control plane does",
  severity: "low",
  rationale:
    "Each of the five logs answers another question: who asked, who was let in, why a pod was placed, restarted or thrown out.",
  remediation: ['Set enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"].'],
  controls: {},
  checkov: ["CKV_AWS_37"],
  url: "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html",
  preset: "strict",
  tokens: TOKENS.kubernetesCluster,
  settings: {
    types: texts(["api", "audit", "authenticator", "controllerManager", "scheduler"], "Logs that are required"),
  },
  check(cluster, { types }) {
    const given = cluster.at("enabledClusterLogTypes");
    const on = types.map((type) => ({ type, isOn: some(given.items(), (one) => one.is(type)) }));
    const off = on.filter(({ isOn }) => isOn.answer === "no").map(({ type }) => type);
    return judge(and(...on.map(({ isOn }) => isOn)), {
      what: `the control plane does not log all: ${off.join(", ")} ${off.length === 1 ? "is" : "are"} off`,
      at: given,
      required: types.join(", "),
      fix: `set enabledClusterLogTypes: [${types.map((type) => `"${type}"`).join(", ")}]`,
    });
  },
});
