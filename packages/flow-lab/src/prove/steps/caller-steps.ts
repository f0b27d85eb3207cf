import { type EngineEvent, type EntityValue, type Meaning, NO_MEANING } from '@baton/flow-engine';
import type { FlowNode } from '@baton/flow-schema';
import type { Listen, Waiting } from '../waiting.js';
import { AT, type Step, type StepKind } from './step.js';
import type { Vocabulary } from './vocabulary.js';

type Utterance = Extract<EngineEvent, { type: 'utterance' }>;

export const WANTS_PERSON = 'I want to speak to somebody';

function says(
  { listenId }: Listen,
  kind: StepKind,
  text: string,
  meaning: Partial<Meaning>,
  accepted: Utterance['accepted'] = 'take',
): Step {
  const heard = { text, confidence: 1, accepted, meaning: { ...NO_MEANING, ...meaning }, durationMs: 1_000 };
  return { kind, failing: false, event: { type: 'utterance', at: AT, listenId, ...heard } };
}

export const silence = ({ listenId }: Listen): Step => ({
  kind: 'silence',
  failing: false,
  event: { type: 'no-input', at: AT, listenId },
});
export const mumble = (listen: Listen): Step => says(listen, 'misunderstanding', '', {}, 'reject');
export const wantsPerson = (listen: Listen): Step => says(listen, 'person', WANTS_PERSON, { wantsPerson: true });
export const holdOn = (listen: Listen): Step => says(listen, 'hold-on', 'One moment', { holdOn: true });

const presses = ({ listenId }: Listen, keys: string, kind: StepKind): Step => ({
  kind,
  failing: false,
  event: { type: 'keys', at: AT, listenId, keys },
});

/** Everything that a caller can do where they are listened to: one of a kind. */
export function callerSteps(vocabulary: Vocabulary, waiting: Waiting, listen: Listen): Step[] {
  const node = vocabulary.compiled.nodes.get(listen.nodeId);
  const { expect, keypad } = listen;
  return [
    ...intentSteps(vocabulary, listen, node),
    ...slotSteps(vocabulary, waiting, listen, node),
    ...(expect.yesNo ? [yes(listen), no(listen)] : []),
    ...topicSteps(vocabulary, listen, node),
    silence(listen),
    mumble(listen),
    wantsPerson(listen),
    holdOn(listen),
    ...keypad.immediate.map((key) => presses(listen, key, vocabulary.personKeys.has(key) ? 'person' : 'answer')),
  ];
}

const yes = (listen: Listen) => says(listen, 'answer', 'Yes', { answer: 'yes' });
const no = (listen: Listen) => says(listen, 'answer', 'No', { answer: 'no' });

function intentSteps(vocabulary: Vocabulary, listen: Listen, node: FlowNode | undefined): Step[] {
  const { intents, watchedIntents, entities } = listen.expect;
  const choices = node?.type === 'choose' ? node.settings.choices : [];
  const outcomeOf = (name: string) => choices.find((choice) => choice.intents.includes(name))?.id;
  const telling = vocabulary.tellingIntents([...new Set([...intents, ...watchedIntents])], outcomeOf);
  const steps = telling.map((intent) => ({ intent, text: intent.examples[0] ?? intent.name }));
  const named = node?.type === 'choose' ? firstValues(vocabulary, entities) : {};
  const asIntent = (name: string) => ({ name, confidence: 1 });
  return [
    ...steps.map(({ intent, text }) => says(listen, 'answer', text, { intent: asIntent(intent.name) })),
    ...steps
      .slice(0, 1)
      .map(({ intent, text }) => says(listen, 'answer', text, { intent: asIntent(intent.name) }, 'confirm')),
    // "A table for four tomorrow": what the next question would ask is said at once.
    ...(Object.keys(named).length === 0
      ? []
      : steps
          .filter(({ intent }) => outcomeOf(intent.name) !== undefined)
          .map(({ intent, text }) =>
            says(listen, 'answer', `${text}, ${listed(named)}`, { intent: asIntent(intent.name), entities: named }),
          )),
  ];
}

/** Each value that the question asks for, the first one unsurely heard too; everything at once; each correction. */
function slotSteps(vocabulary: Vocabulary, waiting: Waiting, listen: Listen, node: FlowNode | undefined): Step[] {
  const { entities, askedEntity } = listen.expect;
  const at = waiting.state.position;
  if (node?.type === 'choose' || entities.length === 0) return [];
  const value = (entity: string, given: EntityValue) => ({ text: String(given), entities: { [entity]: given } });
  if (at?.kind === 'ask' && at.unsure.length > 0) {
    // On a bad line what is read back is corrected, and that is heard unsurely again.
    const [unsure] = at.unsure;
    const entity = node?.type === 'ask' ? node.settings.slots[unsure?.slot ?? -1]?.entity : undefined;
    const isName = vocabulary.compiled.entities.get(entity ?? '')?.kind === 'name';
    const values = [...vocabulary.entityValues(entity ?? ''), ...(isName ? ['Somebody Else'] : [])];
    const other = values.find((given) => String(given) !== String(unsure?.value));
    if (entity === undefined || other === undefined) return [];
    const { text, entities: named } = value(entity, other);
    return [says(listen, 'answer', `No, ${text}`, { entities: named, answer: 'no' }, 'confirm')];
  }
  if (askedEntity === null) {
    return entities.flatMap((entity) =>
      vocabulary.entityValues(entity).map((given) => {
        const { text, entities: named } = value(entity, given);
        return says(listen, 'answer', `No, ${text}`, { entities: named });
      }),
    );
  }
  const asked = vocabulary.entityValues(askedEntity).map((given) => value(askedEntity, given));
  const all = firstValues(vocabulary, entities);
  return [
    ...asked.map(({ text, entities: named }) => says(listen, 'answer', text, { entities: named })),
    ...asked
      .slice(0, 1)
      .map(({ text, entities: named }) => says(listen, 'answer', text, { entities: named }, 'confirm')),
    ...(entities.length > 1 ? [says(listen, 'answer', listed(all), { entities: all })] : []),
  ];
}

/** A subject with a meaning here, which is clarified or leads on; not the one that was just clarified. */
function topicSteps(vocabulary: Vocabulary, listen: Listen, node: FlowNode | undefined): Step[] {
  if (node?.type !== 'choose') return [];
  const expected = new Set(listen.expect.intents);
  return vocabulary.topics
    .filter(({ word, intents }) => word !== listen.expect.topic && intents.some((name) => expected.has(name)))
    .map((topic) => says(listen, 'answer', topic.word, { topic: { word: topic.word, intents: [...topic.intents] } }));
}

function firstValues(vocabulary: Vocabulary, entities: readonly string[]): Record<string, EntityValue> {
  return Object.fromEntries(
    entities.flatMap((name) =>
      vocabulary
        .entityValues(name)
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  );
}

const listed = (values: Readonly<Record<string, EntityValue>>) => Object.values(values).map(String).join(', ');
