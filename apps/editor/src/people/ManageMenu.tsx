import { Menu, UnstyledButton } from '@mantine/core';
import { ChevronDown, History, Settings, Users } from 'lucide-react';
import { useStore } from 'zustand';
import frame from '../AppFrame.module.css';
import { navigate, routeStore } from '../routing/navigation.js';
import type { Route } from '../routing/route.js';
import { texts } from '../texts.js';

const words = texts.manage;

const places: { to: Route; label: string; icon: typeof Users }[] = [
  { to: { page: 'people' }, label: words.people, icon: Users },
  { to: { page: 'audit' }, label: words.audit, icon: History },
  { to: { page: 'settings', tab: 'queues' }, label: words.settings, icon: Settings },
];

/** The pages of those who look after people and settings. */
export function ManageMenu() {
  const { page } = useStore(routeStore).route;
  const isHere = places.some(({ to }) => to.page === page);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={frame.link} aria-current={isHere ? 'page' : undefined}>
          {words.label} <ChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to.page} leftSection={<Icon size={16} aria-hidden />} onClick={() => void navigate(to)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
