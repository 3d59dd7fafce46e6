import { fieldProblems, type FieldProblem, type Problem } from '@okenko/shared/common/problem';
import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { OfflineError, ProblemError } from './http.js';

type Problematic = Problem | FieldProblem | Error;

/** Turns a problem, a field problem or a thrown error into a sentence of the user's language. */
export function useProblemText(): (problem: Problematic) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  // A new language makes a new function, so that what was memoised is told again.
  return useCallback((problem) => problemText(problem), [language]);
}

/** Keys are put together from codes here, so they cannot be typed; a test walks through all known codes. */
const { translate, has } = {
  translate: (key: string, options?: Record<string, unknown>) =>
    (i18next.t as unknown as (key: string, options: object) => string)(key, { ns: 'problems', ...options }),
  has: (key: string, options?: Record<string, unknown>) =>
    i18next.exists(key, { ns: 'problems', ...options }),
};

function problemText(problem: Problematic): string {
  if (problem instanceof OfflineError) return translate('offline');
  if (problem instanceof ProblemError) return problemText(problem.problem);
  if (problem instanceof Error) return translate('unknown');
  return 'path' in problem ? fieldText(problem) : answerText(problem);
}

function answerText(problem: Problem): string {
  const key = `codes.${keyOf(problem.code)}`;
  const seconds = problem.retryAfterSeconds ?? 0;
  if (has(key)) return translate(key, { seconds, minutes: Math.ceil(seconds / 60) });
  return translate('unknownWithId', { requestId: problem.requestId });
}

function fieldText(field: FieldProblem): string {
  const key = `fields.${keyOf(field.code)}`;
  // `count` picks the plural of "at most 5 characters".
  const count = Number(field.params?.['max'] ?? field.params?.['min'] ?? 0);
  return has(key, { count }) ? translate(key, { count, ...field.params }) : translate('fields.invalid');
}

/** Codes may hold a dot, which in a key would open a level. */
function keyOf(code: string): string {
  return code.replace('.', '_');
}

interface FormLike {
  setErrors: (errors: Record<string, string>) => void;
}

/**
 * Shows field problems of an answer at their fields.
 * @returns true where at least one field was named; else the problem belongs above the form
 */
export function applyFieldProblems(form: FormLike, problem: unknown): boolean {
  const known = problem instanceof ProblemError ? problem.problem : (problem as Problem);
  const fields = known?.fields ?? [];
  if (fields.length > 0) form.setErrors(errorsOf(fields));
  return fields.length > 0;
}

/** Checks a form's values with a shared schema, in the same words that the API's answer would get. */
export function checkedBy(schema: z.ZodType): (values: unknown) => Record<string, string> {
  return (values) => {
    const result = schema.safeParse(values);
    return result.success ? {} : errorsOf(fieldProblems(result.error.issues as never));
  };
}

function errorsOf(fields: readonly FieldProblem[]): Record<string, string> {
  // The first problem of a field is the one that is told.
  return Object.fromEntries([...fields].reverse().map((field) => [field.path, fieldText(field)]));
}
