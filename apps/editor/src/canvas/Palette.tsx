import { Text, UnstyledButton } from '@mantine/core';
import type { NodeType } from '@baton/flow-schema';
import { nodeForms } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { NodeIcon } from './NodeIcon.js';
import classes from './Palette.module.css';

const groups: { title: string; types: NodeType[] }[] = [
  { title: texts.palette.groups.talk, types: ['say', 'ask', 'choose', 'confirm', 'end'] },
  { title: texts.palette.groups.decide, types: ['check', 'set', 'request', 'subflow'] },
  { title: texts.palette.groups.person, types: ['rule', 'resume', 'queue-status', 'handoff', 'callback', 'voicemail'] },
  { title: texts.palette.groups.other, types: ['note'] },
];

export function Palette({ onAdd }: { onAdd: (type: NodeType) => void }) {
  return (
    <aside className={classes.palette} aria-label={texts.palette.title}>
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title} className={classes.group}>
          <Text component="h2" size="xs" fw={650} c="dimmed" px={8} pb={4}>
            {group.title}
          </Text>
          {group.types.map((type) => (
            <UnstyledButton
              key={type}
              className={classes.item}
              data-kind={nodeForms[type].kind}
              onClick={() => onAdd(type)}
              aria-label={texts.palette.add(nodeForms[type].title)}
              title={nodeForms[type].purpose}
            >
              <span className={classes.icon}>
                <NodeIcon type={type} />
              </span>
              {nodeForms[type].title}
            </UnstyledButton>
          ))}
        </section>
      ))}
    </aside>
  );
}
