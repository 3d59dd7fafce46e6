import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './entrance.module.css';

interface EntranceProps {
  title: string;
  children: ReactNode;
  /** Stands in the corner: the choice of language. */
  corner?: ReactNode;
  /** A second sheet beside the first, below it on a narrow screen. */
  aside?: ReactNode;
}

/** The pages before the work: sign-in, lock, first password. */
export function Entrance({ title, children, corner, aside }: EntranceProps) {
  const { t } = useTranslation();
  return (
    <main className={classes.entrance}>
      {corner && <div className={classes.corner}>{corner}</div>}
      <div className={classes.sheets}>
        <Paper className={classes.sheet ?? ''} p="xl" withBorder>
          <div className={classes.brand}>
            <img src="/okenko.svg" alt="" width={44} height={44} />
            <span>{t('product')}</span>
          </div>
          <Title order={1} my="md">
            {title}
          </Title>
          {children}
        </Paper>
        {aside && <div className={classes.aside}>{aside}</div>}
      </div>
    </main>
  );
}
