/** Words about people, roles and what they may. */
export const peopleTexts = {
  lookOnly: {
    note: 'You can look, not change',
    refused: 'Nothing was changed: your role lets you look only. Ask an administrator if you need to change flows.',
  },
};
