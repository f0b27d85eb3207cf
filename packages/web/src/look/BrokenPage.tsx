import { Button, Center, Code, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { webTexts } from '../language/web-texts.js';
import { Logo } from './Logo.js';

const words = webTexts.broken;

/** Shows the page; when a part of it breaks while it is drawn, says so instead and offers to load it again. */
export class BrokenPage extends Component<{ children: ReactNode }, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <Center component="main" h="100%" p="xl">
        <Stack align="center" maw={520} role="alert">
          <Logo size={44} />
          <Title order={1} size="h2" ta="center">
            {words.title}
          </Title>
          <Text ta="center">{words.text}</Text>
          <Button onClick={() => window.location.reload()}>{words.reload}</Button>
          <Text size="sm" c="dimmed">
            {words.detail}: <Code>{detail.slice(0, 300)}</Code>
          </Text>
        </Stack>
      </Center>
    );
  }
}
