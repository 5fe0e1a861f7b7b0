import type { Result } from '../../shared/result.ts';
import type { ExtraCaState } from '../../shared/network-settings.ts';

/** Certificate authorities of the person's own file, believed besides Node's and the system's. */
export interface ExtraCa {
  /** PEM, one certificate each; empty when there is no file or it cannot be used. */
  certificates(): readonly string[];
  state(): ExtraCaState;
  /** Reads a PEM file and believes it from now on; a file that cannot be used changes nothing. Errors: FILE_UNREADABLE. */
  use(file: string): Promise<Result<ExtraCaState>>;
  forget(): void;
}
