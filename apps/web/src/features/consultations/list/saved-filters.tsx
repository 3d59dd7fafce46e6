import type { SavedFilter } from '@okenko/shared/consultations/consultations.contract';
import { Button, Menu } from '@mantine/core';
import IconBookmark from '@tabler/icons-react/dist/esm/icons/IconBookmark.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/formats.js';
import { serverNow } from '../../../lib/server-clock.js';
import { toSave, type ChosenSpan, type ListFilters } from './list-filters.js';
import { ManageDialog, NameDialog, type Named } from './saved-filter-dialogs.js';
import { useSavedFilters } from './use-saved-filters.js';

interface SavedFiltersProps {
  filters: ListFilters;
  span: ChosenSpan;
  text: string;
  onApply: (filter: SavedFilter) => void;
}

/** Searches kept under a name: apply, save, rename, delete. */
export function SavedFilters({ filters, span, text, onApply }: SavedFiltersProps) {
  const { t } = useTranslation('consultations');
  const { timeZone } = useFormats();
  const { items } = useSavedFilters();
  const [saving, setSaving] = useState<Named | null>(null);
  const [isManaging, setManaging] = useState(false);
  const isNarrowed = text !== '' || Object.keys(filters).length > 0;
  const begin = () =>
    setSaving({ name: '', search: toSave(filters, text, new Date(serverNow()), timeZone, span) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('saved.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.length === 0 && <Menu.Label>{t('saved.none')}</Menu.Label>}
          {items.map((filter) => (
            <Menu.Item key={filter.id} onClick={() => onApply(filter)}>
              {filter.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={begin} disabled={!isNarrowed}>
            {t('saved.save')}
          </Menu.Item>
          {items.length > 0 && <Menu.Item onClick={() => setManaging(true)}>{t('saved.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {saving && <NameDialog named={saving} onClose={() => setSaving(null)} />}
      {isManaging && <ManageDialog onClose={() => setManaging(false)} />}
    </>
  );
}
