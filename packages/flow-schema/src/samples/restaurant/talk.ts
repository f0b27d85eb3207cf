import type { z } from 'zod';
import type { choiceSchema } from '../../nodes/choose/choose-node.js';
import type { flowNodeSchema } from '../../nodes/flow-node.js';
import type { laddersSchema, promptSchema, Tone } from '../../prompt.js';

export type NodeInput = z.input<typeof flowNodeSchema>;

/** A place on the canvas: columns 380 apart, rows 260, so that a card with many outcomes has room. */
export const at = (column: number, row: number): { x: number; y: number } => ({ x: column * 380, y: row * 260 });

export const say = (tone: Tone, ...variants: string[]): z.input<typeof promptSchema> => ({ variants, tone });
export const ask = (...variants: string[]): z.input<typeof promptSchema> => say('neutral', ...variants);

/** First "are you there?", which is not what to say to somebody who was misunderstood. */
const areYouThere = [say('uncertain', 'Hey… are you there?'), say('uncertain', 'Hello… can you hear me?')];

export const ladders: z.input<typeof laddersSchema> = {
  silence: areYouThere,
  misunderstanding: [say('apologetic', "Sorry, I didn't catch that.", 'Sorry, I missed that.')],
};

/** Where no question follows the step, it says what can be answered. */
export const helpLadders: z.input<typeof laddersSchema> = {
  silence: areYouThere,
  misunderstanding: [
    say('apologetic', "Sorry, I didn't get that. You can book a table, or ask about opening hours or payments."),
  ],
};

export const yesNoLadders: z.input<typeof laddersSchema> = {
  silence: areYouThere,
  misunderstanding: [say('apologetic', 'Sorry, was that a yes or a no?')],
};

type Choices = z.input<typeof choiceSchema>[];

/** What the assistant can help with, at "How can I help?" and at "Anything else?". */
export const matters: Choices = [
  { id: 'book', label: 'Book a table', intents: ['book_table'], key: '1' },
  { id: 'hours', label: 'Opening hours', intents: ['opening_hours'], key: '2' },
  {
    id: 'existing',
    label: 'A booking that is there',
    intents: ['change_booking', 'cancel_booking', 'about_booking'],
    key: '3',
  },
  { id: 'deposit', label: 'How deposits work', intents: ['deposit_ask'] },
  {
    id: 'payments',
    label: 'Payments',
    intents: ['deposit_pay', 'deposit_refund', 'direct_debit_set_up', 'direct_debit_cancel', 'direct_debit_date'],
  },
  { id: 'allergies', label: 'Allergies', intents: ['allergies'] },
  { id: 'complaint', label: 'Complaint', intents: ['complaint'] },
];

/** The same ways on, from wherever they are offered. */
export const mattersLead: Readonly<Record<string, string>> = {
  book: 'booking',
  hours: 'opening-hours',
  existing: 'existing-name',
  deposit: 'deposit-answer',
  payments: 'reach',
  allergies: 'allergy-answer',
  complaint: 'complaint-answer',
  silence: 'reach',
  misunderstanding: 'reach',
};

export const clarify = ask("I understand you're calling about {{topic}}. What would you like to do exactly?");
