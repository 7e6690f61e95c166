import { choice, flag, texts } from "../policy/config.ts";
import { defineGraphPolicy } from "../policy/define-policy.ts";
import { bearersOf, GRANT_TOKENS, servesAs, tasksOf, where } from "../aws/iam/grants.ts";
import type { Graph } from "../policy/graph.ts";
import {
  namesNothing,
  isEveryResource,
  isPublic,
  judgeStatements,
  matchesPattern,
  type Statement,
} from "../aws/iam/iam.ts";
import { injectedSecrets, isSameSecret, secretPart } from "../aws/secrets/injected-secrets.ts";
import type { Resource } from "../policy/resource.ts";
import { judgeIdentity } from "../aws/iam/scope.ts";
import { families, TOKENS } from "../policy/tokens.ts";
import { and, every, not, or, some, type Truth, truth, unknown } from "../policy/truth.ts";
import { judge, notApplicable, type Verdict } from "../policy/verdict.ts";

const READ = ["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"];
const WRITE = ["PutSecretValue", "UpdateSecret", "DeleteSecret", "PutResourcePolicy", "DeleteResourcePolicy"].map(
  (name) => `secretsmanager:${name}`,
);

function allows(statement: Statement, actions: readonly string[]): Truth {
  if (statement.notActions.length > 0) {
    const excepted = (action: string) =>
      some(statement.notActions, (n) => n.matches((text) => matchesPattern(text, action)));
    return not(every(actions, excepted));
  }
  return some(statement.actions, (named) => named.matches((text) => actions.some((a) => matchesPattern(text, a))));
}

/** Conditions that pick secrets: by their tags, or by themselves. */
function picksSecrets(statement: Statement): Truth {
  if (statement.openCondition) return unknown(statement.openCondition.path);
  const isPick = /^(secretsmanager:(resourcetag\/.*|secretid|name)|aws:resourcetag\/.*)$/;
  return some(statement.conditions, ({ key, operator, ifExists, values }) => {
    const picks = isPick.test(key) && !ifExists && !/^(for\w+values:)?(stringnot|arnnot|null)/.test(operator);
    if (!picks) return truth(false);
    return every(values, (value) => (value.isUnknown ? truth(true) : not(value.matches(namesNothing))));
  });
}

/** The ARN names one secret (its six random characters may be left open), or lies below a prefix that is accepted. */
function isNamed(resource: string, prefixes: readonly string[]): boolean {
  if (isEveryResource(resource)) return false;
  const name = secretPart(resource);
  // Another service's resource in the same statement is not this policy's matter.
  if (name === undefined) return /^arn:[\w-]+:[a-z0-9-]+:/.test(resource);
  if (/[*?]/.test(resource.split(":")[4] ?? "")) return false;
  return !/[*?]/.test(name.replace(/-\?{6}$/, "")) || prefixes.some((prefix) => matchesPattern(prefix, name));
}

function judgeScope(statement: Statement, prefixes: readonly string[]): Verdict {
  const named = and(
    truth(statement.notResources.length === 0),
    every(statement.resources, (resource) => resource.matches((text) => isNamed(text, prefixes))),
  );
  const wide = statement.resources.find(
    (resource) => resource.matches((text) => isNamed(text, prefixes)).answer === "no",
  );
  return judge(or(not(allows(statement, READ)), named, picksSecrets(statement)), {
    what: "the statement reads more secrets than it names",
    at: wide ?? statement.notResources[0],
    required: "the ARNs of the secrets that are needed (-?????? may end one whose ARN is not at hand)",
    fix: "set Resource: [secret.arn], or bind it by a condition on secretsmanager:ResourceTag",
  });
}

/** Of an execution role: each secret that it reads is injected into a container of a task that it starts. */
function judgeInjected(holder: Resource, graph: Graph): Verdict {
  const tasks = bearersOf(graph, holder).roles.flatMap((role) => tasksOf(graph, role, "execution").found);
  const injected = tasks.map(injectedSecrets);
  const open = injected.find((secrets) => secrets.state === "open");
  const arns = injected.flatMap((secrets) => (secrets.state === "known" ? secrets.arns : []));
  return judgeIdentity(holder, (statement) => {
    const foreign = statement.resources.find(
      (resource) =>
        resource.matches((text) => secretPart(text) === undefined || isSameSecret(text, arns)).answer === "no",
    );
    const needed = every(statement.resources, (resource) =>
      resource.matches((text) => secretPart(text) === undefined || isSameSecret(text, arns)),
    );
    const isNeeded = needed.answer === "no" && open ? unknown(open.path) : needed;
    return judge(or(not(allows(statement, READ)), isNeeded), {
      what: "the execution role reads a secret that no container is given",
      at: foreign,
      required: "only secrets that stand in the containers' secrets",
      fix: "take the ARN away, or name the secret in the container's secrets; what the application reads itself belongs to the task role",
    });
  });
}

function judgeWrites(statement: Statement): Verdict {
  return judge(not(allows(statement, WRITE)), {
    what: "the application may change secrets",
    at: statement.actions.find(
      (action) => action.matches((t) => WRITE.some((a) => matchesPattern(t, a))).answer === "yes",
    ),
    required: "secretsmanager:GetSecretValue and DescribeSecret",
    fix: "take the action away; let a rotation or deployment role change secrets",
  });
}

function judgeDecrypt(statement: Statement): Verdict {
  const decrypts = allows(statement, ["kms:Decrypt"]);
  const via = statement.conditions.some((c) => c.key === "kms:viaservice" && /^string(equals|like)/.test(c.operator));
  const open = statement.openCondition;
  return judge(or(not(decrypts), open ? unknown(open.path) : truth(via)), {
    what: "the role may decrypt by calling KMS itself",
    found: `no condition on kms:ViaService at ${statement.value.path}`,
    required: "a condition that binds kms:Decrypt to the service that holds the data",
    fix: 'add Condition: { StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } }',
  });
}

/** A secret's own policy must not let in everyone. */
function judgeResourcePolicy(resource: Resource): Verdict {
  return judgeStatements(resource.at("policy"), (statement) =>
    judge(not(isPublic(statement)), {
      what: "the secret's policy lets in everyone",
      at: statement.value.at(statement.notPrincipals.length > 0 ? "NotPrincipal" : "Principal"),
      required: "named principals",
      fix: "set Principal: { AWS: role.arn }",
    }),
  );
}

const RESOURCE_POLICIES = families(TOKENS.secret, TOKENS.secretPolicy);

export const policy = defineGraphPolicy({
  name: "secret-access-scoped",
  title: "Roles read only the secrets that they name",
  severity: "high",
  rationale:
    "A role that reads every secret of a prefix reads those of other services and of tomorrow too: whoever takes over one service has the credentials of all.",
  remediation: [
    "Name the ARN of each secret in Resource.",
    "Give the execution role the secrets that are injected, and the task role those that the application reads itself.",
    "Where services own a prefix, name it in prefixes of the policy config.",
  ],
  controls: {
    fsbp: ["IAM.21"],
    pci: ["7.2.1", "7.2.2", "8.6.2"],
    nist: ["AC-3", "AC-6"],
    soc2: ["CC6.1", "CC6.3"],
    iso27001: ["A.5.15", "A.8.3"],
  },
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html",
  tokens: families(TOKENS.identityPolicy, RESOURCE_POLICIES),
  settings: {
    prefixes: texts([], "Names of secrets, wildcards allowed, that may be named together: payments/prod/*"),
    injectedOnly: flag(true, "Refuse execution roles that read a secret which no container is given"),
    taskAccess: choice(
      ["read", "full"],
      "read",
      "What an application in ECS may do with secrets: read them, or change them too",
    ),
    viaService: flag(false, "Require kms:ViaService wherever a role of ECS tasks may decrypt"),
  },
  check(resource, { prefixes, injectedOnly, taskAccess, viaService }, graph) {
    if (RESOURCE_POLICIES.includes(resource.type)) return judgeResourcePolicy(resource);
    const scope = judgeIdentity(resource, (statement) => judgeScope(statement, prefixes));
    if (!GRANT_TOKENS.includes(resource.type)) return scope;
    const isExecution = servesAs(graph, resource, "execution");
    const isTask = servesAs(graph, resource, "task");
    const other = "it is not for a role of ECS tasks";
    // A wildcard is one fault, not two.
    const injected = injectedOnly && scope.kind !== "violated" ? judgeInjected(resource, graph) : notApplicable(other);
    return [
      scope,
      where(isExecution, injected, other),
      where(isTask, taskAccess === "read" ? judgeIdentity(resource, judgeWrites) : notApplicable(other), other),
      where(or(isExecution, isTask), viaService ? judgeIdentity(resource, judgeDecrypt) : notApplicable(other), other),
    ];
  },
});
