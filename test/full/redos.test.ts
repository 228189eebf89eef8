import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The regular expression literals of a JavaScript file. */
function expressionsOf(file: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(dist + file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

const expressions = new Map<string, { source: string; flags: string }>();
for (const file of readdirSync(dist))
  if (/\.js$/u.test(file)) for (const e of expressionsOf(file)) expressions.set(`/${e.source}/${e.flags}`, e);

/**
 * Never run on a text of any length: underscore's templates and the globs of the command line inside bundled packages; the report's
 * digits of one number and its title cut at 60 characters.
 */
const NOT_RUN_ON_TEXT = new Set([
  String.raw`/<%([\s\S]+?)%>/g`,
  String.raw`/<%=([\s\S]+?)%>/g`,
  String.raw`/<%-([\s\S]+?)%>/g`,
  String.raw`/(?:\[.*?[^\\]\]|\\(?=.))/g`,
  String.raw`/\B(?=(?:\d{3})+$)/gu`,
  String.raw`/\s+\S*$/u`,
]);

describe('the regular expressions of the built files', () => {
  it('are found', () => expect(expressions.size).toBeGreaterThan(5));

  it.each([...expressions].filter(([text]) => !NOT_RUN_ON_TEXT.has(text)))(
    '%s cannot backtrack badly',
    (_, { source, flags }) => {
      process.env.RECHECK_BACKEND = 'pure';
      // Flags that change nothing for the check.
      const result = checkSync(source, flags.replace(/[dv]/gu, ''), { timeout: 20_000 });
      expect(result.status === 'vulnerable' ? result.complexity : 'safe').toBe('safe');
    },
  );
});
