import { Button, Modal, NumberInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { code as codeSchema } from '@okenko/shared/common/ids';
import { areaInput, type Area, type AreaInput } from '@okenko/shared/offices/offices.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { useProblemText } from '../../lib/problem.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm, type RecordForm } from '../../ui/record-form/use-record-form.js';
import { areaCodeFrom } from './area-code.js';
import { areaInputOf, saveArea, useAreasChanged } from './office-requests.js';

interface AreaDialogProps {
  /** Null adds a new area. */
  area: Area | null;
  /** All that are there, retired ones too. */
  areas: readonly Area[];
  onClose: () => void;
}

/** One part of the town. */
export function AreaDialog({ area, areas, onClose }: AreaDialogProps) {
  const { t } = useTranslation(['offices', 'common']);
  const title = area ? t('areas.edit', { name: area.name }) : t('areas.new');
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <AreaForm area={area} areas={areas} onClose={onClose} />
    </Modal>
  );
}

function AreaForm({ area, areas, onClose }: AreaDialogProps) {
  const taken = areas.map(({ code }) => code);
  const { t } = useTranslation(['offices', 'common']);
  const changed = useAreasChanged();
  const describe = useDescribe();
  const text = useProblemText();
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [codeError, setCodeError] = useState<string | null>(null);
  const record: RecordForm<AreaInput> = useRecordForm<AreaInput, Area>({
    schema: areaInput,
    initial: area
      ? areaInputOf(area)
      : {
          revision: 0,
          name: '',
          inhabitants: null,
          figureYear: null,
          // Behind all others: their numbers need not be without gaps.
          position: Math.max(-1, ...areas.map(({ position }) => position)) + 1,
          retired: false,
        },
    save: (input) => saveArea(code)(input),
    toInput: areaInputOf,
    onSaved: () => {
      changed();
      onClose();
    },
  });
  const { form } = record;
  const code: string = area?.code ?? typedCode ?? areaCodeFrom(form.values.name);
  const checked: RecordForm<AreaInput> = {
    ...record,
    submit: (event) => {
      const problem = area ? null : refusalOf(code, taken);
      setCodeError(
        problem === 'taken' ? t('areas.codeTaken') : problem && text({ path: 'code', code: problem }),
      );
      if (problem && form.values.name !== '') return event?.preventDefault();
      record.submit(event);
    },
  };
  const figure = (name: 'inhabitants' | 'figureYear') => {
    const { value, onChange, ...rest } = form.getInputProps(name);
    return {
      ...rest,
      value: value ?? '',
      onChange: (next: string | number) => onChange(next === '' ? null : next),
    };
  };
  return (
    <RecordFormView
      record={checked}
      describe={describe}
      actions={
        <Button variant="subtle" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      }
    >
      <Stack gap="md">
        <TextInput label={t('areas.name')} required data-autofocus {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('areas.inhabitants')}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=" "
            {...figure('inhabitants')}
          />
          <NumberInput label={t('areas.figureYear')} allowDecimal={false} {...figure('figureYear')} />
        </SimpleGrid>
        {/* Last, and suggested: whoever types on from the name writes figures, not a mark that is there to stay. */}
        <TextInput
          label={t('areas.code')}
          description={t('areas.codeText')}
          value={code}
          error={codeError}
          readOnly={area !== null}
          {...(area && { variant: 'filled' })}
          onChange={(event) => setTypedCode(event.currentTarget.value)}
        />
        {area && (
          <Switch
            label={t('areas.retired')}
            description={t('areas.retiredText')}
            {...form.getInputProps('retired', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </RecordFormView>
  );
}

function refusalOf(code: string, taken: readonly string[]): 'taken' | 'invalid' | null {
  if (taken.includes(code)) return 'taken';
  return codeSchema.safeParse(code).success ? null : 'invalid';
}

function useDescribe(): (input: AreaInput) => DescribedField[] {
  const { t } = useTranslation(['offices', 'common']);
  const { number } = useFormats();
  return (input) => [
    { label: t('areas.name'), text: input.name },
    { label: t('areas.inhabitants'), text: input.inhabitants === null ? '' : number(input.inhabitants) },
    { label: t('areas.figureYear'), text: input.figureYear === null ? '' : String(input.figureYear) },
    { label: t('areas.order'), text: String(input.position + 1) },
    { label: t('areas.retired'), text: t(input.retired ? 'common:yes' : 'common:no') },
  ];
}
