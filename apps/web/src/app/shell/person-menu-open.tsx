import { Menu } from '@mantine/core';
import { notices } from '../../lib/notices.js';
import type { Role } from '@okenko/shared/access/roles';
import { worksInOffice } from '@okenko/shared/access/roles';
import type { Preferences } from '@okenko/shared/users/users.contract';
import { colorSchemes } from '@okenko/shared/users/users.contract';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSavePreferences, useWorkAs } from '../../features/auth/auth-requests.js';
import { EverywhereQuestion } from '../../features/auth/everywhere-question.js';
import { LANGUAGE_NAMES } from '../../lib/i18n/i18n.js';
import { useProblemText } from '../../lib/problem.js';
import { useMe, useSessionActions } from '../../lib/session.js';

/** Menu of the person: role and office, how the screen looks, leaving. */
export function PersonMenuOpen({ button }: { button: ReactElement }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { lock, signOut } = useSessionActions();
  const failed = useFailure();
  const [opened, setOpened] = useState(true);
  const [isAsked, setAsked] = useState(false);
  const leave = (everywhere: boolean) => signOut(everywhere).catch(failed);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={300}
      withinPortal={false}
      returnFocus
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown mah="calc(100dvh - 5rem)" style={{ overflowY: 'auto' }}>
        <Menu.Label>{user.name}</Menu.Label>
        <WorkAs />
        <Menu.Item component={Link} to="/account">
          {t('shell.account')}
        </Menu.Item>
        <Looks />
        <Menu.Divider />
        <Menu.Item onClick={() => void lock()}>{t('shell.lock')}</Menu.Item>
        <Menu.Item onClick={() => void leave(false)}>{t('shell.signOut')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => setAsked(true)}>{t('shell.signOutEverywhere')}</Menu.Item>
      </Menu.Dropdown>
      {isAsked && (
        <EverywhereQuestion
          onStay={() => setAsked(false)}
          onGo={() => {
            setAsked(false);
            void leave(true);
          }}
        />
      )}
    </Menu>
  );
}

function useFailure(): (error: Error) => void {
  const text = useProblemText();
  return (error) => notices.show({ tone: 'problem', message: text(error) });
}

/** Role and office in one list: a role of the whole town once, a role of an office once for each. */
function WorkAs() {
  const { t } = useTranslation(['common', 'terms']);
  const me = useMe();
  const workAs = useWorkAs();
  const navigate = useNavigate();
  const failed = useFailure();
  const choices = me.roles.flatMap((role): { role: Role; officeId: string | null; label: string }[] => {
    const name = t(`terms:roles.${role}`);
    if (!worksInOffice(role)) return [{ role, officeId: null, label: name }];
    return me.offices.map((office) => ({ role, officeId: office.id, label: `${name} · ${office.name}` }));
  });
  const valueOf = (role: Role, officeId: string | null) => `${role} ${worksInOffice(role) ? officeId : ''}`;
  const now = valueOf(me.role, me.officeId);
  // Whoever sits where an office was closed is offered the only other one, too.
  if (choices.every(({ role, officeId }) => valueOf(role, officeId) === now)) return null;
  const choose = (value: string) => {
    const choice = choices.find(({ role, officeId }) => valueOf(role, officeId) === value);
    if (!choice) return;
    // The menu closes at once, so the answer must not hang on it.
    workAs.mutateAsync({ role: choice.role, officeId: choice.officeId }).then(() => {
      notices.show({ message: t('shell.workAsDone', { role: choice.label }) });
      void navigate('/');
    }, failed);
  };
  return (
    <>
      <Choices label={t('shell.workAs')}>
        <Menu.RadioGroup value={now} onChange={choose}>
          {choices.map(({ role, officeId, label }) => (
            <Menu.RadioItem key={valueOf(role, officeId)} value={valueOf(role, officeId)} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Choices>
      <Menu.Divider />
    </>
  );
}

/** A heading in the menu that belongs to the choices below it. */
function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <Menu.Label aria-hidden>{label}</Menu.Label>
      {children}
    </div>
  );
}

/** Language and colour scheme. */
function Looks() {
  const { t } = useTranslation();
  const { preferences, town } = useMe();
  const save = useSavePreferences();
  const failed = useFailure();
  const change = (changes: Partial<Preferences>) =>
    void save.mutateAsync({ ...preferences, ...changes }).catch(failed);
  return (
    <>
      <Choices label={t('shell.language')}>
        <Menu.RadioGroup
          value={preferences.language}
          onChange={(language) => change({ language: language as Preferences['language'] })}
        >
          {town.languages.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Choices>
      <Choices label={t('shell.colorScheme')}>
        <Menu.RadioGroup
          value={preferences.colorScheme}
          onChange={(scheme) => change({ colorScheme: scheme as Preferences['colorScheme'] })}
        >
          {colorSchemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`colorSchemes.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Choices>
    </>
  );
}
