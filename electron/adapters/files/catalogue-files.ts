import { access } from 'node:fs/promises';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CatalogueFiles } from '../../ports/catalogue-files.ts';
import { words } from '../../text/words.ts';
import { errnoOf } from './durable-fs.ts';
import { readAtMost } from './read-at-most.ts';

/** Catalogues in folders of this computer, and of those it has mounted. */
export function createCatalogueFiles(options: {
  readonly choose: () => Promise<string | null>;
  readonly homeFolder: string;
}): CatalogueFiles {
  const { choose, homeFolder } = options;
  return {
    choose,
    async read(path, maxBytes) {
      const errno = await access(path).then(
        () => null,
        (error: unknown) => errnoOf(error),
      );
      if (errno === 'ENOENT') return ok(null);
      const read = await readAtMost(path, maxBytes);
      switch (read.kind) {
        case 'read':
          return ok(new TextDecoder().decode(read.bytes));
        case 'not-a-file':
          return unreadable(words().files.noText);
        case 'too-large':
          return unreadable(words().catalogue.tooLarge(Math.round(maxBytes / 1024)));
        case 'unreadable':
          return unreadable(words().files.unreadable);
      }
    },
    shown: (path) => {
      const isAtHome = homeFolder.length > 1 && path.startsWith(homeFolder);
      return plainText(isAtHome ? `~${path.slice(homeFolder.length)}` : path, 300);
    },
  };
}

const unreadable = (message: string) => fail({ code: 'FILE_UNREADABLE', message, remedy: 'retry' } as const);
