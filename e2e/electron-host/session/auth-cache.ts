/** A user name and password for HTTP authentication. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** The credentials one session knows, shared by its pages and its own requests, gone with the process. */
export class AuthCache {
  private readonly known = new Map<string, Credentials>();

  /** The credentials for a server (`http://host:port`), if any were accepted before. */
  get(origin: string): Credentials | undefined {
    return this.known.get(origin);
  }

  set(origin: string, credentials: Credentials): void {
    this.known.set(origin, credentials);
  }

  /** Forgets what was refused, so that the next request asks again. */
  delete(origin: string): void {
    this.known.delete(origin);
  }

  clear(): void {
    this.known.clear();
  }
}
