const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

/** Words of the work on the canvas: groups, marks, adding, searching, shortcuts, what is announced. */
export const canvasTexts = {
  draw: {
    cards,
    group: 'Group',
    frame: (label: string, count: number) => `Group ${label}, ${cards(count)}`,
    collapsed: (label: string, count: number) => `Group ${label}, drawn as one card, ${cards(count)} inside`,
    exit: (node: string, outcome: string) => `${node}: ${outcome}`,
    watchesFlow: 'Watches the whole flow',
    watchesGroup: (label: string) => `Watches only “${label}”`,
    watchedBy: (rules: string) => `Watched by ${rules}`,
    collapse: (label: string) => `Draw the group “${label}” as one card`,
    expand: (label: string) => `Open the group “${label}”`,
    renameGroup: 'Name of the group',
    /** Marks over the drawing; each is read out after the name of its card. */
    tones: {
      here: 'The call is here',
      path: 'The call came past here',
      covered: 'Tested',
      uncovered: 'Not tested',
      added: 'New',
      removed: 'Gone',
      changed: 'Changed',
      unsafe: 'A caller can be trapped here',
      peer: 'Somebody else is here',
    },
    addNext: (node: string, outcome: string) => `${node}, ${outcome}: leads nowhere yet. Add what comes next`,
    changeNext: (node: string, outcome: string) => `${node}, ${outcome}: change what comes next`,
    nowhere: 'Leads nowhere yet: add what comes next',
    addOnEdge: (edge: string) => `Add on the way: ${edge}`,
    addHere: 'Add a card here',
    announced: {
      added: (name: string) => `${name} added.`,
      addedMany: (count: number) => `${cards(count)} added.`,
      removed: (name: string) => `${name} removed.`,
      removedMany: (count: number) => `${cards(count)} removed.`,
      connected: (node: string, outcome: string, target: string) => `${node}, ${outcome}, leads to ${target}.`,
      connectedMany: (count: number) => `${count} connections added.`,
      disconnected: (count: number) => (count === 1 ? '1 connection removed.' : `${count} connections removed.`),
      grouped: 'Grouped.',
      ungrouped: 'No longer grouped.',
    },
    marked: (name: string, marks: string) => `${name}. ${marks}`,
  },
};
