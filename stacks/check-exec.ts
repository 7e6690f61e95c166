import { scratchFor, unwritableAgentPaths } from "../components/compute/exec.plan.ts";
import type { Problem } from "../components/plan-error.ts";
import { entriesOf, problem } from "./checking.ts";
import type { Check, Checking } from "./checking.ts";
import type { Stated } from "./schema.ts";

type Service = Stated["services"][string];

/** Where shells can be opened in a container, they are recorded, and what opens them can write what it has to. */
export const checkExec: Check = (checking) =>
  entriesOf(checking, "services").flatMap(([key, service]) =>
    service.exec === "off" ? [] : [...checkAgent(key, service), ...checkRecords(checking, key, service)],
  );

function checkAgent(key: string, { exec, readonlyRootFilesystem, scratchMiB = {} }: Service): Problem[] {
  const missing = unwritableAgentPaths({ exec, readonlyRootFilesystem, scratchMiB });
  if (missing.length === 0) return [];
  const expected = `off with a read-only root file system: ECS Exec's agent writes to ${missing.join(", ")}`;
  const also = "which AWS does not promise to work. With `exec: off` look at logs and traces instead";
  const fix = `Write \`readonlyRootFilesystem: off\` while shells are needed, or add ${scratchFor(missing)} to scratchMiB, ${also}.`;
  return [problem(["services", key, "exec"], exec, expected, fix)];
}

function checkRecords({ stated: { cluster } }: Checking, key: string, { exec }: Service): Problem[] {
  if (cluster?.existing === undefined) return [];
  const expected = "off in a cluster of somebody else's, of which this stack does not say how shells are recorded";
  const fix = "Write `exec: off`, or remove cluster.existing to have a cluster made.";
  return [problem(["services", key, "exec"], exec, expected, fix)];
}
