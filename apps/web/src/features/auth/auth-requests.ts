import type {
  ChangePasswordInput,
  Me,
  SignInHints,
  SignInInput,
  UnlockInput,
  WorkAsInput,
} from '@okenko/shared/auth/auth.contract';
import type { Preferences } from '@okenko/shared/users/users.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.js';
import { ME_KEY } from '../../lib/session.js';

export function useSignIn() {
  return useMutation({ mutationFn: (input: SignInInput) => http.post<Me>('/api/auth/sign-in', input) });
}

export function useUnlock() {
  return useMutation({ mutationFn: (input: UnlockInput) => http.post<Me>('/api/auth/unlock', input) });
}

/** What the sign-in page may know beforehand; without an answer it simply shows nothing more. */
export function useSignInHints() {
  return useQuery({
    queryKey: ['sign-in-hints'],
    queryFn: ({ signal }) =>
      http.get<SignInHints>('/api/auth/hints', undefined, { signal, background: true }),
    staleTime: Infinity,
  });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (input: ChangePasswordInput) => http.post('/api/auth/password', input) });
}

/** Switches role and office. What was fetched for the old role is forgotten. */
export function useWorkAs() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: WorkAsInput) => http.post<Me>('/api/auth/work-as', input),
    onSuccess: (me) => {
      client.setQueryData(ME_KEY, me);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME_KEY[0] });
    },
  });
}

/** Saves how the person likes the screen; the screen follows at once. */
export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Preferences) => http.put<Preferences>('/api/users/me/preferences', input),
    onSuccess: (preferences) => client.setQueryData<Me>(ME_KEY, (me) => (me ? { ...me, preferences } : me)),
  });
}
