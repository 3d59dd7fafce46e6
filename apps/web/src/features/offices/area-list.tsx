import { Badge, Button, Group } from '@mantine/core';
import type { Area } from '@okenko/shared/offices/offices.contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { useAreas } from '../../lib/reference.js';
import { DataList } from '../../ui/data-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MoveButtons, moved } from '../../ui/ordered-list.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useOrderAreas } from './office-requests.js';

/** Parts of the town in their order. */
export function AreaList({ onEdit }: { onEdit: (area: Area) => void }) {
  const { t } = useTranslation(['offices', 'common']);
  const { number } = useFormats();
  const areas = useAreas();
  const order = useOrderAreas();
  const items = order.isPending ? order.variables : areas.items;
  const indexOf = (area: Area) => items.findIndex(({ code }) => code === area.code);
  if (areas.error && areas.items.length === 0)
    return <ProblemAlert error={areas.error} onRetry={areas.refetch} />;
  return (
    <>
      <ProblemAlert error={order.error} />
      <DataList<Area>
        caption={t('common:nav.areas')}
        items={items}
        keyOf={({ code }) => code}
        isLoading={areas.isLoading}
        expectedRows={10}
        isFaded={({ retired }) => retired}
        empty={<EmptyState title={t('areas.empty')} text={t('areas.emptyText')} />}
        columns={[
          {
            key: 'name',
            header: t('areas.name'),
            cell: (area) => (
              <>
                {area.name} {area.retired && <Badge color="gray">{t('areas.isRetired')}</Badge>}
              </>
            ),
          },
          {
            key: 'inhabitants',
            header: t('areas.inhabitants'),
            align: 'right',
            cell: ({ inhabitants }) => (inhabitants === null ? '–' : number(inhabitants)),
          },
          {
            key: 'year',
            header: t('areas.figureYear'),
            align: 'right',
            cell: ({ figureYear }) => figureYear ?? '–',
          },
          {
            key: 'actions',
            header: t('areas.order'),
            align: 'right',
            cell: (area) => (
              <Group gap={2} justify="flex-end" wrap="nowrap">
                <MoveButtons
                  name={area.name}
                  index={indexOf(area)}
                  count={items.length}
                  busy={order.isPending}
                  onMove={(to) => order.mutate(moved(items, indexOf(area), to))}
                />
                <Button
                  variant="subtle"
                  aria-label={t('areas.change', { name: area.name })}
                  onClick={() => onEdit(area)}
                >
                  {t('common:edit')}
                </Button>
              </Group>
            ),
          },
        ]}
      />
    </>
  );
}
