import { Alert, Text } from '@mantine/core';
import type { FlowDefinition, HandoffNode } from '@baton/flow-schema';
import { useSurroundings } from '../../api/surroundings-api.js';
import { texts } from '../../texts.js';
import { contextFit, contextPreview } from './context-preview.js';
import classes from './ContextPreview.module.css';

/** The card that the agent will see, with examples; what stays behind, and what would not fit. */
export function ContextPreview({ flow, node }: { flow: FlowDefinition; node: HandoffNode }) {
  const surroundings = useSurroundings();
  const preview = contextPreview(flow, node);
  const fit = contextFit(flow, node, surroundings?.trunks ?? []);
  const words = texts.logic.context;
  const personal = preview.withheld.filter((variable) => variable.personal).map(({ label }) => label);
  return (
    <section aria-label={words.title} className={classes.card}>
      <Text size="xs" fw={600} c="dimmed">
        {words.title}
      </Text>
      <Text size="sm">{preview.summary || words.noSummary}</Text>
      <dl className={classes.list}>
        <div>
          <dt>{words.caller}</dt>
          <dd>{words.callerExample}</dd>
        </div>
        <div>
          <dt>{words.why}</dt>
          <dd>{words.whyExample}</dd>
        </div>
        {preview.collected.map(({ label, example }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{example}</dd>
          </div>
        ))}
        <div>
          <dt>{words.also}</dt>
          <dd>{words.alsoExample}</dd>
        </div>
      </dl>
      {preview.collected.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.nothingMarked}
        </Text>
      )}
      {personal.length > 0 && (
        <Text size="xs" c="dimmed">
          {words.withheld(personal.join(', '))}
        </Text>
      )}
      {preview.summaryLeaks.length > 0 && (
        <Alert color="yellow" p="xs">
          {words.leaks(preview.summaryLeaks.join(', '))}
        </Alert>
      )}
      {fit !== null && (
        <Text size="xs" c={fit.needed > fit.carries ? 'var(--mantine-color-error)' : 'dimmed'}>
          {fit.needed > fit.carries
            ? words.tooLarge(fit.trunk, fit.needed, fit.carries)
            : words.fits(fit.trunk, fit.needed, fit.carries)}
        </Text>
      )}
    </section>
  );
}
