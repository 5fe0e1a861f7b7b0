/** The one-way flow of docs/architecture.md, as rules: an arrow that runs the other way is an error. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '^e2e/electron-host/' },
      to: { circular: true },
    },
    {
      name: 'host-has-no-circle-at-run-time',
      comment:
        'Electron’s own objects name each other (a frame its contents, a session its pages): as types only.',
      severity: 'error',
      from: { path: '^e2e/electron-host/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-only-shared',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(electron|renderer|e2e|scripts)/' },
    },
    {
      name: 'renderer-sees-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|e2e|scripts)/' },
    },
    {
      name: 'main-never-imports-the-page',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|e2e|scripts)/' },
    },
    {
      name: 'protocol-and-use-cases-know-ports-only',
      comment:
        'orgs/, oauth/, salesforce/, doctor/ and settings/ stay Electron-free: they import ports and shared only.',
      severity: 'error',
      from: { path: '^electron/(orgs|oauth|salesforce|doctor|settings|ports)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^electron/(adapters|windows|ipc|app)/|^node_modules/(electron|keytar|got|electron-store)/',
      },
    },
    {
      name: 'org-rooms-stand-on-the-ground-floor',
      comment: 'docs/architecture.md, the rooms of orgs/: the broker never knows who asks it for a token.',
      severity: 'error',
      from: { path: '^electron/orgs/(token|client-apps|grants|records)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/orgs/(?!(token|client-apps|grants|records)/)' },
    },
    {
      name: 'grants-and-records-know-no-other-room',
      severity: 'error',
      from: { path: '^electron/orgs/(grants|records|client-apps)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/orgs/token/' },
    },
    {
      name: 'ports-are-interfaces',
      severity: 'error',
      from: { path: '^electron/ports/' },
      to: { path: '^electron/', pathNot: '^electron/ports/' },
    },
    {
      name: 'host-is-never-imported-by-the-app',
      severity: 'error',
      from: { pathNot: '^e2e/' },
      to: { path: '^e2e/electron-host/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.types/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
