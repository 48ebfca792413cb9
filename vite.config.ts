import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What every page needs and changes seldom: one chunk compresses better and stays cached. */
const foundation =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|urql|@urql|wonka|@0no-co)\//

/** What nearly every page of ours needs: many small files cost more than one that holds a little too much. */
const frame = /client\/(core\/(api|inbox|list|session)|phone\/(action|layout|list|notice))\//

const server = process.env['RONGQIAO_SERVER'] ?? 'http://localhost:4000'

// vite reads the default export of its configuration; this is the tool's rule, not ours.
export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A browser without it fetches the parts of a page a little later; every other one would carry it for nothing.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'foundation', test: foundation },
            { name: 'frame', test: frame },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/graphql': server } },
})
