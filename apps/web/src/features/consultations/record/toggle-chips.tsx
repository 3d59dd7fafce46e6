import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { typedSign } from '../../../lib/shortcuts.js';
import classes from './chips.module.css';

export interface Toggle {
  value: string;
  label: string;
  /** Typed while the group has the focus it toggles the chip: the code `a2`. */
  code?: string | undefined;
}

interface ToggleChipsProps {
  labelledBy: string;
  describedBy?: string | undefined;
  toggles: readonly Toggle[];
  /** Not shown, but toggled by their code all the same. */
  hidden?: readonly Toggle[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Stands behind the chips. */
  children?: ReactNode;
}

/** Letters of a code typed further apart than this begin a new one. */
const CODE_PAUSE_MS = 1_500;
const NONE: readonly Toggle[] = [];
const MOVES: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Any of several: one stop for the Tab key, arrows between, Space or the code toggles. */
export function ToggleChips(props: ToggleChipsProps) {
  const { labelledBy, describedBy, toggles, hidden = NONE, chosen, onChange, children } = props;
  const [current, setCurrent] = useState(0);
  const chips = useRef<(HTMLButtonElement | null)[]>([]);
  const typed = useRef({ text: '', at: 0 });

  const focus = (index: number) => {
    const next = (index + toggles.length) % toggles.length;
    setCurrent(next);
    chips.current[next]?.focus();
  };
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      event.preventDefault();
      return focus(current + move);
    }
    const all = [...toggles, ...hidden];
    const sign = typedSign(event.nativeEvent).toLowerCase();
    if (!/^[a-z0-9]$/.test(sign) || !all.some(({ code }) => code !== undefined)) return;
    event.preventDefault();
    const fresh = event.timeStamp - typed.current.at > CODE_PAUSE_MS;
    typed.current = {
      text: (fresh ? '' : typed.current.text) + sign,
      at: event.timeStamp,
    };
    const match = all.find(({ code }) => code?.toLowerCase() === typed.current.text);
    if (!match) return;
    typed.current.text = '';
    toggle(match.value);
    if (toggles.includes(match)) focus(toggles.indexOf(match));
  };

  return (
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.group}
      onKeyDown={onKeyDown}
    >
      {toggles.map(({ value, label, code }, index) => (
        <button
          key={value}
          ref={(element) => {
            chips.current[index] = element;
          }}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(value)}
          tabIndex={index === Math.min(current, toggles.length - 1) ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => toggle(value)}
        >
          {code && <kbd aria-hidden>{code.toUpperCase()}</kbd>}
          <span>{label}</span>
        </button>
      ))}
      {children}
    </div>
  );
}
