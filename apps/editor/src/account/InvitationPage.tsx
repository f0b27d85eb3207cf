import { FailureNote, LoadingPage, Logo } from '@baton/web/components';
import { passwordFault } from '@baton/password-rules';
import { Alert, Anchor, Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useCallback, useState, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '@baton/web';
import type { Account } from '../api/api-types.js';
import { peopleApi, type OpenedLink } from '../api/people-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useAction } from '../look/use-action.js';
import { useTitle } from '../look/use-title.js';
import { tokenIn } from '../people/invitation-link.js';
import { texts } from '../texts.js';
import { NewPasswordField } from './NewPasswordField.js';

const words = texts.invitation;

interface Props {
  /** Somebody has come in with it. */
  onCome: (account: Account) => void;
}

/** Where the link of an invitation, or to a new password, leads. */
export function InvitationPage({ onCome }: Props) {
  useTitle(words.title);
  const [token] = useState(() => tokenIn(window.location.hash));
  const look = useCallback(() => (token === null ? Promise.resolve(null) : lookAt(token)), [token]);
  const { answer, again } = useAnswer(look);
  if (answer.phase === 'asking') return <LoadingPage />;
  if (answer.phase === 'failed') {
    return (
      <Door title={words.title}>
        <FailureNote reason={answer.reason} onTryAgain={again} />
      </Door>
    );
  }
  if (answer.value === null || token === null) return <BadLink />;
  return <WelcomeForm token={token} link={answer.value} onCome={onCome} onBad={again} />;
}

/** Null when the link does not work. @throws ApiError */
async function lookAt(token: string): Promise<OpenedLink | null> {
  try {
    return await peopleApi.look(token);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'link-not-valid') return null;
    throw error;
  }
}

function Door({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <main className="baton-door">
      <Stack gap="xl" w={420} maw="100%">
        <Stack gap={6} align="center">
          <Logo size={44} />
          <Title order={1} size="h2" ta="center">
            {title}
          </Title>
          {text !== undefined && (
            <Text c="dimmed" ta="center">
              {text}
            </Text>
          )}
        </Stack>
        <Paper withBorder radius="lg" p="xl" shadow="sm">
          {children}
        </Paper>
      </Stack>
    </main>
  );
}

function BadLink() {
  return (
    <Door title={words.badTitle}>
      <Stack>
        <Text>{words.badText}</Text>
        <Anchor href="/">{words.toSignIn}</Anchor>
      </Stack>
    </Door>
  );
}

interface FormProps extends Props {
  token: string;
  link: OpenedLink;
  /** The link does not work any more. */
  onBad: () => void;
}

function WelcomeForm({ token, link, onCome, onBad }: FormProps) {
  const isNew = link.kind === 'invitation';
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const { busy, problem, run } = useAction();
  const owner = { name: link.name ?? name, email: link.email };
  const needsName = isNew && name.trim() === '';

  const come = async () => {
    try {
      onCome(await peopleApi.use(token, { ...(isNew ? { name: name.trim() } : {}), password }));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'link-not-valid') return onBad();
      throw error;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (!needsName && passwordFault(password, owner) === null) void run(come);
  };
  return (
    <Door
      title={isNew ? words.title : words.resetTitle}
      text={isNew ? words.text(link.email, texts.roles[link.role]) : words.resetText(link.email)}
    >
      <form onSubmit={submit} noValidate aria-label={isNew ? words.title : words.resetTitle}>
        <Stack>
          {/* So that a password manager knows whose password it is. */}
          <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
          {isNew && (
            <TextInput
              label={words.name}
              autoComplete="name"
              maxLength={120}
              value={name}
              error={wasSent && needsName ? words.needsName : undefined}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <NewPasswordField
            label={isNew ? texts.password.label : texts.password.next}
            value={password}
            owner={owner}
            wasSent={wasSent}
            onChange={setPassword}
          />
          {problem !== null && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          <Button type="submit" fullWidth loading={busy}>
            {words.go}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
