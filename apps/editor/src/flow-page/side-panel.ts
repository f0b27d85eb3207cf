/** What lies at the side of the canvas when no node is selected. */
export type SidePanel = 'problems' | 'flow-settings' | 'vocabulary' | 'simulator' | null;
