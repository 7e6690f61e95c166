import type {
  Policies,
  Policy,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { Carrier, type CarrierLinks, type EndReport } from "./carrier.ts";
import type { PolicyModule } from "../policy/define-policy.ts";
import { concerns, judgeResource } from "../policy/judge.ts";
import { whenLoaded } from "./manifest.ts";
import { metadata } from "../policy/metadata.ts";
import type { FindConfig } from "./observed-config.ts";
import { remediation } from "./remediation.ts";
import { type Report, Session, type SdkResource, type SdkStackResource } from "./session.ts";
import { SETTINGS_SCHEMA } from "../config/settings-schema.ts";

/** What may be set from outside. */
export interface PackOptions {
  /** The time, in tests. */
  readonly now?: () => Date;
  /** What the policies need of the SDK to be judged within the first of them; each is judged by itself otherwise. */
  readonly links?: CarrierLinks;
}

interface Typed {
  __pulumiType?: string;
}

interface ResourceArgs extends SdkResource {
  getConfig<T extends object>(): T;
  notApplicable(reason?: string): never;
}

interface StackArgs {
  readonly resources: SdkStackResource[];
  getConfig<T extends object>(): T;
}

/**
 * The policies as the SDK takes them. The order matters: `settings` comes first, since the SDK runs policies in order and
 * hands each only its own config, and the two reports come last, when all verdicts are in.
 */
export function packPolicies(modules: readonly PolicyModule[], options: PackOptions = {}): Policies {
  const session = new Session(modules, options.now);
  const ends = endReports(session);
  const first = settingsPolicy(session);
  const find = options.links?.findConfig;
  const others = [
    ...modules.map((m) => (m.scope === "resource" ? resourcePolicy(m, session, find) : graphPolicy(m, session, find))),
    ...ends.map(endPolicy),
  ];
  return options.links ? new Carrier(modules, session, ends, options.links).carry(first, others) : [first, ...others];
}

function resourcePolicy(module: PolicyModule, session: Session, find?: FindConfig): ResourceValidationPolicy {
  const judge = (args: ResourceArgs, report: ReportViolation) => {
    const resource = session.resource(args);
    const verdict = judgeResource(module, resource, session.configOf(module, args.getConfig()));
    session.settle(module, resource, verdict, reportAs(module, report));
    if (verdict.kind === "not applicable") skip(args, verdict.why);
  };
  const validate = (args: ResourceArgs, report: ReportViolation) => {
    if (!concerns(module, args.type)) skip(args, "not about resources of this type");
    return whenLoaded([module], () => judge(args, report));
  };
  return {
    ...metadata(module),
    validateResource: typed(validate, module),
    ...cure(module, session, find),
  };
}

/** Remembers inputs by itself, too: `{"all": "disabled"}` switches `settings` off, which does it for all. */
function graphPolicy(
  module: PolicyModule,
  session: Session,
  find?: FindConfig,
): ResourceValidationPolicy & StackValidationPolicy {
  const judge = (args: StackArgs, report: ReportViolation) => {
    const graph = session.graph(args.resources);
    const subjects = module.tokens === "any" ? graph.resources : graph.ofType(module.tokens);
    for (const resource of subjects) {
      session.settle(
        module,
        resource,
        judgeResource(module, resource, session.configOf(module, args.getConfig()), graph),
        reportAs(module, report),
      );
    }
  };
  const remember = (args: ResourceArgs) => {
    session.resource(args);
    // The SDK asks one that remediates of every resource, and counts it as kept.
    if (module.remediates === true) skip(args, "judged when the stack is known");
  };
  const validate = (args: StackArgs, report: ReportViolation) => whenLoaded([module], () => judge(args, report));
  return {
    ...metadata(module),
    validateResource: remember,
    validateStack: typed(validate, module),
    ...cure(module, session, find),
  };
}

/** What makes a policy one that can have the level `remediate`. The SDK asks it of those that judge a stack, too. */
function cure(module: PolicyModule, session: Session, find: FindConfig | undefined) {
  return module.remediates === true ? { remediateResource: typed(remediation(module, session, find), module) } : {};
}

/**
 * The SDK decides a policy's level before it runs; only a violation given as an object, which its types do not show, can
 * have another. The SDK adds nothing to such a one, so the description comes first here, as it puts it.
 */
function reportAs({ title }: Pick<PolicyModule, "title">, report: ReportViolation): Report {
  const say = report as unknown as (violation: object) => void;
  return (message, urn, level) =>
    level === undefined ? report(message, urn) : say({ message: `${title}\n${message}`, urn, enforcementLevel: level });
}

/**
 * Says "not applicable", which in the SDK means to throw. Most policies do so for most resources, and the stack traces,
 * which nobody reads, would be a quarter of the pack's time.
 */
function skip(args: ResourceArgs, why: string): never {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return args.notApplicable(why);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Of a policy on one type the SDK can skip other resources before anything is read: it looks for this mark. */
function typed<F extends object>(validate: F, module: PolicyModule): F {
  const only = module.tokens !== "any" && module.tokens.length === 1 ? module.tokens[0] : undefined;
  if (only !== undefined) (validate as Typed).__pulumiType = only;
  return validate;
}

/** Takes the pack-wide settings in both kinds of call, remembers inputs for the graph, and reports faulty settings. */
function settingsPolicy(session: Session): ResourceValidationPolicy & StackValidationPolicy {
  return {
    name: "settings",
    description: "The pack's own settings are valid: exceptions, accepted deviations, day of judgement",
    enforcementLevel: "mandatory",
    severity: "medium",
    configSchema: SETTINGS_SCHEMA,
    remediationSteps: "Correct the named entry of the policy config.",
    validateResource: (args) => {
      session.configure(args.getConfig());
      session.resource(args as unknown as SdkResource);
    },
    validateStack: (args, report) => {
      const { problems } = session.configure(args.getConfig());
      session.retain(new Set(args.resources.map((r) => r.urn)));
      for (const problem of problems) report(problem);
    },
  };
}

function endReports(session: Session): readonly EndReport[] {
  return [
    {
      policy: packPolicy("exceptions", "Tolerated violations, and exceptions that nothing needs any more"),
      lines: () => session.exceptionReport(),
    },
    {
      policy: packPolicy("undecided", "Checks that cannot be decided before deployment; none of them is a violation"),
      lines: () => session.undecidedReport(),
    },
  ];
}

function endPolicy({ policy, lines }: EndReport): StackValidationPolicy {
  return {
    ...policy,
    validateStack: (_args, report) => {
      const say = reportAs({ title: policy.description }, report);
      for (const { message, urn, level } of lines()) say(message, urn, level);
    },
  };
}

function packPolicy(name: string, description: string): Policy {
  return { name, description, enforcementLevel: "advisory", severity: "low" };
}
