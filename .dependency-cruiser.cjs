/** The rooms of the house, and what each may import. */
const only = (name, from, ...may) => ({
  name,
  severity: 'error',
  from: { path: `^${from}` },
  to: { path: '^(server|client|shared|test)/', pathNot: [`^${from}`, ...may.map(room => `^${room}`)] },
})
const without = (name, from, ...packages) => ({
  name,
  severity: 'error',
  from: { path: `^${from}` },
  to: { path: packages },
})

module.exports = {
  forbidden: [
    only('shared-stands-alone', 'shared/'),
    {
      name: 'shared-knows-its-schema-library-and-a-hash',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/spreadsheet' },
      to: { pathNot: ['^shared/', '^node_modules/zod/', '^node_modules/@noble/hashes/'] },
    },
    {
      name: 'a-spreadsheet-is-read-by-a-library',
      severity: 'error',
      from: { path: '^shared/spreadsheet' },
      to: { pathNot: ['^shared/', '^node_modules/csv-parse/'] },
    },
    only('meetings-know-the-log', 'server/meetings/', 'shared/', 'server/log/log'),
    without('meetings-know-no-transport', 'server/meetings/', '^node_modules/(express|socket\\.io)'),
    only('the-database-stands-alone', 'server/database/', 'shared/'),
    only('the-log-stands-alone', 'server/log/', 'shared/', 'server/database/'),
    only('shelves-stand-alone', 'server/shelves/', 'shared/', 'server/database/'),
    only('access-knows-shelves', 'server/access/', 'shared/', 'server/shelves/shelves'),
    only('people-know-shelves', 'server/people/', 'shared/', 'server/shelves/shelves'),
    {
      name: 'one-place-counts',
      severity: 'error',
      from: { pathNot: '^(server/operation/metrics|node_modules)' },
      to: { path: '^node_modules/prom-client' },
    },
    only('operation', 'server/operation/', 'shared/', 'server/log/log'),
    only('live', 'server/live/', 'shared/', 'server/meetings/', 'server/access/', 'server/operation/'),
    only(
      'http',
      'server/http/',
      'shared/',
      'server/meetings/',
      'server/access/',
      'server/people/',
      'server/agenda/',
      'server/record/',
      'server/log/log',
      'server/shelves/shelves',
      'server/operation/',
      'server/demo/',
    ),
    only('agenda-reader', 'server/agenda/', 'shared/'),
    only('record-files', 'server/record/', 'shared/'),
    only('demo', 'server/demo/', 'shared/', 'server/meetings/', 'server/access/', 'server/agenda/'),
    only('client-live', 'client/live/', 'shared/'),
    {
      name: 'react-in-one-file-of-live',
      severity: 'error',
      from: { path: '^client/live/', pathNot: '^client/live/react' },
      to: { path: '^node_modules/(@types/)?react' },
    },
    only('client-ui', 'client/(ui|languages)/', 'shared/', 'client/ui/', 'client/languages/', 'client/live/'),
    ...['podium', 'delegate', 'screen', 'follow', 'secretariat', 'booth', 'home'].map(page =>
      only(`page-${page}`, `client/${page}/`, 'client/live/', 'client/ui/', 'client/languages/', 'shared/'),
    ),
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types'],
    },
  },
}
