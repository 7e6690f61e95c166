import { z } from "zod";
import { advised, quotedText, text } from "./scalars.ts";
import { reference } from "./schema-uses.ts";
import type { Image } from "./settings.ts";
import { defined, exactlyOne, shape } from "./shapes.ts";

const BUILD = z.strictObject({
  context: text(/^.+$/, "the folder with the sources", "./app").describe(
    "Folder with the sources, from the project's folder. Required.",
  ),
  dockerfile: z.string().optional().describe("The Dockerfile. Default: Dockerfile in the context."),
  target: z.string().optional().describe("The stage to build. Default: the last."),
});

/** Which image of the stack's registries a container runs. */
export const IMAGE = advised(
  z.strictObject({
    registry: reference("registries").describe("The key of the registry that holds the image (D-59). Required."),
    tag: quotedText(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, "an image's tag as text", "1.0.0")
      .optional()
      .describe("The image's tag. `latest` only where the registry lists it as mutable (C-07, D-11)."),
    digest: text(/^sha256:[0-9a-f]{64}$/, "sha256: and 64 hexadecimal digits", `sha256:${"0".repeat(64)}`)
      .optional()
      .describe("The image's digest: the strictest pin."),
    build: BUILD.optional().describe("Build and push the image at each update."),
  }),
  { expected: "which image runs", example: "{ registry: api, tag: 1.0.0 }" },
)
  .superRefine(exactlyOne(["tag", "digest", "build"], "{ registry: api, tag: 1.0.0 }"), shape)
  .transform(({ registry, tag, digest, build }): Image => {
    if (tag !== undefined) return { registry, tag };
    if (digest !== undefined) return { registry, digest };
    return { registry, build: defined(build ?? { context: "." }) };
  });
