import { aboutSection } from './about-section.tsx';
import { appearanceSection } from './appearance-section.tsx';
import { browsersSection } from './browsers-section.tsx';
import { clipboardSection } from './clipboard-section.tsx';
import { movingSection } from './moving-section.tsx';
import { networkSection } from './network-section.tsx';
import { openingSection } from './opening-section.tsx';
import { desktopSection } from './desktop-section.tsx';
import { notificationsSection } from './notifications-section.tsx';
import { productionSection } from './production-section.tsx';
import { shortcutsSection } from './shortcuts-section.tsx';
import { practiceSection } from './practice-section.tsx';
import type { SettingsSection } from './settings-section.ts';

/** The settings page, in its order. */
export const SECTIONS: readonly SettingsSection[] = [
  appearanceSection,
  openingSection,
  browsersSection,
  productionSection,
  clipboardSection,
  shortcutsSection,
  desktopSection,
  notificationsSection,
  networkSection,
  movingSection,
  practiceSection,
  aboutSection,
];
