import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Deployment } from "../deployment.ts";
import { access, type Access, type SecretRef } from "../identity/access.ts";
import { viaService } from "../identity/conditions.ts";
import { throughNetwork, type NetworkBinding } from "../identity/data-guard.ts";
import { componentKey } from "../naming.ts";
import { PlanError } from "../plan-error.ts";
import { planParameterTree, type ParameterPlan, type ParameterTreePlan } from "./parameter-tree.plan.ts";

/** Arguments of ParameterTree. */
export interface ParameterTreeArgs {
  readonly deployment: Deployment;
  /** The third level of every name, such as `app` or `features` (ledger Z-47). Replaces the parameters when changed. */
  readonly component: string;
  /** The key that encrypts them (ledger Z-45). */
  readonly keyArn: pulumi.Input<string>;
  /**
   * Parameters by name, with the values that the stack gives them: every update sets them back to these. Each is a
   * Pulumi secret from here on, whatever it was. @default none
   */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /**
   * Parameters that operators set while the system runs, such as feature flags, with the value that each begins with,
   * since AWS takes none without. No update changes them afterwards. @default none
   */
  readonly operatorSet?: Readonly<Record<string, string>> | undefined;
  /** Workloads that may read it from inside a network only, by its endpoint for Parameter Store. @default - nobody is bound */
  readonly onlyFromNetwork?: NetworkBinding | undefined;
}

/** How a workload learns where its parameters are. */
export interface ParameterAccessOptions {
  /** Starts the name of the variable `<as>_PARAMETERS_PATH`, which holds the path. @default - no variable */
  readonly as?: string | undefined;
}

/** How a container gets one parameter. */
export interface InjectParameterOptions {
  /** The parameter's name in the tree. */
  readonly parameter: string;
  /** Name of the container's variable, such as `MAX_CONNECTIONS`. */
  readonly as: string;
}

const READ = ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"];

/**
 * Configuration in AWS Systems Manager Parameter Store: settings and feature flags of one component of the application,
 * below the path `/<application>/<environment>/<component>`, encrypted with a customer's key, each with its earlier
 * versions. Credentials do not belong here but into an AppSecret, which rotates and has a policy of its own (ledger Z-39).
 *
 * Costs nothing but the key's use: standard parameters are free.
 *
 * Changing: `component` replaces all parameters, a parameter's name that one, deleted first. Values and the key update in
 * place, and make a new version. A parameter that moves between `values` and `operatorSet` stays what it is.
 */
export class ParameterTree extends pulumi.ComponentResource {
  /** By name. */
  readonly parameters: Readonly<Record<string, aws.ssm.Parameter>>;
  /** `/<application>/<environment>/<component>`, once all parameters are in place. */
  readonly path: pulumi.Output<string>;
  readonly #name: string;
  readonly #deployment: Deployment;
  readonly #keyArn: pulumi.Output<string>;
  readonly #pathArn: string;
  readonly #onlyFromNetwork: NetworkBinding | undefined;

  /** @throws PlanError when an argument cannot be met. */
  constructor(name: string, args: ParameterTreeArgs, opts?: pulumi.ComponentResourceOptions) {
    super("zero-trust-aws:secrets:ParameterTree", name, {}, opts);
    const plan = planParameterTree(name, args);
    this.#name = name;
    this.#deployment = args.deployment;
    this.#keyArn = pulumi.output(args.keyArn);
    this.#pathArn = plan.pathArn;
    this.#onlyFromNetwork = args.onlyFromNetwork;
    this.parameters = Object.fromEntries(
      plan.parameters.map((parameter) => [parameter.key, createParameter(this, name, parameter, args)]),
    );
    this.path = pathOnceMade(plan, Object.values(this.parameters));
    this.registerOutputs({ path: this.path });
  }

  /** The application reads the tree when it likes: by name, or all of it by its path (ledger Z-30, Z-38). */
  read({ as }: ParameterAccessOptions = {}): Access {
    const below = `${this.#pathArn}/*`;
    return access({
      target: this.#target(),
      verb: "read",
      statements: [
        // A whole path is asked for by the path itself (AWS Systems Manager User Guide, "Restricting access to parameters").
        {
          sid: "ReadParameters",
          actions: READ,
          resources: [this.#pathArn, below],
          // A parameter has no policy of its own that would say from where.
          ...throughNetwork(this.#onlyFromNetwork),
        },
        {
          sid: "DecryptParameters",
          actions: ["kms:Decrypt"],
          resources: [this.#keyArn],
          conditions: {
            ...viaService(this.#deployment, "ssm"),
            // What Parameter Store encrypts is bound to the parameter (AWS KMS Developer Guide, "How AWS Systems Manager
            // Parameter Store uses AWS KMS").
            StringLike: { "kms:EncryptionContext:PARAMETER_ARN": below },
          },
        },
      ],
      environment: as === undefined ? {} : { [`${as}_PARAMETERS_PATH`]: this.path },
    });
  }

  /**
   * Puts one parameter into a container's variable when a task starts: the execution role reads it.
   *
   * @throws PlanError when the tree has no such parameter.
   */
  inject({ parameter, as }: InjectParameterOptions): Access {
    return access({ target: this.#target(), verb: "inject", secrets: { [as]: this.#ref(parameter) } });
  }

  #ref(parameter: string): SecretRef {
    const found = this.parameters[parameter];
    if (found === undefined)
      throw new PlanError(`ParameterTree "${this.#name}"`, [
        {
          path: "parameter",
          found: parameter,
          expected: `one of ${Object.keys(this.parameters).join(", ")}`,
          fix: "Name a parameter of the tree, or add it.",
        },
      ]);
    return { valueFrom: found.arn, secretArn: found.arn, keyArn: this.#keyArn, store: "ssm" };
  }

  #target(): string {
    return `parameters/${componentKey(this.#deployment, this.#name)}`;
  }
}

function createParameter(
  parent: pulumi.Resource,
  name: string,
  { key, parameterName, description, operatorSet }: ParameterPlan,
  args: ParameterTreeArgs,
): aws.ssm.Parameter {
  return new aws.ssm.Parameter(
    `${name}-parameter-${key}`,
    {
      name: parameterName,
      description,
      type: "SecureString",
      tier: "Standard",
      keyId: args.keyArn,
      value: pulumi.secret((operatorSet ? args.operatorSet : args.values)?.[key] ?? ""),
      tags: { Name: parameterName },
    },
    { parent, deleteBeforeReplace: true, ignoreChanges: operatorSet ? ["value"] : [] },
  );
}

function pathOnceMade({ path }: ParameterTreePlan, parameters: readonly aws.ssm.Parameter[]): pulumi.Output<string> {
  return pulumi.all(parameters.map(({ name }) => name)).apply(() => path);
}
