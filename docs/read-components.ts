import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** An argument of a component, from its `<Component>Args`. */
export interface Argument {
  /** Its name; below a nested mapping `outer.inner`. */
  readonly path: string;
  readonly optional: boolean;
  /** The type as the source writes it, in one line. */
  readonly type: string;
  readonly text: string;
  /** What `@default` says. */
  readonly default: string | undefined;
}

/** A component as its source tells it. */
export interface Component {
  readonly name: string;
  /** Path in the repository. */
  readonly file: string;
  /** The resource type that the engine knows it by. */
  readonly token: string;
  /** The class comment's paragraphs without the one on changes. */
  readonly paragraphs: readonly string[];
  /** What the class comment says of changes, without its first word. */
  readonly changing: string | undefined;
  readonly args: readonly Argument[];
}

const CHANGING = /^(?:Changing:|\*\*Changing\*\*)\s*/;

/** `{@link X}` and `{@link X|text}` as plain words. */
const plain = (text: string) =>
  text.replace(
    /\{@link\s+([^}|\s]+)(?:[|\s]+([^}]+))?\}/g,
    (_, target: string, shown?: string) => shown ?? `\`${target}\``,
  );

/** The comment's text, paragraph by paragraph, each in one line. */
function paragraphsOf(node: ts.Node): readonly string[] {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? "";
  return plain(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

function tagOf(node: ts.Node, name: string): string | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
  if (tag === undefined) return undefined;
  return plain(ts.getTextOfJSDocComment(tag.comment) ?? "")
    .replace(/\s+/g, " ")
    .trim();
}

function argumentsOf(members: ts.NodeArray<ts.TypeElement>, source: ts.SourceFile, above = ""): readonly Argument[] {
  return members.filter(ts.isPropertySignature).flatMap((member) => {
    const path = `${above}${member.name.getText(source)}`;
    const own = {
      path,
      optional: member.questionToken !== undefined,
      type: typeText(member.type, source),
      text: paragraphsOf(member).join(" "),
      default: tagOf(member, "default"),
    };
    const nested = member.type !== undefined && ts.isTypeLiteralNode(member.type) ? member.type.members : undefined;
    return nested === undefined ? [own] : [{ ...own, type: "mapping" }, ...argumentsOf(nested, source, `${path}.`)];
  });
}

function typeText(type: ts.TypeNode | undefined, source: ts.SourceFile): string {
  return (type?.getText(source) ?? "")
    .replace(/\s+/g, " ")
    .replace(/ \| undefined$/, "")
    .replaceAll("pulumi.Input<", "Input<");
}

/** The resource type that the class hands to ComponentResource's constructor. */
function tokenOf(declaration: ts.ClassDeclaration): string | undefined {
  let token: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first)) token = first.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return token;
}

function isComponent(declaration: ts.ClassDeclaration, source: ts.SourceFile): boolean {
  const bases = declaration.heritageClauses?.flatMap(({ types }) =>
    types.map(({ expression }) => expression.getText(source)),
  );
  return bases?.some((base) => /(?:^|\.)ComponentResource$/.test(base)) ?? false;
}

function componentsOf(file: string, text: string): readonly Component[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const interfaces = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]));
  return source.statements
    .filter(ts.isClassDeclaration)
    .filter((declaration) => isComponent(declaration, source))
    .map((declaration) => {
      const name = declaration.name?.text ?? "";
      const token = tokenOf(declaration);
      if (token === undefined) throw new Error(`${file}: ${name} hands no type to super(...) as a literal`);
      const all = paragraphsOf(declaration);
      const args = interfaces.get(`${name}Args`);
      const changing = all.find((paragraph) => CHANGING.test(paragraph))?.replace(CHANGING, "");
      return {
        name,
        file,
        token,
        paragraphs: all.filter((paragraph) => !CHANGING.test(paragraph)),
        changing: changing === undefined ? undefined : `${changing.charAt(0).toUpperCase()}${changing.slice(1)}`,
        args: args === undefined ? [] : argumentsOf(args.members, source),
      };
    });
}

/**
 * Reads every component below `components/`, by type token.
 * @param root The repository.
 */
export function readComponents(root: string): readonly Component[] {
  const files = readdirSync(join(root, "components"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `components/${file.replaceAll("\\", "/")}`);
  return files
    .flatMap((file) => componentsOf(file, readFileSync(join(root, file), "utf8")))
    .toSorted((a, b) => (a.token < b.token ? -1 : 1));
}
