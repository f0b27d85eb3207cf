import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type FlowDefinition, type FlowNode, type FlowProblem, outcomesOf } from '@baton/flow-schema';
import type { DraftStore } from '../draft/draft-store.js';
import { canBeEntered, connect, disconnect } from '../draft/edits.js';
import { texts } from '../texts.js';
import { Section } from './fields/Section.js';
import { nodeName, outcomeWords } from './node-forms.js';
import classes from './NodePanel.module.css';

interface Props {
  draft: DraftStore;
  flow: FlowDefinition;
  node: FlowNode;
  problems: readonly FlowProblem[];
}

/** Where each outcome leads: the same as drawing an edge, without a pointer. */
export function Exits({ draft, flow, node, problems }: Props) {
  const outcomes = outcomesOf(node);
  if (outcomes.length === 0) return null;
  const targets = flow.nodes
    .filter((candidate) => canBeEntered(candidate))
    .map((candidate) => ({ value: candidate.id, label: nodeName(candidate) }));
  const lead = (outcome: string, target: string) =>
    draft.apply(target === '' ? disconnect(node.id, outcome) : connect(node.id, outcome, target));
  const open = new Set(problems.flatMap(({ code, outcome }) => (code === 'outcome-leads-nowhere' ? [outcome] : [])));
  return (
    <Section title={texts.panel.leadsTo}>
      <Stack gap="xs" data-place="outcomes">
        {outcomes.map((outcome) => {
          const words = outcomeWords(node, outcome, flow);
          const target = flow.edges.find((edge) => edge.source === node.id && edge.outcome === outcome)?.target ?? '';
          return (
            <Group key={outcome} gap="xs" wrap="nowrap">
              <Text size="sm" className={classes.outcome} aria-hidden>
                {words}
              </Text>
              <NativeSelect
                size="xs"
                className={classes.grows}
                aria-label={texts.panel.connectTo(words)}
                data={[
                  { value: '', label: open.has(outcome) ? texts.panel.nowhere : undrawnWords(node, outcome) },
                  ...targets,
                ]}
                value={target}
                data-open={open.has(outcome) || undefined}
                onChange={(event) => lead(outcome, event.currentTarget.value)}
              />
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}

/** What an outcome without a line means: a handoff that has done what it was for needs none. */
function undrawnWords({ type }: FlowNode, outcome: string): string {
  const { nowhere, asNobody, callEnds } = texts.panel;
  if (type !== 'handoff' || outcome === 'no-agent') return nowhere;
  return outcome === 'refused' || outcome === 'stayed' ? asNobody : callEnds;
}
