import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

/** What a generated password is made of. */
export interface PasswordShape {
  /** Characters. */
  readonly length: number;
  /** Special characters that may occur beside letters and digits. @default none, so that it needs no escaping anywhere */
  readonly special?: string | undefined;
}

/**
 * A password that is generated once, at the first update, and stays until its resource is replaced. Its value is a Pulumi
 * secret: encrypted in the state and masked in every output (DECISIONS 19: write-only arguments would not keep it out).
 *
 * Changing its shape makes another password.
 */
export function generatedPassword(
  name: string,
  { length, special }: PasswordShape,
  parent?: pulumi.Resource,
): pulumi.Output<string> {
  const password = new random.RandomPassword(
    name,
    { length, special: special !== undefined, ...(special === undefined ? {} : { overrideSpecial: special }) },
    parent === undefined ? {} : { parent },
  );
  // The provider marks the result as well; here it holds whatever answers for the provider.
  return pulumi.secret(password.result);
}
