import type { Account } from '../api/api-types.js';
import { AuditPage } from '../audit/AuditPage.js';
import type { Route } from '../routing/route.js';
import { SettingsPage } from '../settings/SettingsPage.js';
import { PeoplePage } from './PeoplePage.js';

type ManageRoute = Extract<Route, { page: 'people' | 'audit' | 'settings' }>;

/** The pages of those who look after people and settings; nobody else loads them. */
export function ManagePage({ route, self }: { route: ManageRoute; self: Account }) {
  switch (route.page) {
    case 'people':
      return <PeoplePage self={self} />;
    case 'audit':
      return <AuditPage />;
    case 'settings':
      return <SettingsPage tab={route.tab} />;
  }
}
