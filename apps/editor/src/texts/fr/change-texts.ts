/** Un changement en français. `at(n)` : le n-ième nom que la phrase anglaise cite, la carte d’abord. */
type Written = (at: (index: number) => string) => string;

const things = {
  variable: 'La variable',
  intent: 'L’intention',
  entity: 'L’entité',
  calendar: 'Les horaires',
  group: 'Le groupe',
  'test-case': 'Le test',
  subflow: 'Le sous-scénario',
} as const;

const ofThings = Object.fromEntries(
  Object.entries(things).flatMap(([thing, name]): [string, Written][] => [
    [`${thing}-added`, (at) => `${name} « ${at(0)} » : ajouté.`],
    [`${thing}-removed`, (at) => `${name} « ${at(0)} » : retiré.`],
    [`${thing}-changed`, (at) => `${name} « ${at(0)} » : modifié.`],
  ]),
);

/** By the change's code. */
export const changeTexts: Readonly<Record<string, Written>> = {
  ...ofThings,
  'node-added': (at) => `La carte « ${at(0)} » est nouvelle.`,
  'node-removed': (at) => `La carte « ${at(0)} » a été retirée.`,
  'node-renamed': (at) => `La carte « ${at(0)} » a changé de nom.`,
  'node-moved': (at) => `La carte « ${at(0)} » a été déplacée.`,
  'node-type-changed': (at) => `La carte « ${at(0)} » est d’un autre type.`,
  'prompt-changed': (at) => `« ${at(0)} » dit autre chose :`,
  'setting-changed': (at) => `« ${at(0)} » : un réglage a changé.`,
  'outcome-added': (at) => `« ${at(0)} » a une nouvelle issue : « ${at(1)} ».`,
  'outcome-removed': (at) => `« ${at(0)} » n’a plus l’issue « ${at(1)} ».`,
  'edge-added': (at) => `Depuis « ${at(0)} », « ${at(1)} » mène maintenant à « ${at(2)} ».`,
  'edge-removed': (at) => `Depuis « ${at(0)} », « ${at(1)} » ne mène plus à « ${at(2)} ».`,
  'edge-rerouted': (at) => `Depuis « ${at(0)} », « ${at(1)} » mène maintenant à « ${at(2)} » et non à « ${at(3)} ».`,
  'order-changed': () => 'L’ordre a changé ; à égalité, le premier compte.',
  'flow-changed': () => 'Un réglage du scénario a changé.',
};
