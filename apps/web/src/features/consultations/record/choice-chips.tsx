import type { KeyboardEvent } from 'react';
import { typedSign } from '../../../lib/shortcuts.js';
import classes from './chips.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** Chooses it by one key while the group has the focus. */
  shortcut?: string | undefined;
}

interface ChoiceChipsProps<Value extends string> {
  /** Same for all chips of the group, different for every group of the page. */
  name: string;
  labelledBy: string;
  describedBy?: string | undefined;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Tone of the chosen chip. */
  tone?: (value: Value) => 'plain' | 'warning' | 'danger';
}

/** One of a few: radio buttons as chips, by mouse, arrows, or the key shown on each. */
export function ChoiceChips<Value extends string>(props: ChoiceChipsProps<Value>) {
  const { name, labelledBy, describedBy, choices, value, onChange, tone } = props;
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return;
    const sign = typedSign(event.nativeEvent).toLowerCase();
    const choice = choices.find(({ shortcut }) => shortcut === sign);
    if (!choice) return;
    event.preventDefault();
    onChange(choice.value);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${choice.value}"]`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.group}
      onKeyDown={byKey}
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className={classes.chip} data-tone={tone?.(choice.value)}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            // Without a choice the browser would start with the first; said so, or a group could not be reached.
            tabIndex={value === null && index > 0 ? -1 : 0}
          />
          {choice.shortcut && <kbd aria-hidden>{choice.shortcut.toUpperCase()}</kbd>}
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
