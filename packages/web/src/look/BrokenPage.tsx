import { Button, Center, Code, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { webTexts } from '../language/web-texts.js';
import { isPartMissing } from './is-part-missing.js';
import { Logo } from './Logo.js';

const words = webTexts.broken;

interface Broken {
  detail: string;
  /** It is newer on the server, or the network is gone: nothing is wrong with the page. */
  isPartMissing: boolean;
}

/** Shows the page; when a part of it breaks while it is drawn, says so instead and offers to load it again. */
export class BrokenPage extends Component<{ children: ReactNode }, { broken: Broken | null }> {
  override state: { broken: Broken | null } = { broken: null };

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    const detail = error instanceof Error ? error.message : String(error);
    return { broken: { detail, isPartMissing: isPartMissing(detail) } };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
      <Center component="main" h="100%" p="xl">
        <Stack align="center" maw={520} role="alert">
          <Logo size={44} />
          <Title order={1} size="h2" ta="center">
            {broken.isPartMissing ? words.partTitle : words.title}
          </Title>
          <Text ta="center">{broken.isPartMissing ? words.partText : words.text}</Text>
          <Group>
            <Button component="a" href="/" variant="default">
              {words.home}
            </Button>
            <Button onClick={() => window.location.reload()}>{words.reload}</Button>
          </Group>
          {!broken.isPartMissing && (
            <Text size="sm" c="dimmed">
              {words.detail}: <Code>{broken.detail.slice(0, 300)}</Code>
            </Text>
          )}
        </Stack>
      </Center>
    );
  }
}
