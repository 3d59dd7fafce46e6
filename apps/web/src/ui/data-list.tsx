import { Skeleton, Stack, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-list.module.css';

export interface Column<Item> {
  key: string;
  header: string;
  cell: (item: Item) => ReactNode;
  /** Numbers stand at the right edge. */
  align?: 'left' | 'right';
  width?: number | string;
}

interface DataListProps<Item> {
  /** Says what the table holds to those who do not see it. */
  caption: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  isLoading?: boolean;
  /** Rows that keep the place while the first answer is on its way. */
  expectedRows?: number;
  empty: ReactNode;
  /** Marks rows out of use. */
  isFaded?: (item: Item) => boolean;
}

const ROW_HEIGHT = 44;

/** A table that becomes a list of cards on a narrow screen. */
export function DataList<Item>(props: DataListProps<Item>) {
  const { caption, columns, items, keyOf, isLoading = false, expectedRows = 5, empty, isFaded } = props;
  if (isLoading) return <Rows count={expectedRows + 1} />;
  if (items.length === 0) return empty;
  return (
    <Table className={classes.list ?? ''} verticalSpacing="xs" highlightOnHover>
      <caption className="visually-hidden">{caption}</caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ key, header, align, width }) => (
            <Table.Th key={key} ta={align ?? 'left'} {...(width !== undefined && { w: width })}>
              {header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={keyOf(item)} data-faded={isFaded?.(item) || undefined}>
            {columns.map(({ key, header, cell, align }) => (
              <Table.Td key={key} data-label={header} ta={align ?? 'left'}>
                {cell(item)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** As high as the rows that are coming, so that nothing jumps. */
export function Rows({ count }: { count: number }) {
  return (
    <Stack gap={4} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={ROW_HEIGHT} />
      ))}
    </Stack>
  );
}
