import { fold } from '@okenko/shared/common/text';
import { useMemo } from 'react';
import { useCodelist } from '../../../lib/codelists.js';
import { ChoiceChips } from './choice-chips.js';
import { FieldRow } from './field-row.js';
import { LostOutcome } from './lost-outcome.js';
import { outcomeLetters } from './outcome-letters.js';
import { useField } from './record-context.js';

/** How the contact ended, by its letter. */
export function OutcomeField() {
  const { items, label } = useCodelist('outcomes');
  const { value, set, ids, describedBy } = useField('outcome');
  const choices = useMemo(() => {
    const shown = items
      .filter(({ retired, code }) => !retired || code === value)
      .map(({ code }) => ({ code, label: label(code) }));
    const letters = outcomeLetters(shown, fold);
    return shown.map((entry) => ({
      value: entry.code,
      label: entry.label,
      shortcut: letters.get(entry.code),
    }));
  }, [items, label, value]);
  return (
    <FieldRow name="outcome" group hotkey="Alt O">
      <ChoiceChips
        name={ids.control}
        labelledBy={ids.label}
        describedBy={describedBy}
        choices={choices}
        value={value}
        onChange={set}
      />
      <LostOutcome />
    </FieldRow>
  );
}
