/** Where a version can run: tried by people of the house, or called by everybody. */
export const environments = ['test', 'production'] as const;
export type Environment = (typeof environments)[number];
