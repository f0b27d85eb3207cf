import { z } from 'zod';
import { nextAnswer } from '../http/paging.js';

export const queueNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, _ and -, at most 64');

/**
 * RFC 3261, section 19.1: scheme, user, host, port and parameters; no password and no headers, which an agent's phone
 * has no use for.
 */
const sipUri =
  /^sips?:[A-Za-z0-9\-_.!~*'()&=+$,;?/%]+@(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?(;[A-Za-z0-9\-_.!~*'()[\]/:&+$%]+(=[A-Za-z0-9\-_.!~*'()[\]/:&+$%]+)?)*$/;

export const agentPhoneSchema = z
  .string()
  .max(500)
  .regex(sipUri, 'a SIP URI like sip:agent@host:5060')
  .refine((uri) => {
    const port = /[^:[\]]:(\d{1,5})(;|$)/.exec(uri.slice(uri.indexOf('@')))?.[1];
    return port === undefined || (Number(port) > 0 && Number(port) <= 65_535);
  }, 'a port from 1 to 65535');

export const queueBodySchema = z
  .strictObject({
    label: z.string().trim().min(1).max(120).optional(),
    agentPhone: agentPhoneSchema,
    estimatedWaitMinutes: z.int().min(0).max(1440),
    open: z.boolean(),
  })
  .meta({
    example: { label: 'Reservations', agentPhone: 'sip:agent@127.0.0.1:5070', estimatedWaitMinutes: 3, open: true },
  });

export const queuesAnswer = z.strictObject({
  queues: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      agentPhone: z.string(),
      estimatedWaitMinutes: z.number(),
      open: z.boolean(),
      agentsAvailable: z.number(),
    }),
  ),
  next: nextAnswer,
});
