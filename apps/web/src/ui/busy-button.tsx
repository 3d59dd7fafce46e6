import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type BusyButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** A button that waits for an answer: meanwhile it does nothing, and keeps the focus all the same. */
export function BusyButton({ loading = false, disabled = false, onClick, ...props }: BusyButtonProps) {
  return (
    <Button
      {...props}
      loading={loading}
      disabled={disabled}
      // Without it the form would be sent once more.
      onClick={(event) => (loading ? event.preventDefault() : onClick?.(event))}
      renderRoot={(root) => <button {...root} disabled={disabled} aria-disabled={loading || undefined} />}
    />
  );
}
