import { createStore } from 'zustand/vanilla';
import { parseRoute, pathOf, type Route } from './route.js';

/** May the present page be left? A page with unsaved work answers when it is saved, or when its user has decided. */
type LeaveGuard = () => Promise<boolean>;

let guard: LeaveGuard | null = null;

export const routeStore = createStore<{ route: Route }>(() => ({ route: parseRoute(window.location.pathname) }));

/** Returns what takes the guard away again. */
export function guardLeaving(mayLeave: LeaveGuard): () => void {
  guard = mayLeave;
  return () => {
    if (guard === mayLeave) guard = null;
  };
}

/** Whether what is open may be left; unsaved work is saved first. */
export const mayLeavePage: LeaveGuard = async () => guard === null || guard();

export async function navigate(route: Route): Promise<void> {
  if (!isSamePage(route) && !(await mayLeavePage())) return;
  window.history.pushState(null, '', pathOf(route));
  routeStore.setState({ route });
}

/** Another view of the flow that is open: nothing is left. */
function isSamePage(wanted: Route): boolean {
  const { route } = routeStore.getState();
  return wanted.page === 'flow' && route.page === 'flow' && wanted.flowId === route.flowId;
}

window.addEventListener('popstate', () => {
  const wanted = parseRoute(window.location.pathname);
  if (guard === null || isSamePage(wanted)) {
    routeStore.setState({ route: wanted });
    return;
  }
  // The browser has moved already: stand still until the guard has answered.
  window.history.pushState(null, '', pathOf(routeStore.getState().route));
  void navigate(wanted);
});
