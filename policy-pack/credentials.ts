/** Names of settings that hold credentials: DB_PASSWORD, apiKey, SESSION_SECRET. Not references to them (…_ARN, …_ID). */
const SECRET_NAME =
  /(passw(or)?d|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|auth[_-]?key|encryption[_-]?key|connection[_-]?string)/i;
const REFERENCE_NAME =
  /(arn|_?id|_?name|_?path|_?file|_?url|_?uri|_?endpoint|_?region|_?ttl|_?seconds|_?minutes|_?length|_?type|_?prefix|_?enabled|_?expiry|_?expiration|_?version|_?header|_?issuer|_?audience)$/i;

/** Whether a setting of this name would hold a credential. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && (!REFERENCE_NAME.test(name) || /access[_-]?key[_-]?id$/i.test(name));
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
