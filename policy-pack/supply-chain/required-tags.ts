import { texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { isTaggable } from "../policy/taggable.ts";
import { or, type Truth, unknown } from "../policy/truth.ts";
import type { Value } from "../policy/value.ts";
import { judge, notApplicable } from "../policy/verdict.ts";

/** The tag stands there, with one of the values where some are asked for. Of tags not known yet nothing can be told. */
function isTagged(tags: Value, key: string, values: readonly string[]): Truth {
  if (tags.isUnknown) return unknown(tags.path);
  const tag = tags.member(key);
  return values.length > 0 ? tag.oneOf(values) : tag.set();
}

export const policy = defineGraphPolicy({
  name: "required-tags",
  title: "Resources have the agreed tags",
  severity: "low",
  rationale:
    "A resource without an owner is nobody's to patch, to pay or to delete, and rules that go by tags (access, backups, costs) pass over it.",
  remediation: ["Set the tags on the resource, or for all at once as the provider's defaultTags."],
  controls: { nist: ["CM-8"], soc2: ["CC6.1"], iso27001: ["A.5.9"] },
  url: "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
  preset: "strict",
  tokens: "any",
  settings: {
    tags: texts(
      [],
      "Keys of the tags, as Owner, or with the values that may be: Stage=dev|prod; none: the policy asks for nothing",
    ),
    except: texts([], "Types that need none: aws:logs/logGroup:LogGroup"),
  },
  check(resource, { tags, except }) {
    if (tags.length === 0) return notApplicable("the config names no tags");
    if (!isTaggable(resource.type) || except.includes(resource.type)) return notApplicable("it needs no tags");
    return tags.map((wanted) => {
      const [key = "", list] = wanted.split(/=(.*)/s);
      const values = list === undefined ? [] : list.split("|");
      // The provider adds its defaultTags to tagsAll, in previews too.
      const found = or(
        isTagged(resource.at("tags"), key, values),
        isTagged(resource.outputs.at("tagsAll"), key, values),
      );
      return judge(found, {
        what: `the tag ${key} is missing${values.length > 0 ? ", or has another value" : ""}`,
        at: resource.at("tags").member(key),
        required: values.length > 0 ? `${key}: ${values.join(" or ")}` : `a tag ${key}`,
        fix: `set tags: { ${JSON.stringify(key)}: ... }, or defaultTags of the provider`,
      });
    });
  },
});
