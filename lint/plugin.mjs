import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRefusal, refusal } from './boundaries.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OWN_PACKAGE = /^@okenko\/(shared|disclosure|migrations|api|web)(?:\/(.*))?$/;
const OWN_FOLDERS = {
  shared: 'libs/shared/src',
  disclosure: 'libs/disclosure/src',
  migrations: 'migrations/src',
  api: 'apps/api/src',
  web: 'apps/web/src',
};

const boundaries = {
  meta: {
    type: 'problem',
    docs: { description: 'imports point one way: web rooms, API modules and shared folders' },
    schema: [],
    messages: { refused: '{{why}}' },
  },
  create(context) {
    const from = relative(ROOT, context.filename).split(sep).join('/');
    if (from.startsWith('..')) return {};
    function check(source) {
      if (typeof source?.value !== 'string') return;
      const why = judge(from, source.value);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

function judge(from, specifier) {
  if (specifier.startsWith('.')) return refusal(from, posix.join(posix.dirname(from), specifier));
  const own = OWN_PACKAGE.exec(specifier);
  if (own) return refusal(from, `${OWN_FOLDERS[own[1]]}/${own[2] ?? ''}`);
  return packageRefusal(from, specifier);
}

const SUPPRESSION = /^\s*eslint-disable/;
const REASONED = /\s--\s+\S+/;

const reasonedSuppression = {
  meta: {
    type: 'problem',
    docs: { description: 'a suppressed rule says why, on the same line' },
    schema: [],
    messages: { reason: 'Say why the rule is off: `-- reason`.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!SUPPRESSION.test(comment.value) || REASONED.test(comment.value)) continue;
          context.report({ loc: comment.loc, messageId: 'reason' });
        }
      },
    };
  },
};

export const okenko = { rules: { boundaries, 'reasoned-suppression': reasonedSuppression } };
