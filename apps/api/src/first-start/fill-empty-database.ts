import { restaurantFlow } from '@baton/flow-schema';
import { type Database, migrate, type Role } from '@baton/persistence';
import { generatePassword, hashPassword } from '../accounts/passwords.js';
import { systemClock } from '../config/clock.js';
import { FlowSurroundings } from '../drafts/flow-surroundings.js';
import { Lab } from '../lab/lab.js';
import { Checks } from '../publishing/checks.js';
import { Publishing } from '../publishing/publishing.js';

interface NewAccount {
  email: string;
  role: Role;
  password: string;
}

export interface FirstStart {
  /** Whether this was the first start. */
  created: boolean;
  /** The accounts that were made now, with the passwords that nobody else knows. */
  accounts: NewAccount[];
  /** E-mail addresses of the accounts that still have their generated password. */
  stillFirst: string[];
}

const QUEUE = { name: 'reservations', label: 'Reservations', estimatedWaitMinutes: 4, open: true };
/** What can be dialled to reach the sample flow. */
const NUMBERS = ['1000', 'baton'];

/**
 * Brings the tables up to this version and fills an empty database with the first accounts, a queue and the sample
 * flow; a database with accounts in it is left as it is.
 *
 * @param agentPhone SIP URI of the phone of the queue `reservations`
 */
export async function fillEmptyDatabase(database: Database, agentPhone: string): Promise<FirstStart> {
  await migrate(database);
  const isFirst = (await database.accounts.all()).length === 0;
  const accounts = isFirst ? await fill(database, agentPhone) : [];
  return { created: isFirst, accounts, stillFirst: await database.accounts.withFirstPassword() };
}

/** All of it or nothing, so that a start that was interrupted is still a first start the next time. */
async function fill(database: Database, agentPhone: string): Promise<NewAccount[]> {
  const accounts = (['owner', 'admin', 'analyst', 'agent'] as const).map((role) => ({
    email: `${role}@baton.local`,
    role,
    password: generatePassword(),
  }));
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  await database.transaction(async (repositories) => {
    for (const [index, { email, role }] of accounts.entries()) {
      const name = `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
      await repositories.accounts.create({ email, name, role, passwordHash: hashes[index] ?? '', firstPassword: true });
    }
    await repositories.queues.save({ ...QUEUE, agentPhone });
    // Published as anybody's flow is: a sample that has problems is refused here too.
    const inside: Database = { ...database, ...repositories, transaction: (work) => work(repositories) };
    const surroundings = new FlowSurroundings(inside, { trunks: [], languages: [restaurantFlow.language] });
    const checks = new Checks(surroundings, new Lab());
    const publishing = new Publishing(inside, repositories.flows, surroundings, checks, systemClock);
    const flowId = await repositories.flows.create({ definition: restaurantFlow, by: null });
    await publishing.publish({ flowId, note: 'The sample flow', by: null, environment: 'production' });
    for (const number of NUMBERS) await repositories.numberBindings.bind(number, flowId);
    await repositories.audit.record({ account: null, action: 'first-start', subject: flowId });
  });
  return accounts;
}
