/**
 * As much of WASI (snapshot preview 1) as the flite command line needs: arguments, a clock, standard output and
 * files in memory. `node:wasi` is not used: it has crashed the whole process under this very load.
 * https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */

const errno = { success: 0, badf: 8, noent: 44, nosys: 52 } as const;
const fileType = { characterDevice: 2, directory: 3, regularFile: 4 } as const;
const openFlag = { create: 1, truncate: 8 } as const;
const rootFd = 3;
/** Larger files are a fault of the program: about 80 s of audio at 16 kHz. */
const largestFile = 32 * 1024 * 1024;

/** `_start` ends by throwing this, whatever the exit code. */
class ProgramExit extends Error {
  constructor(readonly exitCode: number) {
    super(`exit ${exitCode}`);
  }
}

export interface WasiRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface OpenFile {
  readonly name: string;
  at: number;
}

/** A growing buffer. */
class MemoryFile {
  private bytes = new Uint8Array(1 << 16);
  length = 0;

  write(at: number, piece: Uint8Array): void {
    const end = at + piece.length;
    if (end > largestFile) throw new ProgramExit(1);
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(piece, at);
    this.length = Math.max(this.length, end);
  }

  content(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/**
 * Runs a WASI command once, in a new instance of its own, to its end.
 * @param args the command line; the first is the program's name
 */
export function runWasi(module: WebAssembly.Module, args: readonly string[]): WasiRun {
  const program = new WasiProgram(args);
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: program.imports() });
  program.memory = instance.exports['memory'] as WebAssembly.Memory;
  let exitCode = 0;
  try {
    (instance.exports['_start'] as () => void)();
  } catch (cause) {
    if (!(cause instanceof ProgramExit)) throw cause;
    exitCode = cause.exitCode;
  }
  const files = new Map([...program.files].map(([name, file]) => [name, file.content()]));
  return { exitCode, stdout: new TextDecoder().decode(program.stdout.content()), files };
}

class WasiProgram {
  memory!: WebAssembly.Memory;
  readonly stdout = new MemoryFile();
  readonly files = new Map<string, MemoryFile>();
  private readonly open = new Map<number, OpenFile>();
  private readonly args: readonly Uint8Array[];
  private nextFd = rootFd + 1;

  constructor(args: readonly string[]) {
    this.args = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  }

  imports(): Record<string, (...args: never[]) => number | void> {
    return {
      args_sizes_get: (countAt: number, sizeAt: number) => {
        this.setU32(countAt, this.args.length);
        this.setU32(
          sizeAt,
          this.args.reduce((size, arg) => size + arg.length, 0),
        );
        return errno.success;
      },
      args_get: (pointersAt: number, textAt: number) => this.argsGet(pointersAt, textAt),
      clock_time_get: (_clock: number, _precision: bigint, timeAt: number) => {
        this.view().setBigUint64(timeAt, BigInt(Date.now()) * 1_000_000n, true);
        return errno.success;
      },
      fd_close: (fd: number) => (this.open.delete(fd) || fd <= rootFd ? errno.success : errno.badf),
      fd_fdstat_get: (fd: number, statAt: number) => this.fdstatGet(fd, statAt),
      fd_fdstat_set_flags: () => errno.success,
      fd_prestat_get: (fd: number, prestatAt: number) => {
        if (fd !== rootFd) return errno.badf;
        this.setU32(prestatAt, 0);
        this.setU32(prestatAt + 4, 1);
        return errno.success;
      },
      fd_prestat_dir_name: (fd: number, nameAt: number) => {
        if (fd !== rootFd) return errno.badf;
        this.bytes()[nameAt] = '/'.charCodeAt(0);
        return errno.success;
      },
      fd_read: (fd: number, vectorsAt: number, count: number, readAt: number) =>
        this.read(fd, vectorsAt, count, readAt),
      fd_write: (fd: number, vectorsAt: number, count: number, writtenAt: number) =>
        this.write(fd, vectorsAt, count, writtenAt),
      fd_seek: (fd: number, offset: bigint, whence: number, positionAt: number) =>
        this.seek(fd, Number(offset), whence, positionAt),
      path_open: (
        _dir: number,
        _lookup: number,
        pathAt: number,
        pathLength: number,
        flags: number,
        _rights: bigint,
        _inheriting: bigint,
        _fdFlags: number,
        fdAt: number,
      ) => this.pathOpen(pathAt, pathLength, flags, fdAt),
      proc_exit: (code: number) => {
        throw new ProgramExit(code);
      },
    };
  }

  private view(): DataView {
    return new DataView(this.memory.buffer);
  }

  private bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }

  private setU32(at: number, value: number): void {
    this.view().setUint32(at, value, true);
  }

  private argsGet(pointersAt: number, textAt: number): number {
    let at = textAt;
    this.args.forEach((arg, index) => {
      this.setU32(pointersAt + 4 * index, at);
      this.bytes().set(arg, at);
      at += arg.length;
    });
    return errno.success;
  }

  private fdstatGet(fd: number, statAt: number): number {
    if (fd > rootFd && !this.open.has(fd)) return errno.badf;
    const type = fd < rootFd ? fileType.characterDevice : fd === rootFd ? fileType.directory : fileType.regularFile;
    const view = this.view();
    view.setUint8(statAt, type);
    view.setUint16(statAt + 2, 0, true);
    view.setBigUint64(statAt + 8, 0xffff_ffff_ffff_ffffn, true);
    view.setBigUint64(statAt + 16, 0xffff_ffff_ffff_ffffn, true);
    return errno.success;
  }

  private vectors(at: number, count: number): Uint8Array[] {
    const view = this.view();
    return Array.from({ length: count }, (_, index) => {
      const start = view.getUint32(at + 8 * index, true);
      return this.bytes().subarray(start, start + view.getUint32(at + 8 * index + 4, true));
    });
  }

  private read(fd: number, vectorsAt: number, count: number, readAt: number): number {
    const opened = this.open.get(fd);
    const content = opened && this.files.get(opened.name)?.content();
    let total = 0;
    if (opened && content) {
      for (const target of this.vectors(vectorsAt, count)) {
        const piece = content.subarray(opened.at, opened.at + target.length);
        target.set(piece);
        opened.at += piece.length;
        total += piece.length;
      }
    }
    this.setU32(readAt, total);
    return errno.success;
  }

  private write(fd: number, vectorsAt: number, count: number, writtenAt: number): number {
    let total = 0;
    for (const piece of this.vectors(vectorsAt, count)) {
      total += piece.length;
      // Standard error is dropped: it may quote the text, and the text is the caller's business.
      if (fd === 1) this.stdout.write(this.stdout.length, piece);
      if (fd < rootFd) continue;
      const opened = this.open.get(fd);
      const file = opened && this.files.get(opened.name);
      if (!opened || !file) return errno.badf;
      file.write(opened.at, piece);
      opened.at += piece.length;
    }
    this.setU32(writtenAt, total);
    return errno.success;
  }

  private seek(fd: number, offset: number, whence: number, positionAt: number): number {
    const opened = this.open.get(fd);
    if (!opened) return errno.badf;
    const bases = [0, opened.at, this.files.get(opened.name)?.length ?? 0];
    opened.at = Math.max(0, (bases[whence] ?? 0) + offset);
    this.view().setBigUint64(positionAt, BigInt(opened.at), true);
    return errno.success;
  }

  private pathOpen(pathAt: number, pathLength: number, flags: number, fdAt: number): number {
    const name = new TextDecoder().decode(this.bytes().slice(pathAt, pathAt + pathLength)).replace(/^\/+/, '');
    if (!this.files.has(name) && !(flags & openFlag.create)) return errno.noent;
    if (!this.files.has(name) || flags & openFlag.truncate) this.files.set(name, new MemoryFile());
    const fd = this.nextFd++;
    this.open.set(fd, { name, at: 0 });
    this.setU32(fdAt, fd);
    return errno.success;
  }
}
