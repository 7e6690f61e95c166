import { z } from "zod";
import { advised, keyed, quotedText, text } from "./scalars.ts";

const LEVEL = /^[A-Za-z0-9_.-]{1,128}$/;

/** One level of a parameter's name (AWS Systems Manager User Guide, "Creating Parameter Store parameters"). */
const level = (example: string) => text(LEVEL, "a name of 1 to 128 letters, digits and _.-", example);

const VALUES = z
  .record(level("max-connections"), quotedText(/^[^]{1,4096}$/, "text of 1 to 4096 characters", "100"))
  .default({});

const TREE = advised(
  z.strictObject({
    component: level("app")
      .optional()
      .describe(
        "The third level of the names: /<application>/<environment>/<component>/<parameter> (Z-47). Default: the key. Changing it replaces the parameters.",
      ),
    values: VALUES.describe(
      'Parameters by name, with values in quotes, such as max-connections: "100"; each update sets them. A value may be a Pulumi secret. Default: none.',
    ),
    operatorSet: VALUES.describe(
      "Parameters by name that operators change while the system runs, with the value that each begins with; no update changes them after. Default: none.",
    ),
  }),
  { expected: "a tree of parameters", example: '{ values: { max-connections: "100" } }' },
);

/** Parameters. */
export const parameters = keyed(TREE)
  .default({})
  .describe(
    "Configuration in Parameter Store by key: encrypted parameters of one component each (Z-39, Z-45). Credentials are secrets instead. Default: none.",
  );
