/** Names of settings that hold credentials: DB_PASSWORD, apiKey, SESSION_SECRET, DB_PASS, DB_PSWD, JWT_KEY. */
const SECRET_NAME =
  /(passw(or)?d|passphrase|secret|token|(api|access|private|auth|encryption|signing|hmac|jwt|session|cookie|master)[_-]?key|credential|connection[_-]?string|(^|[_-])(pass|pwd|pswd|passwrd)([_-]|$)|(^|[_-])pw$|(db|sql|mongo|redis|smtp|ldap|root|admin|user)(pass|pwd|pswd|pw)$)/i;
/** dbPass, smtpPwd; the case tells them from `bypass`. */
const CAMEL_NAME = /[a-z](Pass|Pwd|Pswd|Pw)([A-Z]|$)/;
/** What follows the credential's name when the setting is about it and not the thing itself: ..._ARN, ..._TTL. */
const REFERENCE_NAME =
  /(arn|_?id|_?name|_?path|_?file|_?url|_?uri|_?endpoint|_?region|_?ttl|_?seconds|_?minutes|_?hours|_?days|_?length|_?limit|_?count|_?size|_?type|_?prefix|_?enabled|_?required|_?policy|_?algorithm|_?format|_?provider|_?host|_?port|_?mode|_?scopes?|_?expiry|_?expiration|_?version|_?header|_?issuer|_?audience)$/i;
/** The shell's working directory, and the tokens that language models count. */
const NO_SECRET_NAME =
  /^(old)?pwd$|tokeni[sz]e|(?<![a-z])(max|min|num|total)[a-z]*[_-]?([a-z]+[_-])*tokens?$|tokens?[_-]?(per|budget|max)/i;
/** llmMaxTokens; the case tells it from `adminToken`. */
const CAMEL_COUNT = /[a-z](Max|Min|Num|Total)([A-Z][a-z]*)*Tokens?$/;

/** Whether a setting of this name would hold a credential. Not references to one, nor what is said about one. */
export function isSecretName(name: string): boolean {
  if (!(SECRET_NAME.test(name) || CAMEL_NAME.test(name)) || NO_SECRET_NAME.test(name) || CAMEL_COUNT.test(name))
    return false;
  return !REFERENCE_NAME.test(name) || /access[_-]?key[_-]?id$/i.test(name);
}

/** Values that tell where a credential is, and none themselves. */
const REFERENCE = /^(arn:|alias\/|\/|\{\{resolve:|https?:\/\/[^@]*$)/;
/** Shorter ones are switches and numbers: TOKEN_CHECK=on. */
const SHORTEST = 6;

/** DB_SECRET, which may hold what a secret of Secrets Manager is called: words with slashes between, prod/billing/database. */
const NAME_OF_SECRET = /secrets?$/i;
const PATH_OF_WORDS = /^[a-z][a-z_-]*\d{0,2}(\/[a-z][a-z_-]*\d{0,2})+$/i;

/** Whether the value of a setting that has a credential's name can be the credential: no reference, and not too short. */
export function isCredentialValue(text: string, name: string | undefined): boolean {
  if (text.length < SHORTEST || REFERENCE.test(text)) return false;
  return !(name !== undefined && NAME_OF_SECRET.test(name) && PATH_OF_WORDS.test(text));
}

/**
 * Texts that are credentials whatever their name; none of them matches placeholders. What may repeat before something that
 * must follow has an end: any text is searched, also one of megabytes.
 */
const CREDENTIALS: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: "an AWS access key", pattern: /\b(AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { kind: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { kind: "a GitHub token", pattern: /\b(ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{60,}/ },
  { kind: "a Slack token", pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { kind: "a Stripe key", pattern: /\b[sr]k_live_[A-Za-z0-9]{16,}/ },
  { kind: "a GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{20,}/ },
  { kind: "a token of npm", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { kind: "a token of PyPI", pattern: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/ },
  { kind: "a SendGrid key", pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/ },
  { kind: "a Vault token", pattern: /\bhv[sb]\.[A-Za-z0-9_-]{24,}/ },
  { kind: "a Pulumi token", pattern: /\bpul-[a-f0-9]{40}\b/ },
  { kind: "a Docker Hub token", pattern: /\bdckr_pat_[A-Za-z0-9_-]{27,}/ },
  { kind: "a Databricks token", pattern: /\bdapi[a-f0-9]{32}\b/ },
  { kind: "an Anthropic key", pattern: /\bsk-ant-[A-Za-z0-9_-]{32,}/ },
  { kind: "a Shopify token", pattern: /\bshp(at|ss|ca|pa)_[a-fA-F0-9]{32}\b/ },
  { kind: "a Slack webhook", pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/ },
  { kind: "an Azure storage key", pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/ },
  { kind: "a Google API key", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  {
    kind: "a JSON Web Token",
    pattern: /(?<![\w-])eyJ[A-Za-z0-9_-]{8,999}\.eyJ[A-Za-z0-9_-]{8,9999}\.[A-Za-z0-9_-]{8,}/,
  },
  { kind: "a password in a URL", pattern: /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^/\s:@${}]{1,200}:[^@/\s${}]{3,200}@/i },
  // Tokens stand alone before the @: 40 hexadecimal digits of GitHub, 52 letters and digits of Azure DevOps.
  { kind: "a token in a URL", pattern: /\bhttps?:\/\/([0-9a-f]{40}|[a-z2-7]{52})@/i },
  {
    kind: "an AWS secret key",
    pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  },
];

/** Matches wherever one of them does, and a little more: most texts hold none, and are then read once. */
const ANY_CREDENTIAL = new RegExp(CREDENTIALS.map(({ pattern }) => pattern.source).join("|"), "i");

/** What kind of credential a text holds, or undefined. The text itself must not be printed. */
export function credentialIn(text: string): string | undefined {
  if (!ANY_CREDENTIAL.test(text)) return undefined;
  return CREDENTIALS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** Names of settings whose random-looking values are public, or name something. */
const PUBLIC_NAME =
  /(public|publishable|hash|digest|checksum|sha\d*|etag|fingerprint|version|revision|commit|nonce|_?ids?|arn|url|uri)$|^(public|next_public|vite|react_app)_/i;
const SHORTEST_RANDOM = 32;
/** Bits a character: text and identifiers made of words stay below, 32 random characters of base64 reach 4.6. */
const RANDOM_ENTROPY = 4.4;

function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return -[...counts.values()].reduce((sum, n) => sum + (n / text.length) * Math.log2(n / text.length), 0);
}

/** Whether the value of a setting looks like a key that was drawn at random: no UUID, hash, name, path or encoded text. */
export function looksRandom(name: string, text: string): boolean {
  if (text.length < SHORTEST_RANDOM || !/^[A-Za-z0-9+/_-]+=*$/.test(text) || PUBLIC_NAME.test(name)) return false;
  const mixes = /[A-Z]/.test(text) && /[a-z]/.test(text) && (text.match(/\d/g) ?? []).length >= 3;
  // Words: seven small letters in a row are rare by chance. Keys that are public, and JSON, begin in known ways.
  if (!mixes || /[a-z]{7}|^(MI[IG]|MFkw|AAAA|eyJ)/.test(text)) return false;
  const isText = /^[\x09\x0a\x0d\x20-\x7e]+$/.test(Buffer.from(text, "base64").toString("latin1"));
  return !isText && entropyOf(text) >= RANDOM_ENTROPY;
}
