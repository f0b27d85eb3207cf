/** What browsers say when a script or a style sheet that a page asks for later does not come. */
const MISSING = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
  'is not a valid JavaScript MIME type',
];

/** Whether an error's message says that a part of the page could not be loaded, and not that it is broken. */
export const isPartMissing = (message: string): boolean => MISSING.some((words) => message.includes(words));
