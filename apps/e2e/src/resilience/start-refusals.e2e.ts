import { describe, expect, it } from '@jest/globals';
import { processesOf } from '../harness/processes.js';
import { sharedSystem } from '../harness/shared-system.js';
import { beginSystem } from '../harness/start-system.js';

/** A start that cannot be: its exit code and what it printed. */
async function refused(env: NodeJS.ProcessEnv): Promise<{ code: number | null; lines: string[] }> {
  const system = await beginSystem({ env });
  try {
    const code = await system.exited;
    expect(processesOf(system.dataDir)).toEqual([]);
    return { code, lines: system.output.trimEnd().split('\n') };
  } finally {
    await system.stop();
  }
}

describe('npm start refuses in one line', () => {
  it.each([
    ['BATON_EDITOR_PORT', 'editorUrl'],
    ['BATON_API_PORT', 'apiUrl'],
    ['BATON_AGENT_DESK_PORT', 'agentDeskUrl'],
  ] as const)('a busy port, naming %s', async (variable, url) => {
    const { port } = new URL((await sharedSystem()).running[url]);
    const { code, lines } = await refused({ [variable]: port });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`Port ${port} .*busy.*${variable}`))]);
  });

  it('a busy SIP port, naming BATON_SIP_PORT', async () => {
    const port = /:(\d+)$/.exec((await sharedSystem()).running.sip.udp)?.[1] ?? '';
    const { code, lines } = await refused({ BATON_SIP_PORT: port });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`Port ${port} .*busy.*BATON_SIP_PORT`))]);
  });

  it.each([
    ['BATON_SIP_PORT', 'five'],
    ['BATON_SIP_PORT', '70000'],
    ['BATON_RTP_PORTS', '40000'],
    ['BATON_SIP_HOST', 'nowhere'],
    ['DATABASE_URL', 'mysql://localhost/baton'],
  ])('%s=%s', async (variable, value) => {
    const { code, lines } = await refused({ [variable]: value });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${variable}\\b`))]);
  });

  it('a key that is none, without a word of it', async () => {
    const { code, lines } = await refused({ BATON_SECRET_KEY: 'hunter2' });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^BATON_SECRET_KEY\b(?!.*hunter2)/)]);
  });

  it('a folder in which another one runs, and where that is', async () => {
    const { dataDir, running } = await sharedSystem();
    const { code, lines } = await refused({ BATON_DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(running.editorUrl)]);
  });
});
