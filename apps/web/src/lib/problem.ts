import { fieldProblems, type FieldProblem, type Problem } from '@okenko/shared/common/problem';
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { OfflineError, ProblemError } from './http.js';

type Problematic = Problem | FieldProblem | Error;

/** Turns a problem, a field problem or a thrown error into a sentence of the user's language. */
export function useProblemText(): (problem: Problematic) => string {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const words = wordsOf(language);
    return (problem) => problemText(words, problem);
  }, [language]);
}

interface Words {
  t: (key: string, options?: object) => string;
  has: (key: string, options?: object) => boolean;
}

/** Keys are put together from codes here, so they cannot be typed. */
function wordsOf(language: string): Words {
  const t = i18next.getFixedT(language, 'problems') as unknown as Words['t'];
  return {
    t,
    has: (key, options) => i18next.exists(key, { lng: language, ns: 'problems', ...options }),
  };
}

function problemText(words: Words, problem: Problematic): string {
  const { t } = words;
  if (problem instanceof OfflineError) return t('offline');
  if (problem instanceof ProblemError) return problemText(words, problem.problem);
  if (problem instanceof Error) return t('unknown');
  return 'path' in problem ? fieldText(words, problem) : answerText(words, problem);
}

function answerText({ t, has }: Words, problem: Problem): string {
  const key = `codes.${keyOf(problem.code)}`;
  if (has(key)) return t(key, { requestId: problem.requestId });
  return t('unknownWithId', { requestId: problem.requestId });
}

function fieldText({ t, has }: Words, field: FieldProblem): string {
  const ownWords = `at.${field.path.split('.').at(-1) ?? ''}_${keyOf(field.code)}`;
  if (has(ownWords)) return t(ownWords);
  const key = `fields.${keyOf(field.code)}`;
  // `count` picks the plural of "at most 5 characters".
  const count = Number(field.params?.['max'] ?? field.params?.['min'] ?? 0);
  return has(key, { count }) ? t(key, { count, ...field.params }) : t('fields.invalid');
}

/** Codes may hold a dot, which in a key would open a level. */
function keyOf(code: string): string {
  return code.replace('.', '_');
}

/** What a refusal says of one field; null where it says nothing of it. */
export function fieldProblemAt(error: Error | null, path: string): FieldProblem | null {
  if (!(error instanceof ProblemError)) return null;
  return error.problem.fields?.find((field) => field.path === path) ?? null;
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
  const words = wordsOf(i18next.language);
  // The first problem of a field is the one that is told.
  return Object.fromEntries([...fields].reverse().map((field) => [field.path, fieldText(words, field)]));
}
