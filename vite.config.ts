import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { operationHashes } from './commands/client-operations.ts'
import { pageShells } from './commands/page-shells.ts'

/** What every page needs and changes seldom: one chunk compresses better and stays cached. */
const foundation =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|urql|@urql|wonka|@0no-co)\//

/** What nearly every page of ours needs: many small files cost more than one that holds a little too much. */
const frame =
  /(client\/(core\/(api|device|format|i18n|inbox\/(use-unread|generated)|list\/(page|use-pages|use-address)|session\/(?!use-(account|change-phone|code|password-form|sessions|sign-out)|generated\/security))|phone\/(action\/(?!Sheet|Telephone)|layout|list\/(?!Facts)|notice)|veteran\/(home\/(?!MyDay|generated)|fairs\/(generated\/fairs|FairCard)|words\.ts)|core\/records\/generated\/(area|fair|page|station))|rules\/(office-time|text))/

/** The list of matches in one piece, but for the sheet that narrows it. */
const matches =
  /client\/(veteran\/matches\/(?!FilterSheet)|phone\/fields\/(Chips|\w+\.module)|core\/areas\/|core\/records\/generated\/posting)/

/** One small file of style for each skin: a phone asks for its own once, and no page waits for a second one. */
const phoneStyle = /client\/(?!desk|staff|employer).*\.css/
const deskStyle = /client\/(desk|staff|employer).*\.css/

const words = /words\.(en|zh-CN)\.ts$/

const routerOfProduction = [
  { find: /^react-router$/, replacement: resolve('node_modules/react-router/dist/production/index.mjs') },
  {
    find: /^react-router\/dom$/,
    replacement: resolve('node_modules/react-router/dist/production/dom-export.mjs'),
  },
]

const filesOf = new Map<string, string>()

/** The first page carries every class of a phone by name, so that a built page says them shortly: their own word and three letters of their file. */
const shortName = (name: string, file: string): string => {
  const short = name + createHash('sha256').update(relative('client', file)).digest('hex').slice(0, 3)
  const before = filesOf.get(short) ?? file
  if (before !== file) throw new Error(`.${name} is called the same in ${before} and ${file}: rename one`)
  filesOf.set(short, file)
  return short
}

const server = process.env['RONGQIAO_SERVER'] ?? 'http://localhost:4000'

// vite reads the default export of its configuration; this is the tool's rule, not ours.
export default defineConfig(({ command }) => ({
  root: 'client',
  publicDir: 'public',
  // The package gives browsers its build for development, with warnings for programmers.
  resolve: { alias: command === 'build' ? routerOfProduction : [] },
  plugins: [operationHashes(), react(), pageShells()],
  css: command === 'build' ? { modules: { generateScopedName: shortName } } : {},
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A browser without it fetches the parts of a page a little later; every other one would carry it for nothing.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The first page carries the names of all chunks: what they hold is known by the manifest. The one that all wait for has a name.
        chunkFileNames: ({ name }) =>
          name === 'foundation' ? 'assets/foundation-[hash].js' : 'assets/[hash].js',
        codeSplitting: {
          groups: [
            { name: 'foundation', test: foundation },
            { name: 'desk', test: deskStyle },
            { name: 'frame', test: (id) => (frame.test(id) || phoneStyle.test(id)) && !words.test(id) },
            { name: 'matches', test: (id) => matches.test(id) && !words.test(id) },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/graphql': server, '/evidence': server, '/exports': server } },
}))
