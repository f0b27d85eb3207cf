import { Container, Stack, Text, Title } from '@mantine/core';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { useTitle } from './use-title.js';

export function NotFoundPage() {
  useTitle(texts.notFound.title);
  return (
    <Container size="sm" py={80}>
      <Stack align="center">
        <Title order={1}>{texts.notFound.title}</Title>
        <Text c="dimmed">{texts.notFound.text}</Text>
        <RouteLink to={{ page: 'flows' }}>{texts.notFound.back}</RouteLink>
      </Stack>
    </Container>
  );
}
