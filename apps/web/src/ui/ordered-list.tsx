import { ActionIcon, Group } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The list with the item at `from` standing at `to`. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

interface MoveButtonsProps {
  /** What moves, for its buttons' names. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  /** A move is on its way; the buttons stay where they are, or the focus would be lost. */
  busy?: boolean;
}

const ICON = 18;

/** Moves one thing up or down a list by keyboard or pointer; the focus goes with it. */
export function MoveButtons({ name, index, count, onMove, busy = false }: MoveButtonsProps) {
  const { t } = useTranslation();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const pressed = useRef<'up' | 'down' | null>(null);
  // At an end of the list the pressed button is switched off: its neighbour takes the focus.
  useEffect(() => {
    const wanted = pressed.current === 'up' ? up.current : down.current;
    if (pressed.current)
      (wanted?.disabled ? (pressed.current === 'up' ? down : up).current : wanted)?.focus();
    pressed.current = null;
  }, [index]);
  const press = (way: 'up' | 'down') => {
    if (busy) return;
    pressed.current = way;
    onMove(way === 'up' ? index - 1 : index + 1);
  };
  return (
    <Group gap={2} wrap="nowrap" display="inline-flex">
      <ActionIcon
        ref={up}
        variant="subtle"
        size="lg"
        aria-label={`${t('moveUp')}: ${name}`}
        title={t('moveUp')}
        disabled={index === 0}
        onClick={() => press('up')}
      >
        <IconArrowUp size={ICON} aria-hidden />
      </ActionIcon>
      <ActionIcon
        ref={down}
        variant="subtle"
        size="lg"
        aria-label={`${t('moveDown')}: ${name}`}
        title={t('moveDown')}
        disabled={index === count - 1}
        onClick={() => press('down')}
      >
        <IconArrowDown size={ICON} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
