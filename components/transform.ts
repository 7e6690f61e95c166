import * as pulumi from "@pulumi/pulumi";
import { Problems } from "./plan-error.ts";

/** A resource's class, such as `aws.ecs.Service`. */
// Any arguments: those of each class are inferred below, and classes differ in whether they may be left out.
type ResourceClass = new (name: string, args: any, options?: pulumi.CustomResourceOptions) => pulumi.Resource;

/** The arguments that a class takes. */
type ArgsOf<Class extends ResourceClass> = NonNullable<ConstructorParameters<Class>[1]>;

/** What to change of the children of one class. Made by {@link child}. */
export interface ChildChange {
  /** The type token, such as `aws:ecs/service:Service`. */
  readonly type: string;
  /** The end of the child's name, behind its component's; undefined for every child of the class. */
  readonly role: string | undefined;
  readonly change: (args: object, options: pulumi.CustomResourceOptions) => Changed<object>;
}

/** The arguments, or arguments and options, that a child is to have. */
export type Changed<Args> = { readonly args: Args; readonly options?: pulumi.CustomResourceOptions };

/**
 * A change of what a component gives one of its children, where none of its own arguments makes it: an escape hatch, typed
 * by the child's class. What a policy pack asks is asked of the changed child.
 *
 * @param Class The child's class, such as `aws.ecs.Service`.
 * @param role The end of the child's name behind the component's, such as `service` of `fintech-dev-api-service`. Undefined:
 *   every child of the class.
 * @param change Gets the arguments and options that the component gives, and returns those to use.
 */
export function child<Class extends ResourceClass>(
  Class: Class,
  role: string | undefined,
  change: (args: ArgsOf<Class>, options: pulumi.CustomResourceOptions) => Changed<ArgsOf<Class>>,
): ChildChange {
  // The SDK keeps the token of a class out of its typings.
  const { __pulumiType: type } = Class as unknown as { readonly __pulumiType: string };
  return { type, role, change: (args, options) => change(args as ArgsOf<Class>, options) };
}

/**
 * Makes a component with some of its children changed.
 *
 * ```ts
 * const api = transform(
 *   (options) => new FargateService("fintech-dev-api", args, options),
 *   [child(aws.ecs.TaskDefinition, "task", (args) => ({ args: { ...args, enableFaultInjection: true } }))],
 * );
 * ```
 *
 * @param make Makes the component with the options that it is given. They have to reach it.
 * @param changes What to change.
 * @param options Further options of the component.
 * @throws PlanError where a change finds no child: it would be passed over in silence, after an upgrade too.
 */
export function transform<Component extends pulumi.ComponentResource>(
  make: (options: pulumi.ComponentResourceOptions) => Component,
  changes: readonly ChildChange[],
  options: pulumi.ComponentResourceOptions = {},
): Component {
  const children: { readonly type: string; readonly name: string }[] = [];
  const met = new Set<ChildChange>();
  const transformation: pulumi.ResourceTransformation = ({ type, name, props, opts }) => {
    children.push({ type, name });
    const fitting = changes.filter((change) => fits(change, type, name));
    if (fitting.length === 0) return undefined;
    fitting.forEach((change) => met.add(change));
    return fitting.reduce(
      (current, { change }) => {
        const { args, options: changed } = change(
          current.props as object,
          current.opts as pulumi.CustomResourceOptions,
        );
        return { props: args, opts: changed ?? current.opts };
      },
      { props: props as object, opts },
    );
  };
  const component = make({ ...options, transformations: [...(options.transformations ?? []), transformation] });
  refuseIdle(
    changes.filter((change) => !met.has(change)),
    children,
  );
  return component;
}

function fits(change: ChildChange, type: string, name: string): boolean {
  return (
    change.type === type && (change.role === undefined || name === change.role || name.endsWith(`-${change.role}`))
  );
}

function refuseIdle(
  idle: readonly ChildChange[],
  children: readonly { readonly type: string; readonly name: string }[],
): void {
  // The component itself is the first that the engine hands over.
  const [component, ...rest] = children;
  const problems = new Problems(`transform of "${component?.name ?? "a component that was given no options"}"`);
  for (const { type, role } of idle)
    problems.add({
      path: role === undefined ? type : `${type} ${role}`,
      expected: "a child of the component",
      fix: `Name one of its children: ${listed(rest, type)}.`,
    });
  problems.throwIfAny();
}

/** The children of the type, or, where there are none, all. */
function listed(children: readonly { readonly type: string; readonly name: string }[], type: string): string {
  const same = children.filter((one) => one.type === type);
  const shown = (same.length > 0 ? same : children).map((one) => `${one.type} ${one.name}`).toSorted();
  return shown.length === 0 ? "it has none" : shown.join(", ");
}
