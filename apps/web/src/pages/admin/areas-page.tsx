import { Button } from '@mantine/core';
import type { Area } from '@okenko/shared/offices/offices.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaDialog } from '../../features/offices/area-dialog.js';
import { AreaList } from '../../features/offices/area-list.js';
import { useAreas } from '../../lib/reference.js';
import { PageHeader } from '../../ui/page-header.js';

export function AreasPage() {
  const { t } = useTranslation(['offices', 'common']);
  const areas = useAreas();
  const [edited, setEdited] = useState<Area | 'new' | null>(null);
  return (
    <>
      <PageHeader title={t('common:nav.areas')} description={t('areas.description')}>
        <Button onClick={() => setEdited('new')}>{t('areas.new')}</Button>
      </PageHeader>
      <AreaList onEdit={setEdited} />
      {edited && (
        <AreaDialog
          area={edited === 'new' ? null : edited}
          areas={areas.items}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
