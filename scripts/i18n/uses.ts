import ts from 'typescript';

/** A source file of the web client. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A key that code asks for, with `*` where it is made at run time; and what may stand before it. */
export interface Use {
  readonly pattern: string;
  readonly bases: readonly string[];
  readonly place: string;
}

export interface Uses {
  /** Keys given to `t(…)`: they must exist. */
  readonly asked: readonly Use[];
  /** Texts in quotes that may be keys, for a `t(…)` that gets a variable: they count as used where they exist. */
  readonly mentioned: readonly Use[];
}

const DEFAULT_BASE = 'common:';

/** Finds the keys that one source uses: `t('key')`, `` t(`kinds.${kind}`) ``, `i18nKey="key"` and keys in quotes. */
export function usesIn(source: Source): Uses {
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const bases = new Set<string>();
  const asked: ts.Expression[] = [];
  const literals: ts.Expression[] = [];
  let asksVariable = false;

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = calledName(node.expression);
      const [first] = node.arguments;
      if (name === 'useTranslation' || name === 'getFixedT')
        for (const base of basesOf(node, name)) bases.add(base);
      if (name === 't' && first) asked.push(first);
    }
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'TFunction')
      bases.add(baseOfType(node.typeArguments?.[0]));
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'ns' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      bases.add(`${node.initializer.text}:`);
    }
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer)
      asked.push(expressionOf(node.initializer));
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) literals.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const allBases = bases.size > 0 ? [...bases] : [DEFAULT_BASE];
  const use = (node: ts.Expression, pattern: string): Use => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return { pattern, bases: allBases, place: `${source.path}:${line + 1}` };
  };
  const askedFor = asked.flatMap((node) => {
    const patterns = patternsOf(node);
    asksVariable ||= patterns === null;
    return (patterns ?? []).map((pattern) => use(node, pattern));
  });
  const mentioned = literals.flatMap((node) => (patternsOf(node) ?? []).map((pattern) => use(node, pattern)));
  return {
    asked: askedFor,
    mentioned: mentioned.filter(({ pattern }) => asksVariable || pattern.includes(':')),
  };
}

function calledName(callee: ts.Expression): string {
  if (ts.isParenthesizedExpression(callee) || ts.isAsExpression(callee)) return calledName(callee.expression);
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}

function expressionOf(initializer: ts.JsxAttributeValue): ts.Expression {
  return ts.isJsxExpression(initializer) && initializer.expression ? initializer.expression : initializer;
}

/** `useTranslation('users', { keyPrefix: 'list' })` stands for `users:list.`; of several namespaces the first counts. */
function basesOf(call: ts.CallExpression, name: string): string[] {
  const [namespaces, options] =
    name === 'getFixedT' ? [call.arguments[1], call.arguments[2]] : call.arguments;
  const first = namespaces && ts.isArrayLiteralExpression(namespaces) ? namespaces.elements[0] : namespaces;
  const base = first && ts.isStringLiteralLike(first) ? `${first.text}:` : DEFAULT_BASE;
  const prefix = options && prefixIn(options);
  return [prefix ? `${base}${prefix}.` : base];
}

function prefixIn(options: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(options)) return options.text;
  if (!ts.isObjectLiteralExpression(options)) return undefined;
  for (const property of options.properties) {
    if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'keyPrefix') continue;
    if (ts.isStringLiteralLike(property.initializer)) return property.initializer.text;
  }
  return undefined;
}

/** `TFunction<'users'>` and `TFunction<['users', 'common']>`. */
function baseOfType(type: ts.TypeNode | undefined): string {
  const first = type && ts.isTupleTypeNode(type) ? type.elements[0] : type;
  const literal = first && ts.isLiteralTypeNode(first) ? first.literal : undefined;
  return literal && ts.isStringLiteral(literal) ? `${literal.text}:` : DEFAULT_BASE;
}

/** The keys an expression can be, or null where they are made elsewhere. */
function patternsOf(node: ts.Expression): string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('')];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return patternsOf(node.expression);
  if (ts.isConditionalExpression(node)) return both(node.whenTrue, node.whenFalse);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return both(node.left, node.right);
  return null;
}

function both(one: ts.Expression, other: ts.Expression): string[] | null {
  const [left, right] = [patternsOf(one), patternsOf(other)];
  return left && right ? [...left, ...right] : null;
}
