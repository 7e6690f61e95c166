/** Names of settings that hold credentials: DB_PASSWORD, apiKey, SESSION_SECRET, DB_PASS, JWT_KEY. */
const SECRET_NAME =
  /(passw(or)?d|passphrase|secret|token|(api|access|private|auth|encryption|signing|hmac|jwt|session|cookie|master)[_-]?key|credential|connection[_-]?string|(^|[_-])(pass|pwd)([_-]|$))/i;
/** dbPass, smtpPwd; the case tells them from `bypass`. */
const CAMEL_NAME = /[a-z](Pass|Pwd)([A-Z]|$)/;
/** What follows the credential's name when the setting is about it and not the thing itself: ..._ARN, ..._TTL. */
const REFERENCE_NAME =
  /(arn|_?id|_?name|_?path|_?file|_?url|_?uri|_?endpoint|_?region|_?ttl|_?seconds|_?minutes|_?hours|_?days|_?length|_?limit|_?count|_?size|_?type|_?prefix|_?enabled|_?required|_?policy|_?algorithm|_?format|_?provider|_?host|_?port|_?mode|_?scopes?|_?expiry|_?expiration|_?version|_?header|_?issuer|_?audience)$/i;
/** The shell's working directory, and the tokens that language models count. */
const NO_SECRET_NAME =
  /^(old)?pwd$|tokeni[sz]e|(max|min|num|total)[a-z]*[_-]?([a-z]+[_-])*tokens?$|tokens?[_-]?(per|budget|max)/i;

/** Whether a setting of this name would hold a credential. Not references to one, nor what is said about one. */
export function isSecretName(name: string): boolean {
  if (!(SECRET_NAME.test(name) || CAMEL_NAME.test(name)) || NO_SECRET_NAME.test(name)) return false;
  return !REFERENCE_NAME.test(name) || /access[_-]?key[_-]?id$/i.test(name);
}

/** Values that tell where a credential is, and none themselves. */
const REFERENCE = /^(arn:|\/|\{\{resolve:|https?:\/\/[^@]*$)/;
/** Shorter ones are switches and numbers: TOKEN_CHECK=on. */
const SHORTEST = 6;

/** Whether the value of a setting that has a credential's name can be the credential: no reference, and not too short. */
export function isCredentialValue(text: string): boolean {
  return text.length >= SHORTEST && !REFERENCE.test(text);
}

/** Texts that are credentials whatever their name; none of them matches placeholders. */
const CREDENTIALS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: "an AWS access key", pattern: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { kind: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { kind: "a GitHub token", pattern: /\b(ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,}/ },
  { kind: "a Slack token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { kind: "a Stripe key", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/ },
  { kind: "a Google API key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { kind: "a JSON Web Token", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/ },
  { kind: "a password in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@${}]+:[^@/\s${}]{3,}@/i },
  {
    kind: "an AWS secret key",
    pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  },
];

/** What kind of credential a text holds, or undefined. The text itself must not be printed. */
export function credentialIn(text: string): string | undefined {
  return CREDENTIALS.find(({ pattern }) => pattern.test(text))?.kind;
}
