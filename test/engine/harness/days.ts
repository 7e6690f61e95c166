/** The day so many days from now, YYYY-MM-DD: what a config for today's run may say of an end. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
