import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useRecord } from './record-context.js';
import classes from './record.module.css';

interface FieldRowProps {
  name: FieldName;
  /** A group of chips has no single control that a label could belong to. */
  group?: boolean;
  /** Key that brings the focus here, shown beside the name: `Alt T`. */
  hotkey?: string;
  /** Stands below the name. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A field with its name at the left and its error below. */
export function FieldRow({ name, group = false, hotkey, aside, children }: FieldRowProps) {
  const { t } = useTranslation('consultations');
  const { id, errors } = useRecord();
  const label = (
    <>
      {t(`fields.${name}`)}
      {hotkey && <kbd aria-hidden>{hotkey}</kbd>}
    </>
  );
  const labelId = `${name}-${id}-label`;
  return (
    <div className={classes.row} data-field={name} data-invalid={errors[name] !== undefined || undefined}>
      <div className={classes.label}>
        {group ? (
          <span id={labelId}>{label}</span>
        ) : (
          <label id={labelId} htmlFor={`${name}-${id}`}>
            {label}
          </label>
        )}
        {aside}
      </div>
      <div className={classes.control}>
        {children}
        {errors[name] && (
          <p id={`${name}-${id}-error`} className={classes.error}>
            {errors[name]}
          </p>
        )}
      </div>
    </div>
  );
}
