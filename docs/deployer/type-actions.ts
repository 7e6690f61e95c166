/**
 * The IAM actions by which @pulumi/aws makes, reads, changes and deletes one resource type. Sources: the calls that the
 * Terraform AWS provider makes for it (which @pulumi/aws bridges) and the Service Authorization Reference.
 */
export interface TypeActions {
  /** Empty where nothing is made: the resource is AWS's own, or only a wait. */
  readonly create: readonly string[];
  readonly read: readonly string[];
  readonly update: readonly string[];
  /** Empty where nothing is deleted. */
  readonly delete: readonly string[];
  /** Actions of other services that AWS asks of the caller for it. */
  readonly besides?: readonly string[];
}

/** Actions of one service, from names parted by blanks. */
export function of(service: string, names: string): readonly string[] {
  return names.split(" ").map((name) => `${service}:${name}`);
}

/** The actions of a type whose calls all belong to one service. */
export function calls(
  service: string,
  names: { readonly create?: string; readonly read: string; readonly update?: string; readonly delete?: string },
  besides?: readonly string[],
): TypeActions {
  const list = (text: string | undefined) => (text === undefined ? [] : of(service, text));
  const actions = {
    create: list(names.create),
    read: list(names.read),
    update: list(names.update),
    delete: list(names.delete),
  };
  return besides === undefined ? actions : { ...actions, besides };
}

/** What a caller needs of a key by which a service encrypts for it. Granted through those services only. */
export const KEY_USE: readonly string[] = of("kms", "CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey");
