import { Badge, Text, Tooltip } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import type { Shown } from '../lab/simulated-call.js';
import { nodeName } from '../node-forms/node-forms.js';
import { entityWords, intentWords } from '../node-forms/words.js';
import { texts } from '../texts.js';
import { rulesFiredIn, type Understood, understoodIn } from './call-facts.js';
import { drawnNodeOf } from './marks-of-call.js';
import classes from './Simulator.module.css';

interface Props {
  flow: FlowDefinition;
  shown: Shown;
}

/** What is behind the call: what was understood, every variable, rules and counters. */
export function CallInside({ flow, shown }: Props) {
  return (
    <div className={classes.inside}>
      <details className={classes.part}>
        <summary>{texts.simulator.inside.understood}</summary>
        <UnderstoodList flow={flow} shown={shown} />
      </details>
      <details className={classes.part}>
        <summary>{texts.simulator.inside.variables}</summary>
        <Variables flow={flow} shown={shown} />
      </details>
      <details className={classes.part}>
        <summary>{texts.simulator.inside.rules}</summary>
        <RulesAndCounters flow={flow} shown={shown} />
      </details>
    </div>
  );
}

function UnderstoodList({ flow, shown: { steps } }: Props) {
  const understood = useMemo(() => understoodIn(steps), [steps]);
  return (
    <div className={classes.partBody}>
      {understood.length === 0 && <Text size="sm">{texts.simulator.inside.nothingSaid}</Text>}
      {understood.map((each) => (
        <UnderstoodEntry key={each.step} flow={flow} understood={each} />
      ))}
    </div>
  );
}

function UnderstoodEntry({ flow, understood }: { flow: FlowDefinition; understood: Understood }) {
  const { text, meaning, confidence, accepted } = understood;
  const words = texts.simulator.inside;
  const entities = Object.entries(meaning.entities);
  const acts = [
    ...(meaning.answer === null ? [] : [words.answer[meaning.answer]]),
    ...(meaning.topic === null ? [] : [words.topic(meaning.topic.word)]),
    ...(meaning.wantsPerson ? [words.person] : []),
    ...(meaning.holdOn ? [words.holdOn] : []),
    ...(meaning.repeat ? [words.repeat] : []),
  ];
  return (
    <div className={classes.utterance}>
      <Text size="sm" fw={600}>
        “{text}”
      </Text>
      <Text size="xs" c="dimmed">
        {
          texts.simulator.say.heardAs[
            ({ take: 'clearly', confirm: 'unsurely', reject: 'not-at-all' } as const)[accepted]
          ]
        }
        , {words.surely(Math.round(confidence * 100))}
      </Text>
      <dl className={classes.facts}>
        <dt>{words.intent}</dt>
        <dd data-empty={meaning.intent === null || undefined}>
          {meaning.intent === null
            ? words.noIntent
            : `${intentWords(flow, meaning.intent.name)} (${words.surely(Math.round(meaning.intent.confidence * 100))})`}
        </dd>
        {entities.map(([name, value]) => (
          <Fact key={name} name={entityWords(flow, name)} value={String(value)} />
        ))}
      </dl>
      {acts.map((act) => (
        <Badge key={act} size="sm" variant="light" mr={4} tt="none">
          {act}
        </Badge>
      ))}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Variables({ flow, shown: { view } }: Props) {
  const words = texts.simulator.inside;
  return (
    <div className={classes.partBody}>
      {flow.variables.length === 0 && <Text size="sm">{words.noVariables}</Text>}
      <dl className={classes.facts}>
        {flow.variables.map(({ name, label, personal }) => {
          const value = Object.hasOwn(view.variables, name) ? view.variables[name] : undefined;
          return <VariableFact key={name} name={label ?? name} personal={personal} value={value} />;
        })}
      </dl>
    </div>
  );
}

interface VariableProps {
  name: string;
  personal: boolean;
  value: string | number | boolean | undefined;
}

function VariableFact({ name, personal, value }: VariableProps) {
  const words = texts.simulator.inside;
  return (
    <>
      <dt>
        {name}
        {personal && (
          <Tooltip label={words.personal}>
            <EyeOff size={13} role="img" aria-label={words.personal} />
          </Tooltip>
        )}
      </dt>
      <dd data-empty={value === undefined || undefined}>{value === undefined ? words.noValue : String(value)}</dd>
    </>
  );
}

function RulesAndCounters({ flow, shown: { steps, state, view } }: Props) {
  const words = texts.simulator.inside;
  const fired = useMemo(() => rulesFiredIn(steps), [steps]);
  const nameOf = (ruleId: string) => {
    const rule = flow.nodes.find(({ id }) => id === drawnNodeOf(ruleId));
    return rule === undefined ? words.lastResort : nodeName(rule);
  };
  const counters: [string, string][] = [
    [words.careTitle, view.care === null ? words.noCare : words.care[view.care]],
    [words.silent, String(state.silentInARow)],
    [words.misunderstood, String(state.misunderstoodInARow)],
    [words.misunderstoodInCall, String(state.misunderstoodInCall)],
  ];
  return (
    <div className={classes.partBody}>
      {fired.length === 0 && <Text size="sm">{words.noRules}</Text>}
      {fired.map(({ ruleId, label, beaten, builtIn }, index) => (
        <Text key={index} size="sm">
          <b>{builtIn ? words.lastResort : label || nameOf(ruleId)}</b>
          {beaten.length > 0 && ` – ${words.beaten(beaten.map(nameOf).join(', '))}`}
        </Text>
      ))}
      <dl className={classes.facts}>
        {flow.nodes.flatMap((node) =>
          node.type === 'rule'
            ? [<Fact key={node.id} name={nodeName(node)} value={firedWords(state.fired[node.id] ?? 0)} />]
            : [],
        )}
        {counters.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

const firedWords = (times: number): string =>
  times === 0 ? texts.simulator.inside.neverFired : texts.simulator.inside.fired(times);
