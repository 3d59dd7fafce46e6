import { useForm, type UseFormReturnType } from '@mantine/form';
import { notices } from '../../lib/notices.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ProblemError } from '../../lib/http.js';
import { applyFieldProblems, checkedBy } from '../../lib/problem.js';

interface Revised {
  revision: number;
}

interface RecordFormOptions<Input extends Revised, Saved extends Revised> {
  /** The shared schema of the input. */
  schema: z.ZodType;
  initial: Input;
  /** Sends the input; throws what `http` throws. */
  save: (input: Input) => Promise<Saved>;
  /** What the form shows of a saved record. */
  toInput: (saved: Saved) => Input;
  onSaved?: (saved: Saved) => void;
  /** What is wrong besides what the schema knows: paths and sentences. */
  check?: (input: Input) => Record<string, string>;
}

export interface RecordForm<Input extends Revised> {
  form: UseFormReturnType<Input>;
  submit: (event?: React.SyntheticEvent<HTMLFormElement>) => void;
  isSaving: boolean;
  /** A refusal that belongs to no field. */
  error: Error | null;
  /** What somebody else saved meanwhile; null without a conflict. */
  theirs: Input | null;
  takeTheirs: () => void;
  keepMine: () => void;
  goOnEditing: () => void;
}

/** A form over one record with a revision: errors at their fields, a conflict as a choice, nothing typed is lost. */
export function useRecordForm<Input extends Revised, Saved extends Revised>(
  options: RecordFormOptions<Input, Saved>,
): RecordForm<Input> {
  const { t } = useTranslation();
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<Input | null>(null);
  const form = useForm<Input>({
    initialValues: options.initial,
    validate: (values) => ({ ...checkedBy(options.schema)(values), ...options.check?.(values) }),
  });

  const refused = (reason: Error) => {
    const current = currentOf<Saved>(reason);
    if (current) return setTheirs(options.toInput(current));
    const named = applyFieldProblems(form, reason);
    if (named) focusFirst(form, fieldPaths(reason));
    setError(named && everyFieldIsShown(form, reason) ? null : reason);
  };
  const send = async (input: Input) => {
    setSaving(true);
    setError(null);
    try {
      const saved = await options.save(input);
      const next = options.toInput(saved);
      form.setInitialValues(next);
      form.setValues(next);
      form.resetDirty(next);
      notices.show({ id: 'saved', message: t('saved') });
      options.onSaved?.(saved);
    } catch (reason) {
      refused(reason as Error);
    } finally {
      setSaving(false);
    }
  };

  return {
    form,
    isSaving,
    error,
    theirs,
    submit: form.onSubmit(
      (values) => {
        if (!isSaving) void send(values);
      },
      (errors) => focusFirst(form, Object.keys(errors)),
    ),
    takeTheirs: () => {
      if (!theirs) return;
      form.setInitialValues(theirs);
      form.setValues(theirs);
      form.resetDirty(theirs);
      form.clearErrors();
      setTheirs(null);
    },
    keepMine: () => {
      if (!theirs) return;
      const mine = { ...form.getValues(), revision: theirs.revision };
      form.setValues(mine);
      setTheirs(null);
      void send(mine);
    },
    goOnEditing: () => setTheirs(null),
  };
}

const CONFLICT = 409;

/** The record as it is now, where a refusal says that it was changed meanwhile. */
function currentOf<Saved>(reason: Error): Saved | null {
  if (!(reason instanceof ProblemError) || reason.problem.status !== CONFLICT) return null;
  return (reason.problem.current as Saved | undefined) ?? null;
}

function fieldPaths(reason: Error): string[] {
  return reason instanceof ProblemError ? (reason.problem.fields ?? []).map(({ path }) => path) : [];
}

function everyFieldIsShown<Input extends Revised>(form: UseFormReturnType<Input>, reason: Error): boolean {
  return fieldPaths(reason).every((path) => nodeOf(form, path) !== null);
}

/** The first field with an error in the order of the page. */
function focusFirst<Input extends Revised>(form: UseFormReturnType<Input>, paths: readonly string[]): void {
  const nodes = paths.map((path) => nodeOf(form, path)).filter((node) => node !== null);
  nodes.sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  // A group of choices is no field itself.
  const field = nodes[0]?.matches(FIELDS) ? nodes[0] : nodes[0]?.querySelector<HTMLElement>(FIELDS);
  field?.focus();
}

const FIELDS = 'input:not(:disabled), textarea, select, button:not(:disabled)';

function nodeOf<Input extends Revised>(form: UseFormReturnType<Input>, path: string): HTMLElement | null {
  return form.getInputNode<HTMLElement, never>(path as never);
}
