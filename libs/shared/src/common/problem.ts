import { z } from 'zod';

/** What is wrong with one field: where, a stable code, and what the sentence in the user's language needs. */
export const fieldProblem = z
  .object({
    path: z.string(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** An error answer (RFC 9457, `application/problem+json`). Texts are made by the client from `code`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    fields: z.array(fieldProblem).optional(),
    current: z.unknown().optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** The part of a zod issue that a field problem is made of. */
interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly input?: unknown;
  readonly keys?: readonly string[];
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly origin?: string;
  readonly params?: ({ code?: string } & Record<string, unknown>) | undefined;
  readonly message?: string;
}

/** At most so many field problems are told at once; a form has fewer fields than this. */
const TOLD_AT_ONCE = 50;

/**
 * Turns the issues of a schema into field problems. Used by the API's pipe and by the forms, so that the same
 * mistake has the same code and the same words on both sides.
 */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.slice(0, TOLD_AT_ONCE).flatMap((issue): FieldProblem[] => {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? [])
        .slice(0, TOLD_AT_ONCE)
        .map((key) => ({ path: join(path, printable(key)), code: 'unknown_field' }));
    }
    return [{ path, ...codeOf(issue) }];
  });
}

function codeOf(issue: Issue): Omit<FieldProblem, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.message?.endsWith('received undefined') ? 'required' : 'wrong_type' };
    case 'too_big':
      return {
        code: sizeCode('too_long', 'too_many', 'too_large', issue.origin),
        params: { max: Number(issue.maximum) },
      };
    case 'too_small':
      return emptied(issue)
        ? { code: 'required' }
        : {
            code: sizeCode('too_short', 'too_few', 'too_small', issue.origin),
            params: { min: Number(issue.minimum) },
          };
    case 'invalid_value':
      return { code: 'not_a_choice' };
    case 'custom':
      return { code: issue.params?.code ?? 'invalid' };
    case undefined:
    default:
      return { code: 'invalid' };
  }
}

function emptied(issue: Issue): boolean {
  return (issue.origin === 'string' || issue.origin === 'array') && Number(issue.minimum) === 1;
}

function sizeCode(text: string, list: string, amount: string, origin?: string): string {
  if (origin === 'string') return text;
  return origin === 'array' ? list : amount;
}

function pathOf(issue: Issue): string {
  const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return keys.map((key) => printable(String(key))).join('.');
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A name that somebody sent is shown back only as far as a field's name can be. */
function printable(key: string): string {
  return /^[\w.-]{1,60}$/.test(key) ? key : '?';
}
