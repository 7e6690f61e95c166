import type { Problem } from "../components/plan-error.ts";
import { problem } from "./checking.ts";
import type { Check } from "./checking.ts";

/** Where the roles may act, the stack itself is too; and they have one boundary at most. */
export const checkAccess: Check = ({ stated: { access }, region }) => {
  if (access === undefined) return [];
  const { permissionsBoundary, permissionsBoundaryArn, regions } = access;
  const problems: Problem[] = [];
  if (regions !== undefined && region !== undefined && !regions.includes(region))
    problems.push(
      problem(
        ["access", "regions"],
        regions,
        `${region} (aws:region) among them: everything that the roles use is there`,
        `Add \`${region}\`, or leave \`regions\` out.`,
      ),
    );
  if (permissionsBoundary !== undefined && permissionsBoundaryArn !== undefined)
    problems.push(
      problem(
        ["access", "permissionsBoundary"],
        permissionsBoundary,
        "no `permissionsBoundary` with `permissionsBoundaryArn`: a role has one boundary",
        "Remove one of them.",
      ),
    );
  return problems;
};
