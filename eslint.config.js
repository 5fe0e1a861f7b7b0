import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/**
 * What a person reads stands in electron/text, in every language. A literal as the value of one of these members is
 * such a text. Codes for other code are in small letters and without blanks, and the name of Latchkey is no word.
 */
const WORDS_STAND_IN_TEXT = ['message', 'label', 'title', 'detail', 'buttonLabel', 'buttons'].flatMap(
  (name) =>
    [
      'Literal[value=/^[A-Z]|\\S \\S/][value!="Latchkey"]',
      'TemplateLiteral:has(TemplateElement[value.raw=/[A-Za-z]{2}/])',
    ]
      .flatMap((text) => [
        `Property[key.name="${name}"] > ${text}.value`,
        `Property[key.name="${name}"] > :matches(ArrayExpression, ConditionalExpression, BinaryExpression).value > ${text}`,
      ])
      .map((selector) => ({
        selector,
        message: 'What a person reads stands in electron/text, in every language.',
      })),
);

/** One door per dangerous API (docs/architecture.md): the only file that may import each of these. */
const DOORS = [
  { name: 'keytar', file: 'electron/adapters/keychain/keytar-keychain.ts' },
  { name: 'got', file: 'electron/adapters/network/got-http.ts' },
  { name: 'electron-store', file: 'electron/adapters/org-store/electron-store-file.ts' },
];
const ELECTRON_DOORS = [
  { importNames: ['ipcMain'], file: 'electron/ipc/register.ts' },
  { importNames: ['shell'], file: 'electron/adapters/browser/system-browser.ts' },
  { importNames: ['clipboard'], file: 'electron/adapters/desktop/electron-clipboard.ts' },
  { importNames: ['dialog'], file: 'electron/adapters/desktop/system-dialogs.ts' },
];

const restrict = (file) => ({
  paths: [
    ...DOORS.filter((door) => door.file !== file).map(({ name, file: only }) => ({
      name,
      message: `Only ${only} may import ${name}.`,
    })),
    ...ELECTRON_DOORS.filter((door) => door.file !== file).map(({ importNames, file: only }) => ({
      name: 'electron',
      importNames,
      message: `Only ${only} may import this.`,
    })),
  ],
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.types/**',
      '.cache/**',
      'node_modules/**',
      'e2e/electron-host/dist/**',
      'test-results/**',
      'playwright-report/**',
      'tour/**',
      'release/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['e2e/electron-host/tests/app/preload.cjs'],
    languageOptions: { globals: { process: 'readonly', Buffer: 'readonly', window: 'readonly' } },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        {
          // Signal CVE-2018-10994: text of a hostile org must never become markup.
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Foreign text is rendered as text, never as HTML.',
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts', 'shared/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', restrict('')] },
  },
  {
    files: ['electron/**/*.ts'],
    // Tests and fakes say what they like.
    ignores: [
      'electron/text/**',
      'electron/fakes/**',
      '**/*.test.ts',
      '**/fake-*.ts',
      'electron/adapters/tests/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...WORDS_STAND_IN_TEXT] },
  },
  ...[...new Set([...DOORS, ...ELECTRON_DOORS].map((door) => door.file))].map((file) => ({
    files: [file],
    rules: { 'no-restricted-imports': ['error', restrict(file)] },
  })),
);
