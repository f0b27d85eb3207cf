import { z } from 'zod';

const SHAPE = /^(?<name>\[[0-9A-Fa-f:.]+\]|[\p{L}\p{M}\p{N}._-]+)(?::(?<port>[1-9]\d{0,4}))?$/u;
const HINT = 'a host like crm.internal or 10.0.0.5, with :port if it is for one port only';

/** A host as the URL of a request has it, however it was written: lower case, addresses in their usual form. */
export const allowedHostSchema = z
  .string()
  .max(300)
  .transform((text, context) => {
    const { name, port } = SHAPE.exec(text)?.groups ?? {};
    if (name === undefined || Number(port ?? 1) > 65_535 || !URL.canParse(`http://${name}/`)) {
      context.addIssue({ code: 'custom', message: HINT });
      return z.NEVER;
    }
    const { hostname } = new URL(`http://${name}/`);
    return port === undefined ? hostname : `${hostname}:${port}`;
  });
