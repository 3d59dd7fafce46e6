import { Alert, List } from '@mantine/core';

interface FieldErrorsProps {
  errors: readonly { label: string; text: string }[];
}

/** Errors of fields that a form cannot show at the field itself. */
export function FieldErrors({ errors }: FieldErrorsProps) {
  if (errors.length === 0) return null;
  return (
    <Alert color="red" role="alert">
      <List>
        {errors.map(({ label, text }) => (
          <List.Item key={label}>
            {label}: {text}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
