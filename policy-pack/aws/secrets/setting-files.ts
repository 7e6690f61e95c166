import type { Resource } from "../../policy/resource.ts";
import { TOKENS } from "../../policy/tokens.ts";
import type { Value } from "../../policy/value.ts";

/** Scripts that a machine runs when it starts, a notebook's too; everyone on it may read them. */
const SCRIPTS = /(^|\.)(userData(Base64)?|onCreate|onStart)$/;

/** Content of objects in S3, which everyone reads who may read the bucket. */
const CONTENT = /^content(Base64)?$/;

/** Names of files that programs are set up by, or that set up something; what a website holds is full of words for passwords. */
const SETTING_FILE =
  /(^|[/.])env(\.[\w-]+)?$|\.(ya?ml|properties|ini|conf|cfg|config|toml|tfvars|sh|bash|ps1|service)$|(config|settings?|secrets?|credentials?|parameters?|values)[^/]*\.json$/i;
/** Files for readers of other languages, and descriptions of APIs. */
const TEXTS = /(^|[/._-])(i18n|l10n|locales?|lang|languages?|translations?|messages|openapi|swagger)([/._-]|$)/i;

function isSettingFile(key: string): boolean {
  return SETTING_FILE.test(key) && !TEXTS.test(key);
}

/** The text sets things by name: a script, a file of settings, a configuration that programs fetch. */
export function setsThings(resource: Resource, text: Value): boolean {
  if (SCRIPTS.test(text.path)) return true;
  if (!CONTENT.test(text.path)) return false;
  if (TOKENS.hostedConfiguration.includes(resource.type as never)) return true;
  return TOKENS.bucketObject.includes(resource.type as never) && isSettingFile(resource.at("key").text() ?? "");
}
