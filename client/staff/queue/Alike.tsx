import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Banner } from '../../desk/panel/Banner.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import type { CheckedFirmFragment, VeteranToCheckQuery } from './generated/queue.ts'

type Line = {
  id: string
  name: string
  to?: string
  compare?: string
  state: string
  why: readonly string[]
  also: ReactNode
}
type Files = NonNullable<VeteranToCheckQuery['veteran']['looksLike']>
type Firms = NonNullable<CheckedFirmFragment['looksLike']>

/** Others that look like what is decided on, each with why; nothing where there is none. */
const Alike = ({ lines, elsewhere }: { lines: readonly Line[]; elsewhere: number }) => {
  const t = useWords()
  if (lines.length === 0 && elsewhere === 0) return null
  return (
    <section aria-label={t('alike.title')}>
      <Banner type="warning" title={t('alike.title')} description={t('alike.hint')} />
      <ul>
        {lines.map(({ id, name, to, compare, state, why, also }) => (
          <li key={id}>
            {to === undefined ? (
              name
            ) : (
              <Link className={text['link']} to={to}>
                {name}
              </Link>
            )}{' '}
            <StateMark kind={state === 'VERIFIED' ? 'done' : 'look'}>
              {t(`shared:verification.${state as 'VERIFIED'}`)}
            </StateMark>{' '}
            <span>{why.join(t('alike.and'))}</span> <span className={text['also']}>{also}</span>{' '}
            {compare ? (
              <Link className={text['link']} to={compare}>
                {t('merging.compare')}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p>{t('alike.elsewhere', { count: elsewhere })}</p> : null}
    </section>
  )
}

export const FilesAlike = ({ of, alike }: { of: string; alike: Files | null }) => {
  const t = useWords()
  const lines = (alike?.files ?? []).map(({ file, reasons }) => ({
    id: file.id,
    name: file.name,
    state: file.verification.state,
    why: reasons.map((reason) => t(`alike.file.${reason}`)),
    also: file.area?.path,
    compare: `/staff/merges/${of}/${file.id}`,
  }))
  return <Alike lines={lines} elsewhere={alike?.elsewhere ?? 0} />
}

/** `of`: the one that they are like, where they can be compared with it. */
export const EmployersAlike = ({ of, alike }: { of?: string; alike: Firms | null }) => {
  const t = useWords()
  const lines = (alike?.employers ?? []).map(
    ({ id, name, creditCode, area, verification, isCodeProven, reasons }) => ({
      id,
      name,
      to: `/staff/firms/${id}`,
      state: verification.state,
      why: reasons.map((reason) => t(`alike.firm.${reason}`)),
      ...(of && { compare: `/staff/merges/firms/${of}/${id}` }),
      also: [creditCode, area.path, isCodeProven ? t('alike.proven') : ''].filter(Boolean).join(' '),
    }),
  )
  const claimsElsewhere = alike?.claimsElsewhere ?? 0
  return (
    <>
      <Alike lines={lines} elsewhere={alike?.elsewhere ?? 0} />
      {claimsElsewhere > 0 ? <p>{t('alike.claimsElsewhere', { count: claimsElsewhere })}</p> : null}
    </>
  )
}
