import { environments } from '@baton/persistence';
import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';

const binding = z.strictObject({ number: z.string(), flowId: z.uuid(), environment: z.enum(environments) });

export const numbersAnswer = z.strictObject({
  numbers: z.array(binding.extend({ flowName: z.string() })),
  next: nextAnswer,
});
export const boundNumberAnswer = binding;
