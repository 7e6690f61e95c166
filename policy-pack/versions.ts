/** Whether a version ("5.18", "3.8.11") is that one or a newer one. What is no number counts as zero. */
export function isVersionAtLeast(version: string, oldest: string): boolean {
  const parts = (text: string) => text.split(".").map((part) => Number.parseInt(part, 10) || 0);
  const given = parts(version);
  for (const [i, least] of parts(oldest).entries()) {
    const part = given[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
