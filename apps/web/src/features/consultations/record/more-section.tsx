import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useTranslation } from 'react-i18next';
import type { DraftFields, FieldName } from '../../../lib/drafts/draft-fields.js';
import { useMe } from '../../../lib/session.js';
import { useFieldTexts } from '../words/use-field-texts.js';
import {
  FundingProjectField,
  LanguageField,
  OfficeField,
  TargetGroupsField,
  WorkerField,
} from './more-fields.js';
import { useAllFields, useRecord } from './record-context.js';
import classes from './record.module.css';

/** Seldom used fields, in the order of the section. */
export const moreFieldNames: readonly FieldName[] = [
  'language',
  'interpreting',
  'targetGroups',
  'fundingProject',
  'workerId',
  'officeId',
];

interface MoreSectionProps {
  isOpen: boolean;
  onToggle: () => void;
}

/** Fields for one contact in ten. Closed, it says what it holds. */
export function MoreSection({ isOpen, onToggle }: MoreSectionProps) {
  const { t } = useTranslation('consultations');
  const { id } = useRecord();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.more} data-more>
      <button
        type="button"
        className={classes.moreToggle}
        aria-expanded={isOpen}
        aria-controls={`more-${id}`}
        onClick={onToggle}
      >
        <Icon size={18} aria-hidden />
        <span className={classes.moreTitle}>{t('more.title')}</span>
        <kbd aria-hidden>Alt M</kbd>
        {!isOpen && <Held />}
      </button>
      <div id={`more-${id}`} hidden={!isOpen} className={classes.moreFields}>
        {isOpen && (
          <>
            <LanguageField />
            <TargetGroupsField />
            <FundingProjectField />
            <WorkerField />
            <OfficeField />
          </>
        )}
      </div>
    </section>
  );
}

/** What the closed section holds, in one line. */
function Held() {
  const { t } = useTranslation('consultations');
  const { user, officeId } = useMe();
  const { label, value } = useFieldTexts();
  const fields = useAllFields();
  if (!fields) return null;
  const said = moreFieldNames
    .filter((name) => isSaid(name, fields, user.id, officeId))
    .map((name) => (name === 'interpreting' ? label(name) : value(name, fields)));
  return <span className={classes.held}>{said.length === 0 ? t('more.empty') : said.join(' · ')}</span>;
}

function isSaid(name: FieldName, fields: DraftFields, me: string, office: string | null): boolean {
  if (name === 'workerId') return fields.workerId !== me;
  if (name === 'officeId') return fields.officeId !== office;
  const value = fields[name];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
