import { Anchor, type AnchorProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './navigation.js';
import { pathOf, type Route } from './route.js';

interface Props extends AnchorProps {
  to: Route;
  children: ReactNode;
  'aria-current'?: 'page' | undefined;
}

/** A real link, so that it opens in a new tab too. */
export function RouteLink({ to, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(to);
  };
  return (
    <Anchor {...rest} href={pathOf(to)} onClick={follow}>
      {children}
    </Anchor>
  );
}
