/**
 * An error as a log may hold it: its kind, its code and where it happened. Its message may hold what a caller said or
 * what was about to be said to them, so it stays out.
 */
export function errorWithoutWords(error: unknown): { type: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, ...code, at: frames.slice(0, 6).map((line) => line.trim()) };
}
