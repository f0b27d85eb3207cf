/** Words of the page where one flow is drawn: canvas, draft, problems, publishing. */
export const flowTexts = {
  canvas: {
    label: 'Flow',
    node: (title: string, name: string, line: string) =>
      [title, name === title ? '' : name, line].filter((part) => part !== '').join(': '),
    edge: (source: string, outcome: string, target: string) => `${source}, ${outcome}: goes to ${target}`,
    outcome: (node: string, outcome: string) => `${node}, ${outcome}: drag to where it goes`,
    miniMap: 'Map of the flow',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitView: 'Show everything',
    controls: 'Zoom',
    problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    help: 'Press Enter to select, + to add what comes next, the arrow keys to move it, Delete to remove it, question mark for all keys.',
    helpEdge: 'Press Enter to select, Delete to remove it.',
  },
  tabs: { label: 'Views of the flow', draw: 'Draw', tests: 'Tests', versions: 'Versions' },
  palette: {
    title: 'Add to the flow',
    add: (title: string) => `Add: ${title}`,
    groups: { talk: 'Conversation', decide: 'Without words', person: 'To a person', other: 'Other' },
  },
  panel: {
    title: 'Settings',
    label: 'Name',
    close: 'Close settings',
    remove: 'Delete from the flow',
    leadsTo: 'Where it leads',
    connectTo: (outcome: string) => `${outcome} leads to`,
    nowhere: 'Nowhere yet',
    asNobody: 'Where “Nobody answers” leads',
    callEnds: 'Nowhere: the call ends',
    problems: 'Problems here',
    stillToDo: 'Still to do here',
  },
  draft: {
    saved: 'Saved',
    saving: 'Saving…',
    notSaved: (reason: string) => `Not saved: ${reason}`,
    save: 'Save',
    undo: 'Undo',
    redo: 'Redo',
    invalid: (place: string) => `something is missing in “${place}”`,
    invalidFlow: 'something is missing',
    tooLarge: 'too large for one flow (4 MB): divide it into several',
    leaveTitle: 'Leave without saving?',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  validation: {
    title: 'Problems',
    notChosen: (card: string) => `“${card}”: something is not chosen yet.`,
    choose: 'Choose it in the settings of the card.',
    none: 'No problems found',
    noneText: 'Publishing also runs the test cases and looks for callers who could get stuck: see Tests, Safety.',
    checking: 'Checking…',
    unavailable: (reason: string) => `The check could not be made: ${reason}`,
    count: (errors: number, warnings: number) =>
      [
        errors === 0 ? '' : errors === 1 ? '1 problem' : `${errors} problems`,
        warnings === 0 ? '' : warnings === 1 ? '1 remark' : `${warnings} remarks`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    error: 'Problem',
    warning: 'Remark',
    wholeFlow: 'The whole flow',
    close: 'Close problems',
    openList: (words: string) => `${words}, show the list`,
  },
  publish: {
    publish: 'Publish',
    title: 'Publish this flow',
    explain: 'Calls that arrive from now on run the new version. Calls in progress stay on theirs.',
    note: 'What has changed?',
    noteHint: 'Shown in the list of versions.',
    needsNote: 'Say in a few words what has changed.',
    changes: (count: number) =>
      count === 0
        ? 'Nothing is different from what runs there'
        : count === 1
          ? 'Show the 1 change'
          : `Show the ${count} changes`,
    go: 'Publish now',
    done: 'Done',
    close: 'Close',
    publishing: 'Publishing…',
    saveFirst: 'The draft could not be saved, so nothing was published.',
    refused: (count: number) =>
      count === 1 ? 'It was not published: there is 1 problem.' : `It was not published: there are ${count} problems.`,
    unsafe: 'It was not published: a caller can be trapped in it. Each entry shows the call.',
    counterexample: 'The call that shows it',
    says: { assistant: 'Baton:', caller: 'Caller:' },
    testsFailed: (count: number) =>
      count === 1 ? 'It was not published: a test case fails.' : `It was not published: ${count} test cases fail.`,
    overrideReason: 'Publish all the same, because',
    overrideHint: 'At least ten letters; kept for ever with who published.',
    override: 'Publish although tests fail',
    success: (number: number, inTest: boolean) =>
      inTest ? `Version ${number} is live in test` : `Version ${number} is live`,
    call: (numbers: readonly string[]) => (numbers.length === 1 ? 'Call it on' : 'Call it on any of these numbers'),
    noNumber: 'No phone number leads to this flow yet.',
    noVersions: 'Nothing has been published yet.',
    version: (number: number) => `Version ${number}`,
    by: (who: string) => `by ${who}`,
  },
};
