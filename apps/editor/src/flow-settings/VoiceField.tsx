import { Group, NativeSelect, Text } from '@mantine/core';
import { useVoices } from '../api/speech-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { PlayButton, usePlayable } from '../node-forms/prompt/PlayButton.js';
import { texts } from '../texts.js';
import { problemsInFlow, problemWords } from '../validation/problems-at.js';
import { voiceChoices } from './voice-choices.js';

/** The voice that callers hear: one of those that speak the flow's language, to be heard before it is chosen for good. */
export function VoiceField() {
  const { flow, draft, validation } = useOpenFlow();
  const playable = usePlayable();
  const voices = useVoices();
  const words = texts.flowSettings;
  const { choices, spoken } = voiceChoices(voices, flow, words);
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NativeSelect
          style={{ flex: 1 }}
          label={words.voice}
          data={choices}
          value={flow.voice}
          error={problemWords(problemsInFlow(validation.problems, ['voice']))}
          onChange={(event) => {
            const voice = event.currentTarget.value;
            draft.apply((present) => ({ ...present, voice }));
          }}
        />
        {spoken && <PlayButton playable={playable} template={words.voiceSample} tone="neutral" name={words.voice} />}
      </Group>
      {!spoken && (
        <Text size="xs" c="dimmed" mt={4} role="note">
          {words.noVoice(words.languages[flow.language] ?? flow.language)}
        </Text>
      )}
      {playable.failure !== undefined && (
        <Text size="xs" c="red" mt={4} role="alert">
          {playable.failure}
        </Text>
      )}
    </div>
  );
}
