/** Audio of prompts that were said before, the least recently used go first when it grows over its limit. */
export class PromptCache {
  private readonly entries = new Map<string, Int16Array>();
  private size = 0;

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.size;
  }

  get(key: string): Int16Array | undefined {
    const audio = this.entries.get(key);
    if (!audio) return undefined;
    this.entries.delete(key);
    this.entries.set(key, audio);
    return audio;
  }

  put(key: string, audio: Int16Array): void {
    if (audio.byteLength > this.mostBytes) return;
    this.drop(key);
    this.entries.set(key, audio);
    this.size += audio.byteLength;
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  clear(): void {
    this.entries.clear();
    this.size = 0;
  }

  private drop(key: string): void {
    this.size -= this.entries.get(key)?.byteLength ?? 0;
    this.entries.delete(key);
  }
}
