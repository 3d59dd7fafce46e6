import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import { useTranslation } from 'react-i18next';
import { useAreas } from '../../../lib/reference.js';
import { FieldRow } from './field-row.js';
import { useField } from './record-context.js';
import { SearchedSelect } from './searched-select.js';

/** The part of the town the person lives in; for statistics, never a street. */
export function AreaField() {
  const { t } = useTranslation('terms');
  const { items } = useAreas();
  const { value, set, ids, error } = useField('area');
  const data = [
    ...items
      .filter(({ code, retired }) => !retired || code === value)
      .map(({ code, name }) => ({ value: code, label: name })),
    { value: AREA_OUTSIDE, label: t('areas.outside') },
    { value: AREA_UNKNOWN, label: t('areas.unknown') },
  ];
  return (
    <FieldRow name="area" hotkey="Alt A">
      <SearchedSelect
        field="area"
        id={ids.control}
        data={data}
        value={value}
        onChange={(code) => code !== null && set(code)}
        error={error}
        maw={280}
      />
    </FieldRow>
  );
}
