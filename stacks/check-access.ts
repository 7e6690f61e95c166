import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";

/** Where the roles may act, the stack itself is too. */
export const checkAccess: Check = ({ stated: { access }, region }) => {
  if (access?.regions === undefined || region === undefined || access.regions.includes(region)) return [];
  return [
    problem(
      ["access", "regions"],
      access.regions,
      `${region} (aws:region) among them: everything that the roles use is there`,
      `Add \`${region}\`, or leave \`regions\` out.`,
    ),
  ];
};
