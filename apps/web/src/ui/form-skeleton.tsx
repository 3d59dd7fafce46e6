import { Skeleton, Stack } from '@mantine/core';

const FIELD_HEIGHT = 62;

/** Keeps the place of a form that is being fetched. */
export function FormSkeleton({ fields }: { fields: number }) {
  return (
    <Stack gap="md" aria-hidden maw={720}>
      {Array.from({ length: fields }, (_, index) => (
        <Skeleton key={index} height={FIELD_HEIGHT} />
      ))}
    </Stack>
  );
}
