/** All of API Gateway's security policies but TLS_1_0 (Developer Guide, "Supported security policies", as of 2026-04). */
const MODERN = /^(TLS_1_2$|SecurityPolicy_TLS1[23]_)/;

/** The security policy of an API or a domain name takes no version below TLS 1.2. */
export function isModernApiPolicy(name: string): boolean {
  return MODERN.test(name);
}
