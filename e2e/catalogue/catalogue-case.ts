import type { Locator } from '@playwright/test';
import type { CatalogueStage } from './catalogue-stage.ts';

/** How the practice Salesforce is brought to a failure of the catalogue, through a flow of the app. */
export interface CatalogueCase {
  /** The id of the entry. */
  readonly entry: string;
  /** What tells it apart from another case of the same entry. */
  readonly by?: string;
  /** Gives the alert that tells of it. */
  readonly fail: (stage: CatalogueStage) => Promise<Locator>;
}
