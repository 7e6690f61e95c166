import { createRequire } from "node:module";

/**
 * A module as a package of the SDK sees it: one of its own (`./deserialize`) or of the packages it depends on, which may
 * be installed below it. Undefined where this version of the SDK has no such module.
 */
export function sdkModule<T extends object>(
  name: string,
  from: "@pulumi/policy" | "@pulumi/pulumi" = "@pulumi/policy",
): Partial<T> | undefined {
  const require = createRequire(createRequire(import.meta.url).resolve(from));
  try {
    return require(name) as Partial<T>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
