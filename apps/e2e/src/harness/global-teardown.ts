/** Jest runs this once, after the last file, whether tests failed or not. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.batonSharedSystem?.stop();
}
