import { unknownCheckingProxy } from "@pulumi/policy";
import type { PolicyModule } from "../../policy-pack/policy/define-policy.ts";
import { packPolicies } from "../../policy-pack/engine/pack.ts";

/** The type of the resource that `runPack` judges. */
export const TYPE = "aws:x/thing:Thing";

/** Its URN. */
export const URN = `urn:pulumi:dev::shop::${TYPE}::a`;

/** What a policy must say of itself, for policies of tests. */
export const TEXT = {
  title: "Things are safe",
  severity: "high",
  rationale: "r",
  remediation: ["make it safe"],
  controls: { fsbp: ["S3.8"] },
  url: "https://docs.aws.amazon.com/x",
  tokens: [TYPE],
} as const;

/** A violation as it was reported; `level` where it is another than the policy's own. */
export interface Line {
  readonly policy: string;
  readonly message: string;
  readonly urn: string | undefined;
  readonly level?: string;
}

/** What a run is given besides the policies. */
export interface PackRun {
  readonly props: object;
  readonly settings?: object;
  readonly now?: string;
  /** URNs of resources that the stack has besides, which nobody asked to judge: `--target` leaves them out. */
  readonly unjudged?: readonly string[];
}

/** Runs the pack as the SDK's server does: policies in order, each with its own config and proxied properties. */
export function runPack(modules: readonly PolicyModule[], run: PackRun): readonly Line[] {
  const lines: Line[] = [];
  const policies = packPolicies(modules, { now: () => new Date(run.now ?? "2026-03-01") });
  const base = { type: TYPE, name: "a", urn: URN, opts: { protect: false } };
  const config = (name: string) => () => (name === "settings" ? (run.settings ?? {}) : {});
  const reporter =
    (policy: string) => (said: string | { message: string; urn?: string; enforcementLevel?: string }, urn?: string) =>
      void lines.push(
        typeof said === "string"
          ? { policy, message: said, urn }
          : {
              policy,
              message: said.message,
              urn: said.urn,
              ...(said.enforcementLevel ? { level: said.enforcementLevel } : {}),
            },
      );
  const notApplicable = (): never => {
    throw new Error("not applicable");
  };
  for (const policy of policies) {
    if (!("validateResource" in policy) || typeof policy.validateResource !== "function") continue;
    const args = { ...base, props: unknownCheckingProxy(run.props), getConfig: config(policy.name), notApplicable };
    void policy.validateResource(args as never, reporter(policy.name) as never);
  }
  for (const policy of policies) {
    if (!("validateStack" in policy) || typeof policy.validateStack !== "function") continue;
    const urns = [URN, ...(run.unjudged ?? [])];
    const resources = urns.map((urn) => ({
      ...base,
      urn,
      props: unknownCheckingProxy(run.props),
      propertyDependencies: {},
    }));
    void policy.validateStack({ resources, getConfig: config(policy.name) } as never, reporter(policy.name) as never);
  }
  return lines;
}
