import type { ComponentType } from 'react';

/** One thing to set, or to know, and what it is found by. */
export interface SettingRow {
  /** Its name among those of its section, the same in every language. */
  readonly id: string;
  readonly name: string;
  /** More words it is found by, besides its name. */
  readonly words: string;
  /** Shows it: most often a `ChoiceSetting` or a `SwitchSetting`. */
  readonly Row: ComponentType;
}

/** What belongs together on the settings page. */
export interface SettingsSection {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SettingRow[];
}
