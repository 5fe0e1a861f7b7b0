export type PracticeRecord = Readonly<Record<string, string | number | boolean | null>>;
