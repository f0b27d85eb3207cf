import { Button } from '@mantine/core';
import { Phone } from 'lucide-react';
import { texts } from '../texts.js';
import { dialLink } from './dial-link.js';

/** Dials by whatever telephone this computer has; where the number cannot be dialled, nothing. */
export function DialButton({ number }: { number: string | null }) {
  const link = dialLink(number);
  if (link === null || number === null) return null;
  return (
    <Button component="a" href={link} size="md" leftSection={<Phone size={17} aria-hidden />}>
      {texts.left.dial(number)}
    </Button>
  );
}
