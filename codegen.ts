import { readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { buildSchema } from 'graphql'
import { cacheFacts } from './client/core/api/cache-facts.ts'
import { rowTypes } from './server/graphql/row-types.ts'

const scalars = {
  ID: { input: 'string', output: 'string' },
  DateTime: { input: 'Date', output: 'Date' },
  Day: { input: 'string', output: 'string' },
}

/** What a page reads and writes: instants are read as text, and what a rule keeps of a form is sent as it is. */
const ofPages = {
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  inputMaybeValue: 'T | null | undefined',
  scalars: { ...scalars, DateTime: { input: 'Date | string', output: 'string' } },
}

const sdl = readdirSync('schema').map((file) => readFileSync(`schema/${file}`, 'utf8'))
const schema = buildSchema(sdl.join('\n'))

/** Server types from the SDL (with the row type behind each GraphQL type), client types from its documents. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  errorsOnly: true,
  generates: {
    'server/graphql/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        useTypeImports: true,
        enumType: 'string-literal',
        // GraphQL names may not hold a dash: the server speaks of languages as everybody does.
        enumValues: { Language: { zh_CN: 'zh-CN' } },
        immutableTypes: true,
        scalars,
        mappers: rowTypes(schema),
      },
    },
    'client/core/generated/schema.ts': { plugins: ['typescript'], config: ofPages },
    'client/core/generated/cache-facts.ts': {
      plugins: [{ add: { content: cacheFacts(schema) } }],
    },
    'client/': {
      preset: 'near-operation-file',
      documents: 'client/**/*.graphql',
      plugins: [
        // A document without a custom scalar or an enum leaves the import of the types unused.
        { add: { content: '// @ts-nocheck' } },
        'typescript-operations',
        'typed-document-node',
      ],
      presetConfig: { baseTypesPath: 'core/generated/schema.ts', folder: 'generated', extension: '.ts' },
      config: { ...ofPages, documentMode: 'documentNodeImportFragments', dedupeFragments: true },
    },
  },
  ignoreNoDocuments: true,
}

// graphql-codegen reads the default export of its configuration; this is the tool's rule, not ours.
export default config
