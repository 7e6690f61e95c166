/** Names of variables that hold credentials: `DB_PASSWORD`, `apiKey`, `SESSION_SECRET`. */
const SECRET_NAME =
  /passw(?:or)?d|passphrase|secret|token|credential|connection[_-]?string|(?:api|access|private|auth|encryption|signing|master|license)[_-]?key/i;
/** Endings of names that say something about a credential and do not hold it: `SECRET_ARN`, `TOKEN_TTL_SECONDS`. */
const ABOUT_SECRET =
  /_(?:arn|id|name|path|file|url|uri|endpoint|region|ttl|seconds|minutes|hours|days|length|type|prefix|enabled|version|header|issuer|audience)$/i;
/** The one id that is half of a credential. */
const ACCESS_KEY_ID = /access[_-]?key[_-]?id$/i;

/** Texts that are credentials whatever the variable is called. */
const CREDENTIALS: Readonly<Record<string, RegExp>> = {
  "an AWS access key": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "a private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  "a GitHub token": /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_\w{60,}/,
  "a Slack token": /\bxox[abprs]-[\w-]{10,}/,
  "a Stripe key": /\b[sr]k_live_[A-Za-z0-9]{16,}/,
  "a Google API key": /\bAIza[\w-]{35}\b/,
  "a JSON Web Token": /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/,
  "a URL with a password": /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^@/\s]+@/i,
};

/**
 * Why a plain variable looks like a credential, as words that do not repeat it (`an AWS access key`), or undefined where
 * it does not. An empty value is none, whatever its name.
 */
export function secretLook(name: string, value: string): string | undefined {
  const kind = Object.entries(CREDENTIALS).find(([, pattern]) => pattern.test(value))?.[0];
  if (kind !== undefined) return kind;
  const held = SECRET_NAME.test(name) && (!ABOUT_SECRET.test(name) || ACCESS_KEY_ID.test(name));
  return held && value !== "" ? "a name that secrets have" : undefined;
}
