import { sdkModule } from "./sdk-modules.ts";
import { UNKNOWN } from "./value.ts";

/**
 * What this file leans on: @pulumi/pulumi depends on js-yaml 4, so it is there wherever the pack runs. Where another
 * version has no such parts, no YAML is read, and what hangs on it is undecided.
 */
interface Yaml {
  load(text: string, options: { readonly schema: unknown }): unknown;
  readonly CORE_SCHEMA: { extend(types: { readonly implicit: readonly object[] }): unknown };
  readonly Type: new (tag: string, options: object) => object;
}

/** Documents of Systems Manager take 64 KB. */
const MOST_CHARACTERS = 65_536;

/** YAML 1.1, which some readers of AWS go by, takes these for booleans, and YAML 1.2 for texts: which, is not known. */
const AMBIGUOUS = /^(y|yes|n|no|on|off)$/i;

let read: ((text: string) => unknown) | undefined;

function reader(): (text: string) => unknown {
  const yaml = sdkModule<Yaml>("js-yaml", "@pulumi/pulumi");
  if (!yaml?.load || !yaml.CORE_SCHEMA || !yaml.Type) return () => undefined;
  const ambiguous = new yaml.Type("tag:yaml.org,2002:ambiguous", {
    kind: "scalar",
    resolve: (text: unknown) => typeof text === "string" && AMBIGUOUS.test(text),
    construct: () => UNKNOWN,
  });
  const { load } = yaml;
  const schema = yaml.CORE_SCHEMA.extend({ implicit: [ambiguous] });
  return (text) => load(text, { schema });
}

/** The mapping or list that a YAML text writes; undefined of any other, and of what is too large or no YAML. */
export function parseYaml(text: string): object | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  read ??= reader();
  try {
    const parsed = read(text);
    return parsed !== null && typeof parsed === "object" ? parsed : undefined;
  } catch {
    // What the parser says quotes the text, which may be secret.
    return undefined;
  }
}
