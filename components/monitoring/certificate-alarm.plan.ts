/**
 * What is said of certificates that no alarm can watch, since an alarm reads metrics of its own region and speaks to topics
 * of its own region (Amazon CloudWatch User Guide, "Notify users on alarm changes"); undefined where there are none.
 *
 * @param region The topic's.
 * @param certificateRegions The certificates'.
 */
export function unwatchedText(region: string, certificateRegions: readonly string[]): string | undefined {
  const unwatched = certificateRegions.filter((other) => other !== region).sort();
  if (unwatched.length === 0) return undefined;
  return `The certificate in ${unwatched.join(", ")} has no alarm on its days to expiry: an alarm there cannot speak to a topic in ${region}. AWS writes to the account's contacts where it cannot renew one.`;
}
