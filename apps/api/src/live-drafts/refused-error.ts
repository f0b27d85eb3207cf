import { closeCodes } from '@baton/shared-draft';

/** A live connection is to be closed; the reason is what the browser is told. */
export class RefusedError extends Error {
  readonly closeCode: number;

  constructor(readonly reason: keyof typeof closeCodes) {
    super(reason);
    this.name = 'RefusedError';
    this.closeCode = closeCodes[reason];
  }
}
