import { ownPage } from '../../../rules/own-page.ts'
import { useNavigate, useSearchParams } from 'react-router'
import { homeOf } from '../../core/session/home-of.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'

/** Where one came from, and the rest of an address that hands it on. */
export const useBack = () => {
  const [params] = useSearchParams()
  const back = ownPage(params.get('back'))
  return { back, rest: back ? `?back=${encodeURIComponent(back)}` : '' }
}

/** Takes over whoever has just signed in, and leads on to where one came from or home. */
export const useEntering = () => {
  const { enter } = useSession()
  const navigate = useNavigate()
  const { back } = useBack()
  return async (viewer: Viewer): Promise<void> => {
    enter(viewer)
    await navigate(back ?? homeOf(viewer), { replace: true })
  }
}
