import { definePropertyPolicy } from "../policy/property-policy.ts";
import { TOKENS } from "../policy/tokens.ts";
import { and, not, some, type Truth } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";

/** `https://*` is every website, too. */
function isOpen(list: Value): Truth {
  return some(list.items(), (item) => item.matches((text) => /^(https?:\/\/)?\*$/i.test(text)));
}

const DEMAND = {
  must: (cors: Value): Truth => not(and(isOpen(cors.at("allowOrigins")), isOpen(cors.at("allowMethods")))),
  what: "the scripts of every website may call all methods",
  required: "named origins, or named methods",
  fix: "name the origins of your own sites in allowOrigins",
};

export const policy = definePropertyPolicy({
  name: "cors-not-open",
  title: "No API lets the scripts of every website call all its methods",
  severity: "medium",
  rationale:
    "CORS decides which websites may call an API from the browser of a visitor. With every origin and every method allowed, any page that a user opens can act on the API in his name.",
  remediation: ["Name the origins of your own sites.", "Name the methods that those use."],
  controls: {},
  checkov: ["CKV2_AWS_75"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors",
  demands: [
    { tokens: TOKENS.functionUrl, path: "cors", ...DEMAND },
    { tokens: TOKENS.httpApi, path: "corsConfiguration", ...DEMAND },
  ],
});
