import type { Permission } from '@okenko/shared/access/permissions';
import type { ComponentType } from 'react';
import { Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { loadTexts } from '../lib/i18n/i18n.js';
import { part, partAhead, type Part } from '../lib/parts.js';
import { useMe } from '../lib/session.js';
import { NotFoundPage } from '../pages/not-found/not-found-page.js';
import { Later } from './later.js';
import { PageBoundary } from './page-boundary.js';
import { PageComing } from './page-coming.js';
import { Shell } from './shell/shell.js';
import { startPageOf } from './start-page.js';

interface PageEntry {
  path: string;
  page: Part<ComponentType>;
  right: Permission;
}

/** A page of its own file, fetched when it is opened, shown only to who holds the right. */
function page(path: string, right: Permission, load: () => Promise<ComponentType>): PageEntry {
  return { path, right, page: part(load) };
}

/** A page that the desk leads to: it is fetched before it is opened. */
function pageAhead(path: string, right: Permission, load: () => Promise<ComponentType>): PageEntry {
  return { path, right, page: partAhead(load) };
}

/** The same for a page whose texts are not the desk's. */
function settingsPage(path: string, right: Permission, load: () => Promise<ComponentType>): PageEntry {
  return page(path, right, async () => {
    const [Page] = await Promise.all([load(), loadTexts('settings')]);
    return Page;
  });
}

const pages: readonly PageEntry[] = [
  page('/desk', 'consultation:record', async () => (await import('../pages/desk/desk-page.js')).DeskPage),
  pageAhead(
    '/consultations',
    'consultation:read',
    async () => (await import('../pages/consultations/consultations-page.js')).ConsultationsPage,
  ),
  pageAhead(
    '/consultations/:id',
    'consultation:read',
    async () => (await import('../pages/consultations/consultation-page.js')).ConsultationPage,
  ),
  settingsPage('/home', 'session:own', async () => (await import('../pages/home/home-page.js')).HomePage),
  settingsPage(
    '/account',
    'session:own',
    async () => (await import('../pages/account/account-page.js')).AccountPage,
  ),
  settingsPage(
    '/admin/town',
    'town:manage',
    async () => (await import('../pages/admin/town-page.js')).TownPage,
  ),
  settingsPage(
    '/admin/offices',
    'office:manage',
    async () => (await import('../pages/admin/offices-page.js')).OfficesPage,
  ),
  settingsPage(
    '/admin/offices/:id',
    'office:manage',
    async () => (await import('../pages/admin/office-page.js')).OfficePage,
  ),
  settingsPage(
    '/admin/areas',
    'office:manage',
    async () => (await import('../pages/admin/areas-page.js')).AreasPage,
  ),
  settingsPage(
    '/admin/users',
    'user:manage',
    async () => (await import('../pages/admin/users-page.js')).UsersPage,
  ),
  settingsPage(
    '/admin/users/:id',
    'user:manage',
    async () => (await import('../pages/admin/user-page.js')).UserPage,
  ),
  settingsPage(
    '/admin/codelists',
    'codelist:manage',
    async () => (await import('../pages/admin/codelists-page.js')).CodelistsPage,
  ),
  settingsPage(
    '/admin/codelists/:name',
    'codelist:manage',
    async () => (await import('../pages/admin/codelists-page.js')).CodelistsPage,
  ),
  settingsPage('/audit', 'audit:read', async () => (await import('../pages/audit/audit-page.js')).AuditPage),
];

/** All addresses. Plain routes: what the data router adds is a tenth of the desk's first load. */
export function Router() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route element={<PageFrame />}>
          <Route index element={<ToStart />} />
          <Route path="/sign-in" element={<ToStart />} />
          {pages.map(({ path, page, right }) => (
            <Route key={path} path={path} element={<WithRight key={path} right={right} page={page} />} />
          ))}
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

function PageFrame() {
  const { pathname } = useLocation();
  return (
    <PageBoundary resetKey={pathname}>
      <Outlet />
    </PageBoundary>
  );
}

function WithRight({ right, page }: Omit<PageEntry, 'path'>) {
  if (!useMe().permissions.includes(right)) return <NotFoundPage />;
  return (
    <Later part={page} until={<PageComing />}>
      {(Page) => <Page />}
    </Later>
  );
}

function ToStart() {
  return <Navigate to={startPageOf(useMe())} replace />;
}

/** Fetches the page of this address while it is still being found out who sits here. */
export async function fetchPageEarly(pathname: string): Promise<void> {
  const wanted = pathname === '/' ? '/desk' : pathname;
  await pages
    .find(({ path }) => path === wanted)
    ?.page.once()
    .catch(() => {});
}
