import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { laterPages, routes } from './routes.tsx'
import './tokens.css'
import './base.css'
import { startI18n } from './core/i18n/i18n.ts'
import { SessionProvider } from './core/session/session-provider.ts'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element #root')

/** The words that came with the page stand until the program has words of its own. */
const shell = document.getElementById('shell')
const watching = new MutationObserver(() => {
  const awaited = shell?.querySelector('article') ? 'article, form' : 'h1, h2, form'
  if (!place.querySelector(`${awaited}, [role="alert"]`)) return
  watching.disconnect()
  shell?.remove()
})
if (shell) watching.observe(place, { childList: true, subtree: true })

await startI18n()

createRoot(place).render(
  <StrictMode>
    <Suspense>
      <SessionProvider>
        <RouterProvider router={createBrowserRouter(routes, { patchRoutesOnNavigation: laterPages })} />
      </SessionProvider>
    </Suspense>
  </StrictMode>,
)
