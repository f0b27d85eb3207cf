import { Container, Text, Title } from '@mantine/core';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';

/** The test cases of the flow. */
export function TestsTab() {
  const { flow } = useOpenFlow();
  return (
    <Container component="section" size="md" py="lg" w="100%" aria-label={texts.tests.title}>
      <Title order={2} size="h3" mb="md">
        {texts.tests.title}
      </Title>
      {flow.testCases.length === 0 && <Text c="dimmed">{texts.tests.none}</Text>}
      <ul>
        {flow.testCases.map((testCase) => (
          <li key={testCase.id}>{testCase.name}</li>
        ))}
      </ul>
    </Container>
  );
}
