/** How the engine marks what is more than JSON: `rpc.ts` of the Pulumi SDK. */
export const SIGNATURE_KEY = "4dabf18193072939515e22adb298388d";
/** The mark of a secret. */
export const SECRET_SIGNATURE = "1b47061264138c4ac30d75fd1eb44270";
const ASSET_SIGNATURE = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE_SIGNATURE = "0def7320c3a5731c473e5ecbe6d01bc7";

type Marked = Readonly<Record<string, unknown>>;

/**
 * A copy of a property bag in which the SDK finds nothing that it refuses to read. It throws on an asset or archive
 * without content, which is what an empty file or text is on the wire, and on marks that it does not know; in a
 * remediation nobody catches that, the request is never answered, and the engine waits for ever. Here such a thing
 * becomes a plain object: the program gave something, and no policy reads what is in it.
 */
export function readable(raw: unknown): unknown {
  if (raw === undefined) return null;
  if (raw === null || typeof raw !== "object") return raw;
  if (Array.isArray(raw)) return raw.map(readable);
  const given = raw as Marked;
  const mark = given[SIGNATURE_KEY];
  if (mark === SECRET_SIGNATURE) return { ...given, value: readable(given["value"]) };
  const kept =
    Boolean(mark) && !isContent(given)
      ? Object.entries(given).filter(([key]) => key !== SIGNATURE_KEY)
      : Object.entries(given);
  return Object.fromEntries(kept.map(([key, member]) => [key, readable(member)]));
}

/** An asset or archive that the SDK can read, with all that is in it. */
function isContent(given: Marked): boolean {
  const { path, text, uri, assets } = given;
  if (given[SIGNATURE_KEY] === ASSET_SIGNATURE) return Boolean(path) || Boolean(text) || Boolean(uri);
  if (given[SIGNATURE_KEY] !== ARCHIVE_SIGNATURE) return false;
  if (!assets) return Boolean(path) || Boolean(uri);
  return Object.values(assets).every(
    (asset) => asset !== null && typeof asset === "object" && isContent(asset as Marked),
  );
}
