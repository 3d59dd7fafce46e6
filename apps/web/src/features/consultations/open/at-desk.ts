import { useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';

type Choose = (id: string) => void;

let atDesk: Choose | null = null;

/** While the desk stands, a consultation that is opened from elsewhere is chosen there at once. */
export function useDeskOpens(choose: Choose): void {
  useLayoutEffect(() => {
    atDesk = choose;
    return () => {
      if (atDesk === choose) atDesk = null;
    };
  });
}

/** Chooses a consultation at the desk where that is what the person sees; on another page nothing moves. */
export function chooseIfAtDesk(id: string): void {
  atDesk?.(id);
}

/** Brings a consultation to the desk. Where the desk stands no navigation is waited for: the next key is for it. */
export function useOpenAtDesk(): Choose {
  const navigate = useNavigate();
  return (id) => {
    if (atDesk) atDesk(id);
    else void navigate(`/desk?c=${id}`);
  };
}
