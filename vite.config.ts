import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['RONGQIAO_SERVER'] ?? 'http://localhost:4000'

// vite reads the default export of its configuration; this is the tool's rule, not ours.
export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, manifest: true, target: 'es2022' },
  server: { port: 5173, proxy: { '/graphql': server } },
})
