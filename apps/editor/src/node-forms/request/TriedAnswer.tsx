import { Alert, Badge, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import type { FlowDefinition, RequestNode } from '@baton/flow-schema';
import { useMemo } from 'react';
import type { TriedRequest } from '../../api/try-request-api.js';
import { texts } from '../../texts.js';
import { outcomeWords } from '../node-forms.js';
import { secondsWords, variableWords } from '../words.js';
import { failureWords } from './failure-words.js';
import { type JsonLeaf, jsonLeaves } from './json-leaves.js';
import classes from './TriedAnswer.module.css';

interface Props {
  node: RequestNode;
  flow: FlowDefinition;
  tried: TriedRequest;
  onRemember: (variable: string, path: string) => void;
}

/** What came of a request: how it ended, what a call would remember, and the answer to pick values from. */
export function TriedAnswer({ node, flow, tried, onRemember }: Props) {
  const words = texts.logic.tryIt;
  const isFine = tried.outcome !== 'failed';
  return (
    <Stack gap={10}>
      <Group gap={8}>
        <Badge color={isFine ? 'harbour' : 'red'} variant="filled" tt="none">
          {tried.status === null ? words.noAnswer : words.status(tried.status)}
        </Badge>
        <Text size="sm">{words.took(secondsWords(tried.ms), tried.attempts)}</Text>
      </Group>
      {tried.failure !== null && (
        <Alert color="red" p="sm">
          {failureWords(tried.failure, tried.reason)}
        </Alert>
      )}
      <Text size="sm">{words.goesBy(outcomeWords(node, tried.outcome, flow))}</Text>
      {tried.remembered.length > 0 && (
        <dl className={classes.values}>
          {tried.remembered.map(({ variable, value, from }) => (
            <div key={variable}>
              <dt>{variableWords(flow, variable)}</dt>
              <dd>{value === null ? words.nothing : words.remembered(String(value), from === 'otherwise')}</dd>
            </div>
          ))}
        </dl>
      )}
      <Text size="xs" c="dimmed" className={classes.sent}>
        {words.sent(tried.sent.method, tried.sent.url)}
      </Text>
      {tried.body !== null && <Answer flow={flow} body={tried.body} cut={tried.cut} onRemember={onRemember} />}
    </Stack>
  );
}

interface AnswerProps {
  flow: FlowDefinition;
  body: string;
  cut: boolean;
  onRemember: Props['onRemember'];
}

function Answer({ flow, body, cut, onRemember }: AnswerProps) {
  const words = texts.logic.tryIt;
  const read = useMemo(() => jsonLeaves(body), [body]);
  return (
    <section aria-label={words.answer}>
      <Text size="sm" fw={600} mb={4}>
        {words.answer}
      </Text>
      {read === null ? (
        <pre className={classes.raw} tabIndex={0}>
          {body.slice(0, 4_000)}
        </pre>
      ) : (
        <>
          <Text size="xs" c="dimmed" mb={6}>
            {words.pick}
          </Text>
          <ul className={classes.leaves}>
            {read.leaves.map((leaf) => (
              <Leaf key={leaf.path} flow={flow} leaf={leaf} onRemember={onRemember} />
            ))}
          </ul>
        </>
      )}
      {(cut || read?.more === true) && (
        <Text size="xs" c="dimmed">
          {words.cut}
        </Text>
      )}
    </section>
  );
}

function Leaf({ flow, leaf, onRemember }: { flow: FlowDefinition; leaf: JsonLeaf; onRemember: Props['onRemember'] }) {
  const words = texts.logic.tryIt;
  const shown = leaf.kind === 'value' ? String(leaf.value) : leaf.kind === 'nothing' ? '–' : words.kinds[leaf.kind];
  const indent = { paddingInlineStart: 8 + leaf.depth * 14 };
  const takesIt = flow.variables.filter(({ type }) => leaf.kind !== 'list' || type === 'list' || type === 'string');
  return (
    <li>
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <UnstyledButton
            className={classes.leaf}
            style={indent}
            disabled={takesIt.length === 0}
            aria-label={words.remember(leaf.name, shown)}
          >
            <span className={classes.key}>{leaf.name}</span>
            <span className={classes.value} data-kind={leaf.kind}>
              {shown}
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah={260} style={{ overflowY: 'auto' }}>
          <Menu.Label>{words.rememberAs}</Menu.Label>
          {takesIt.map(({ name, label }) => (
            <Menu.Item key={name} onClick={() => onRemember(name, leaf.path)}>
              {label ?? name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
