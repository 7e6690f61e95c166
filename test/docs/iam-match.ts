import type { PolicyStatement } from "../../docs/deployer/policies.ts";

/** A statement's resources as a list. */
export const resourcesOf = ({ Resource }: PolicyStatement): readonly string[] =>
  typeof Resource === "string" ? [Resource] : Resource;

/** Whether an ARN pattern, in which `*` stands for any text, matches. */
export function matches(pattern: string, arn: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${source.join(".*")}$`).test(arn);
}

/** Whether some statement allows the action on the resource, its condition taken for met. */
export function allows(statements: readonly PolicyStatement[], action: string, arn: string): boolean {
  return statements.some(
    (statement) => statement.Action.includes(action) && resourcesOf(statement).some((pattern) => matches(pattern, arn)),
  );
}
