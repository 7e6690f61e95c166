/** How many characters of JSON texts are kept parsed: those of the resources at hand, each read by many policies. */
const KEPT_CHARACTERS = 16_000_000;

const parsedTexts = new Map<string, object | undefined>();
let keptCharacters = 0;

/** The object or list that a JSON text writes, parsed once as long as it is kept; undefined of any other text. */
export function parseOnce(text: string): object | undefined {
  if (parsedTexts.has(text)) return parsedTexts.get(text);
  const parsed = parseJson(text);
  if (keptCharacters + text.length > KEPT_CHARACTERS) {
    parsedTexts.clear();
    keptCharacters = 0;
  }
  keptCharacters += text.length;
  parsedTexts.set(text, parsed);
  return parsed;
}

function parseJson(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed !== null && typeof parsed === "object" ? parsed : undefined;
  } catch {
    // What the parser says quotes the text, which may be secret; the verdict names the path instead.
    return undefined;
  }
}
