import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { beginSeeing } from '../../core/device/kept.ts'
import { Blank } from '../../phone/notice/Blank.tsx'
import { useWords } from '../words.ts'

const homes: Readonly<Record<string, string>> = { veteran: '/', employer: '/employer' }

/** Where a look begins: the tab takes the token out of its address, keeps it for itself alone, and loads the person's first page. */
export const SeenAsPage = () => {
  const t = useWords()
  const { face = '' } = useParams()
  const { hash } = useLocation()
  const [token] = useState(() => hash.slice(1))
  const home = homes[face]
  const isWhole = home !== undefined && token.startsWith('seen.')
  useEffect(() => {
    if (!isWhole) return
    window.history.replaceState(null, '', window.location.pathname)
    beginSeeing(token)
    window.location.replace(home)
  }, [isWhole, token, home])
  return isWhole ? (
    <Blank busy title={t('seen.opening')} />
  ) : (
    <Blank title={t('seen.none')} to="/staff" action={t('seen.back')} />
  )
}
