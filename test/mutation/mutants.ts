import ts from "typescript";

/** One small change of a source file. */
export interface Mutant {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** What stood there, shortened. */
  readonly original: string;
}

/**
 * Properties whose values are for people or for other tests: texts of reports, sources of controls, the schema of
 * settings (the engine checks bounds by it). A test of them would only write them down twice.
 */
const FOR_READERS = new Set([
  ...["name", "title", "severity", "rationale", "remediation", "controls", "checkov", "url", "preset", "level"],
  ...[
    "what",
    "required",
    "fix",
    "found",
    "missing",
    "weak",
    "why",
    "otherwise",
    "noun",
    "minimum",
    "maximum",
    "description",
    "example",
  ],
]);

/** Functions of which only these arguments decide anything; the others are texts. */
const DECIDING_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  notApplicable: [],
  undecided: [0],
  unknown: [0],
  flag: [0],
  text: [0],
  integer: [0],
  texts: [0],
  integers: [0],
  choice: [0, 1],
  list: [1, 2, 3, 4, 5],
  whole: [3, 4, 5, 6, 7],
};

const SWAPPED_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
};

const SWAPPED_CALLS: Readonly<Record<string, string>> = {
  and: "or",
  or: "and",
  some: "every",
  every: "some",
  isTrue: "isFalse",
  isFalse: "isTrue",
  atLeast: "atMost",
  atMost: "atLeast",
  isOneOf: "isNoneOf",
  isNoneOf: "isOneOf",
};

/** Methods that return what they were called on, changed. */
const DROPPED_METHODS = new Set(["filter", "toLowerCase", "toUpperCase", "trim", "slice", "reverse", "sort", "flat"]);
const SWAPPED_METHODS: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/** Members of objects without which a demand or a test says something else. */
const DROPPED_MEMBERS = new Set(["when", "whenItem", "absent", "each", "document"]);

const ORIGINAL_LENGTH = 70;

/** All mutants of a source text (TypeScript, or JavaScript with the same offsets). */
export function mutantsOf(text: string): readonly Mutant[] {
  const file = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add: Add = (kind, start, end, replacement) => {
    const original = text.slice(start, end).replace(/\s+/g, " ");
    if (original === replacement) return;
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ kind, start, end, replacement, line, original: original.slice(0, ORIGINAL_LENGTH) });
  };
  visit(file, add);
  return found;
}

type Add = (kind: string, start: number, end: number, replacement: string) => void;

function visit(node: ts.Node, add: Add): void {
  if (isForReaders(node)) return;
  mutateLiteral(node, add);
  mutateOperator(node, add);
  mutateCondition(node, add);
  mutateCall(node, add);
  mutateList(node, add);
  ts.forEachChild(node, (child) => visit(child, add));
}

function isForReaders(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isTypeNode(node)) return true;
  if (ts.isThrowStatement(node)) return true;
  const { parent } = node;
  if (ts.isPropertyAssignment(node) && FOR_READERS.has(node.name.getText())) {
    // A function may be called like a text: must, when.
    return !ts.isArrowFunction(node.initializer);
  }
  if (parent && ts.isVariableDeclaration(parent) && node === parent.initializer)
    return /^[A-Z_]*(FIX|WHAT|REQUIRED|TEXT)$/.test(parent.name.getText());
  if (!parent || !ts.isCallExpression(parent)) return false;
  const deciding = DECIDING_ARGUMENTS[parent.expression.getText()];
  const index = parent.arguments.indexOf(node as ts.Expression);
  return deciding !== undefined && index >= 0 && !deciding.includes(index);
}

function mutateLiteral(node: ts.Node, add: Add): void {
  const [start, end] = [node.getStart(), node.end];
  if (isIdleDefault(node.parent)) return;
  const isKey = ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
  if (ts.isStringLiteral(node) && !isKey) add("text", start, end, '"mutant"');
  else if (node.kind === ts.SyntaxKind.TrueKeyword) add("boolean", start, end, "false");
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add("boolean", start, end, "true");
  else if (ts.isNumericLiteral(node) && !isKey) {
    const value = Number(node.text.replaceAll("_", ""));
    add("number", start, end, `(${value + 1})`);
    if (value > 1) add("number", start, end, `(${value - 1})`);
  } else if (ts.isRegularExpressionLiteral(node)) mutatePattern(node, add);
}

const ACCEPTS_LITERALS = new Set(["is", "oneOf", "isTrue", "isFalse", "isOneOf", "isNoneOf", "has"]);

/**
 * `absent: "text"` in `oneOf(["ssm"], { absent: "text" })`: it says what AWS takes, and changes nothing as long as the
 * literals asked for are others, since what is absent is none of them. Any mutant of it would be equivalent.
 */
function isIdleDefault(node: ts.Node | undefined): boolean {
  if (!node || !ts.isPropertyAssignment(node) || node.name.getText() !== "absent") return false;
  const call = node.parent.parent;
  if (!ts.isCallExpression(call)) return false;
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  if (!ACCEPTS_LITERALS.has(name)) return false;
  const asked =
    name === "isTrue" ? ["true"] : name === "isFalse" ? ["false"] : literalsOf(call.arguments[name === "has" ? 1 : 0]);
  return asked !== undefined && isLiteral(node.initializer) && !asked.includes(node.initializer.getText());
}

function literalsOf(node: ts.Expression | undefined): readonly string[] | undefined {
  if (!node) return undefined;
  const items = ts.isArrayLiteralExpression(node) ? [...node.elements] : [node];
  return items.every(isLiteral) ? items.map((item) => item.getText()) : undefined;
}

function isLiteral(node: ts.Node): boolean {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return true;
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

function mutatePattern(node: ts.RegularExpressionLiteral, add: Add): void {
  const [start, end] = [node.getStart(), node.end];
  const [, body = "", flags = ""] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
  const make = (pattern: string, marks = flags) =>
    add("pattern", start, end, `/${pattern === "" ? "(?:)" : pattern}/${marks}`);
  make("(?!)");
  make("");
  if (body.startsWith("^")) make(body.slice(1));
  if (body.endsWith("$") && !body.endsWith("\\$")) make(body.slice(0, -1));
  if (flags.includes("i")) make(body, flags.replace("i", ""));
}

function mutateOperator(node: ts.Node, add: Add): void {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add("negation", node.getStart(), node.end, `(${node.operand.getText()})`);
  }
  if (!ts.isBinaryExpression(node)) return;
  const { operatorToken: token, left, right } = node;
  for (const other of SWAPPED_OPERATORS[token.getText()] ?? []) add("operator", token.getStart(), token.end, other);
  if (token.getText() !== "??") return;
  add("operator", node.getStart(), node.end, left.getText());
  add("operator", node.getStart(), node.end, `(${right.getText()})`);
}

function mutateCondition(node: ts.Node, add: Add): void {
  if (ts.isConditionalExpression(node)) {
    add("condition", node.condition.getStart(), node.condition.end, "true");
    add("condition", node.condition.getStart(), node.condition.end, "false");
  } else if (ts.isIfStatement(node)) {
    add("condition", node.expression.getStart(), node.expression.end, "true");
    add("condition", node.expression.getStart(), node.expression.end, "false");
  }
}

function mutateCall(node: ts.Node, add: Add): void {
  if (!ts.isCallExpression(node)) return;
  const { expression: called, arguments: args } = node;
  const [start, end] = [node.getStart(), node.end];
  if (ts.isIdentifier(called)) {
    const other = SWAPPED_CALLS[called.text];
    if (other) add("call", called.getStart(), called.end, `$swap.${other}`);
    if (called.text === "not" && args[0]) add("negation", start, end, args[0].getText());
    if (args.length > 1 && /^(and|or|families)$/.test(called.text)) dropEach(args, add);
  } else if (ts.isPropertyAccessExpression(called)) {
    const method = called.name.text;
    const other = SWAPPED_METHODS[method];
    if (other) add("call", called.name.getStart(), called.name.end, other);
    if (DROPPED_METHODS.has(method)) add("call", start, end, called.expression.getText());
  }
}

function mutateList(node: ts.Node, add: Add): void {
  if (ts.isArrayLiteralExpression(node)) dropEach(node.elements, add);
  if (!ts.isObjectLiteralExpression(node)) return;
  for (const member of node.properties) {
    const name = member.name?.getText() ?? "";
    if (!DROPPED_MEMBERS.has(name) || isIdleDefault(member)) continue;
    const after = /^\s*,/.exec(node.getSourceFile().text.slice(member.end))?.[0].length ?? 0;
    add("member", member.getStart(), member.end + after, "");
  }
}

function dropEach(items: ts.NodeArray<ts.Expression>, add: Add): void {
  if (ts.isArrayBindingPattern(items[0]?.parent ?? ts.factory.createNull())) return;
  items.forEach((item, i) => {
    const next = items[i + 1];
    const before = items[i - 1];
    if (next) add("member", item.getStart(), next.getStart(), "");
    else add("member", before ? before.end : item.getStart(), item.end, "");
  });
}
