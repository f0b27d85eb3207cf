import { Menu, Text, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { ChevronDown, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { changeLanguage, language, languageNames, languages, type Language } from '../language/language.js';
import { webTexts } from '../language/web-texts.js';

interface Props {
  name: string;
  email: string;
  /** What this person does here, in a word. */
  role: string;
  /** What else there is to choose: `Menu.Item`s. */
  children?: ReactNode;
  /** Whether what is open may be left; unsaved work is saved first. */
  mayLeave: () => Promise<boolean>;
  onSignOut: () => Promise<void>;
}

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Who is signed in; how the page looks and speaks; signing out. */
export function AccountMenu({ name, email, role, children, mayLeave, onSignOut }: Props) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const change = async (chosen: string) => {
    const known = languages.find((candidate) => candidate === chosen);
    if (known !== undefined && known !== language && (await mayLeave())) changeLanguage(known);
  };
  const leave = async () => {
    if (await mayLeave()) await onSignOut();
  };
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <UnstyledButton className="baton-account" aria-label={webTexts.account(name)}>
          <Text size="sm" fw={600} truncate>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {role}
          </Text>
          <ChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        {children}
        <Menu.Divider />
        <Menu.Label>{webTexts.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(chosen) => void change(chosen)}>
          {languages.map((known: Language) => (
            <Menu.RadioItem key={known} value={known} lang={known}>
              {languageNames[known]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{webTexts.scheme.label}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(chosen) => setColorScheme(schemes.find((known) => known === chosen) ?? 'auto')}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false}>
              {webTexts.scheme[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          {webTexts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
