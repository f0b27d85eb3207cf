/** Jest runs this once, after the last file, whether tests failed or not. */
export default async function globalTeardown(): Promise<void> {
  const system = globalThis.batonSharedSystem;
  // Then everything after that failed, and here is why.
  if (system?.hasEnded) process.stderr.write(`The shared system had ended before the tests did:\n${system.output}\n`);
  await system?.stop();
}
