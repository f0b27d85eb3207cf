const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Words of working on one draft together, and of what is not saved yet. */
export const sharingTexts = {
  sharing: {
    offline: 'Offline',
    keptHere: 'Offline: kept here, sent when you are back',
    onlyOnThisPage: 'Offline: keep this page open',
    incomplete: (missing: string) => `Kept; ${missing}`,
    cannotOpen: 'Baton cannot be reached, so this flow cannot be opened. Check your network and try again.',
    refusals: {
      gone: 'this flow has been deleted. Copy what you still need into another flow.',
      'not-allowed': 'you may not change this flow any more. Ask an administrator.',
      unreadable: 'a newer Baton has changed this flow. Ask for this one to be updated.',
      'too-large': 'this flow has become too large. Undo the last change.',
      'not-understood': 'something went wrong between this page and Baton. Reload the page.',
    },
    leaveKept:
      'Your last changes have not been sent yet. They are kept in this browser and sent when you open this flow again.',
    leaveLost: 'Your last changes have not been sent yet. If you leave now, they are lost.',
    alsoHere: 'Also here',
    editing: (names: readonly string[]) =>
      names.length === 1 ? `${together(names)} is editing this` : `${together(names)} are editing this`,
    conflict: {
      button: (count: number) => (count === 1 ? '1 to decide' : `${count} to decide`),
      title: 'Two of you changed the same thing',
      ownText: 'While you could not see it, somebody else changed this too. Which one should stay? Undo takes it back.',
      othersText: (name: string) => `${name} changed this without seeing the other change. Which one should stay?`,
      stands: 'What stands now',
      yours: 'Yours',
      of: (name: string) => `By ${name}`,
      nothingToCompare: 'One of the two is not complete, so they cannot be compared.',
      left: (count: number) => (count === 1 ? 'The last one' : `${count} to decide`),
      later: 'Decide later',
      keepStanding: 'Keep what stands',
      takeYours: 'Take yours',
      takeOf: (name: string) => `Take the one by ${name}`,
    },
  },
};
