import { Kbd } from '@mantine/core';
import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs';
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs';
import IconPencilPlus from '@tabler/icons-react/dist/esm/icons/IconPencilPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/formats.js';
import { ChannelIcon } from '../words/channel-icon.js';
import { useRowTitle } from '../words/use-row-title.js';
import type { CommandOption } from './use-command-options.js';
import classes from './command.module.css';

export interface Shown extends Omit<CommandOption, 'group'> {
  group: CommandOption['group'] | 'record';
  hint?: string;
}

interface CommandOptionsProps {
  id: string;
  shown: readonly Shown[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (option: Shown) => void;
}

const ICON = 20;

/** What Enter may do, the active one marked. The focus stays in the line. */
export function CommandOptions({ id, shown, active, onActive, onChoose }: CommandOptionsProps) {
  const { t } = useTranslation('consultations');
  return (
    <div id={id} role="listbox" aria-label={t('command.options')} className={classes.options}>
      {shown.map((option, index) => (
        <div
          key={option.key}
          id={`${id}-${option.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.option}
          // The line keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => onActive(index)}
          onClick={() => onChoose(option)}
          ref={(element) => {
            if (index === active) element?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <OptionIcon option={option} />
          <OptionText option={option} />
          {index === active && <Kbd aria-hidden>⏎</Kbd>}
        </div>
      ))}
    </div>
  );
}

function OptionIcon({ option }: { option: Shown }) {
  if (option.row) return <ChannelIcon channel={option.row.channel} />;
  if (option.group === 'search' || option.group === 'topic') return <IconSearch size={ICON} aria-hidden />;
  if (option.group === 'record') return <IconPencilPlus size={ICON} aria-hidden />;
  return option.group === 'go' ? (
    <IconArrowRight size={ICON} aria-hidden />
  ) : (
    <IconBolt size={ICON} aria-hidden />
  );
}

function OptionText({ option: { row, contactNo, label, hint } }: { option: Shown }) {
  const formats = useFormats();
  const title = useRowTitle();
  return (
    <span className={classes.text}>
      <span className={classes.title}>
        {contactNo && `${contactNo} · `}
        {row ? title(row) : label}
      </span>
      {row && (
        <span className={classes.detail}>{`${formats.dateTime(row.startedAt)} · ${row.worker.name}`}</span>
      )}
      {row && row.excerpt !== '' && <span className={classes.detail}>{row.excerpt}</span>}
      {hint !== undefined && <span className={classes.detail}>{hint}</span>}
    </span>
  );
}
