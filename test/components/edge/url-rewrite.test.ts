import { assert } from "chai";
import fc from "fast-check";
import { withoutPrefix } from "../../../components/edge/url-rewrite.ts";

/** What a target sees of a request. */
function seen(prefix: string, pattern: string, request: string): string {
  const rewrite = withoutPrefix(prefix, pattern);
  return rewrite === undefined ? request : request.replace(new RegExp(rewrite.regex), rewrite.replace);
}

const segment = fc.stringMatching(/^[A-Za-z0-9_.~-]{1,8}$/);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join("/")}`);

describe("withoutPrefix", () => {
  it("turns the documents' paths into what the services know", () => {
    assert.equal(seen("/test", "/test/auth/*", "/test/auth/login?next=/test/x"), "/auth/login?next=/test/x");
    assert.equal(seen("/stage", "/stage/reminder", "/stage/reminder"), "/reminder");
    assert.equal(seen("/test", "/test", "/test?a=1"), "/?a=1");
    assert.equal(seen("/test", "/test/*", "/test/"), "/");
  });

  it("takes the prefix off once, and only where it ends at a slash", () => {
    fc.assert(
      fc.property(path, path, fc.constantFrom("", "?q=1"), (prefix, rest, query) => {
        assert.equal(seen(prefix, `${prefix}/*`, `${prefix}${rest}${query}`), `${rest}${query}`);
        assert.equal(seen(prefix, `${prefix}${rest}`, `${prefix}${rest}${query}`), `${rest}${query}`);
        assert.isUndefined(withoutPrefix(prefix, `${prefix}x${rest}`));
      }),
    );
  });
});
