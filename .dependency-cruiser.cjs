/** Which room may import which: DESIGN §3 and §2. The order of features is in tests/architecture.test.ts. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'no-circle',
      'Modules in a circle cannot be understood one after another, of types neither; move what both need to its own file.',
      {},
      { circular: true },
    ),
    rule(
      'client-not-server',
      'The client speaks to the server by GraphQL only.',
      { path: '^client' },
      { path: '^(server|workers|embedded|commands)' },
    ),
    rule(
      'rules-know-nothing',
      'rules/ is read by page and server alike, so it stands on zod alone.',
      { path: '^rules' },
      { pathNot: '^(rules/|node_modules/zod/)' },
    ),
    rule(
      'server-not-client',
      'The server knows nothing of pages.',
      { path: '^(server|workers|embedded)' },
      { path: '^client' },
    ),
    rule(
      'phone-not-desk',
      'A phone never loads antd.',
      { path: '^client/(veteran|shared|core|phone|open)' },
      {
        path: '(^client/(desk|employer|staff)|node_modules/(antd|@ant-design|echarts))',
        dependencyTypesNot: ['dynamic-import'],
      },
    ),
    rule(
      'desk-not-phone',
      'A desk has a skin of its own; what both do alike is behaviour and lies in core.',
      { path: '^client/(desk|employer|staff)' },
      { path: '^client/(phone|veteran|open)' },
    ),
    rule(
      'core-without-markup',
      'client/core is behaviour: what it looks like is drawn by phone and desk.',
      { path: '^client/core' },
      { path: '(\\.tsx|\\.css|^client/(phone|desk|veteran|employer|staff|open)/.*)$' },
    ),
    rule(
      'skin-not-feature',
      'A skin knows no feature; features are drawn with it.',
      { path: '^client/(phone|desk)' },
      { path: '^client/(veteran|employer|staff|open)' },
    ),
    rule(
      'embedded-alone',
      'Only the starter, commands and tests know the embedded services: delete the room and the product still works.',
      { path: '^(server|workers|client|rules)' },
      { path: '^(embedded|packages/tiny-mongo)' },
    ),
    rule(
      'embedded-imports-nothing',
      'The embedded services know nothing of the product.',
      { path: '^(embedded|packages)' },
      { path: '^(server|workers|client|commands|rules)' },
    ),
    rule(
      'store-not-mongo-client',
      'The document store does not lean on the client it is tested with.',
      { path: '^packages/tiny-mongo/src' },
      { path: 'node_modules/(mongodb|mongoose)' },
    ),
    rule('pages-not-in-schema', 'schema/ holds SDL only.', { path: '^schema' }, {}),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(generated|dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
