/** Words of the guide through the first minutes. */
export const guideTexts = {
  guide: {
    title: 'First steps',
    folded: (done: number, of: number) => `First steps: ${done} of ${of}`,
    fold: 'Make it small',
    away: 'Put the first steps away',
    done: 'Done:',
    nextIs: (step: string) => `Next step: ${step}`,
    toFlows: 'Show the flows',
    steps: {
      opened: { title: 'Open a flow', text: 'Choose the example from the list of flows.' },
      'prompt-changed': {
        title: 'Change what it says',
        text: 'Click the card “Greeting” and write another greeting. It is saved by itself.',
      },
      simulated: { title: 'Try it', text: 'Press “Try it” and answer as a caller would.' },
      published: { title: 'Publish it', text: 'Press “Publish” and say what has changed.' },
      called: { title: 'Call it', text: 'Call the number of the flow and hear your greeting.' },
    },
    call: (numbers: string) => `Call ${numbers} and hear your greeting.`,
    noNumber: 'No number leads to this flow yet. Give it one on the page Versions, then call it.',
    allDone: 'You have done it all',
    allDoneText: 'You drew it, tried it and put it live. Everything else is more of the same.',
    finish: 'Close',
    help: 'Help: first steps',
  },
};
