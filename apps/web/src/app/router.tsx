import type { Permission } from '@okenko/shared/access/permissions';
import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { useMe } from '../lib/session.js';
import { NotFoundPage } from '../pages/not-found/not-found-page.js';
import { BrokenPage } from './broken-page.js';
import { Shell } from './shell/shell.js';
import { startPageOf } from './start-page.js';

/** A page of its own file, fetched when it is opened, shown only to who holds the right. */
function page(path: string, load: () => Promise<ComponentType>, right?: Permission): RouteObject {
  return {
    path,
    lazy: async () => {
      const Page = await load();
      return { Component: right ? () => <WithRight right={right} Page={Page} /> : Page };
    },
  };
}

function WithRight({ right, Page }: { right: Permission; Page: ComponentType }) {
  return useMe().permissions.includes(right) ? <Page /> : <NotFoundPage />;
}

function ToStart() {
  return <Navigate to={startPageOf(useMe())} replace />;
}

export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, Component: ToStart },
          { path: 'sign-in', Component: ToStart },
          page('home', async () => (await import('../pages/home/home-page.js')).HomePage),
          page('account', async () => (await import('../pages/account/account-page.js')).AccountPage),
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
