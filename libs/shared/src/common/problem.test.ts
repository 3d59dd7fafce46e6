import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { id } from './ids.js';
import { day, instant } from './instants.js';
import { fieldProblems } from './problem.js';
import { line, requiredLine } from './text.js';

const schema = z.strictObject({
  name: requiredLine(5),
  kind: z.enum(['one', 'two']),
  count: z.int().min(1).max(9).optional(),
  codes: z.array(z.string()).max(2).optional(),
  owner: id.optional(),
  when: day.optional(),
  at: instant.optional(),
  note: line(10).optional(),
  inner: z.strictObject({ deep: z.number() }).optional(),
});

function problemsOf(input: unknown) {
  const result = schema.safeParse(input);
  return result.success ? [] : fieldProblems(result.error.issues);
}

const good = { name: 'Jana', kind: 'one' };

describe('fieldProblems', () => {
  test.each<[unknown, unknown]>([
    [good, []],
    [{ kind: 'one' }, [{ path: 'name', code: 'required' }]],
    [{ ...good, name: '' }, [{ path: 'name', code: 'required' }]],
    [{ ...good, name: 5 }, [{ path: 'name', code: 'wrong_type' }]],
    [{ ...good, name: 'Johana' }, [{ path: 'name', code: 'too_long', params: { max: 5 } }]],
    [{ ...good, kind: 'three' }, [{ path: 'kind', code: 'not_a_choice' }]],
    [{ ...good, count: 10 }, [{ path: 'count', code: 'too_large', params: { max: 9 } }]],
    [{ ...good, count: 0 }, [{ path: 'count', code: 'too_small', params: { min: 1 } }]],
    [{ ...good, codes: ['a', 'b', 'c'] }, [{ path: 'codes', code: 'too_many', params: { max: 2 } }]],
    [{ ...good, owner: 'x' }, [{ path: 'owner', code: 'invalid' }]],
    [{ ...good, when: '1848-01-01' }, [{ path: 'when', code: 'date_out_of_range' }]],
    [{ ...good, when: 'yesterday' }, [{ path: 'when', code: 'invalid' }]],
    [{ ...good, at: '2026-11-21 9:30' }, [{ path: 'at', code: 'invalid' }]],
    [{ ...good, at: '1848-01-01T09:30:00Z' }, [{ path: 'at', code: 'date_out_of_range' }]],
    [{ ...good, note: 'a\nb' }, [{ path: 'note', code: 'one_line' }]],
    [{ ...good, note: 'a\u0000' }, [{ path: 'note', code: 'unreadable_characters' }]],
    [{ ...good, inner: { deep: 'x' } }, [{ path: 'inner.deep', code: 'wrong_type' }]],
    [{ ...good, inner: { deep: 1, more: 2 } }, [{ path: 'inner.more', code: 'unknown_field' }]],
    [{ ...good, '<b>': 1 }, [{ path: '?', code: 'unknown_field' }]],
    ['text', [{ path: '', code: 'wrong_type' }]],
    [undefined, [{ path: '', code: 'required' }]],
  ])('%j', (input, expected) => {
    expect(problemsOf(input)).toEqual(expected);
  });

  test('whatever is sent, few problems come back, with printable places', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 80 }),
        (value, extra) => {
          for (const problems of [problemsOf(value), problemsOf({ ...good, ...extra })]) {
            expect(problems.length).toBeLessThanOrEqual(60);
            for (const { path, code } of problems) {
              expect(path).toMatch(/^[\w.?-]*$/);
              expect(code).toMatch(/^[a-z_]+$/);
            }
          }
        },
      ),
    );
  });
});
