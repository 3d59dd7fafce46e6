import { Button, NumberInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { code as codeSchema } from '@okenko/shared/common/ids';
import { areaInput, type Area, type AreaInput } from '@okenko/shared/offices/offices.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats.js';
import { useProblemText } from '../../lib/problem.js';
import { Dialog } from '../../ui/dialog.js';
import { useDialogGuard, useDialogLeave } from '../../ui/dialog-context.js';
import type { DescribedField } from '../../ui/record-form/conflict-dialog.js';
import { RecordFormView } from '../../ui/record-form/record-form.js';
import { useRecordForm } from '../../ui/record-form/use-record-form.js';
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
  const { t } = useTranslation('offices');
  const title = area ? t('areas.edit', { name: area.name }) : t('areas.new');
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <AreaForm area={area} areas={areas} onClose={onClose} />
    </Dialog>
  );
}

function AreaForm({ area, areas, onClose }: AreaDialogProps) {
  const taken = areas.map(({ code }) => code);
  const { t } = useTranslation(['offices', 'common']);
  const changed = useAreasChanged();
  const describe = useDescribe();
  const text = useProblemText();
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const leave = useDialogLeave();
  useDialogGuard(() => typedCode !== null);
  const codeOf = (input: AreaInput): string => area?.code ?? typedCode ?? areaCodeFrom(input.name);
  const record = useRecordForm<AreaInput, Area>({
    schema: areaInput,
    check: (input) => {
      // Without a name there is nothing yet that a code could be made of.
      const problem =
        area || (input.name === '' && typedCode === null) ? null : refusalOf(codeOf(input), taken);
      if (problem === null) return {};
      return { code: problem === 'taken' ? t('areas.codeTaken') : text({ path: 'code', code: problem }) };
    },
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
    save: (input) => saveArea(codeOf(input))(input),
    toInput: areaInputOf,
    onSaved: () => {
      changed();
      onClose();
    },
  });
  const { form } = record;
  const code = codeOf(form.values);
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
      record={record}
      describe={describe}
      actions={
        <Button variant="subtle" onClick={leave}>
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
          error={form.errors['code']}
          data-path="code"
          readOnly={area !== null}
          {...(area && { variant: 'filled' })}
          onChange={(event) => {
            setTypedCode(event.currentTarget.value);
            form.clearFieldError('code');
          }}
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
