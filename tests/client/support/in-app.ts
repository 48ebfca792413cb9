import { createElement, type ReactNode } from 'react'
import { cleanup, configure } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { Provider } from 'urql'
import { afterEach, beforeAll } from 'vitest'
import { createApi } from '../../../client/core/api/client.ts'
import { VoiceContext, type Voice } from '../../../client/core/api/use-action.ts'
import { startI18n } from '../../../client/core/i18n/i18n.ts'

// Words and faces are fetched when first shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(() => startI18n('zh-CN'))
afterEach(cleanup)

type Around = { at?: string; voice?: Voice }

/** What surrounds every page: an address, the API's client with its cache, and the words. */
export const inApp = ({ at = '/', voice }: Around = {}) => {
  const client = createApi(() => undefined)
  const App = ({ children }: { children: ReactNode }) => {
    const within = createElement(Provider, { value: client }, children)
    return createElement(
      MemoryRouter,
      { initialEntries: [at] },
      voice ? createElement(VoiceContext, { value: voice }, within) : within,
    )
  }
  return { wrapper: App }
}
