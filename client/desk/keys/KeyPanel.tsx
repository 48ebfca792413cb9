import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import { Facts } from '../list/Facts.tsx'
import { StateMark, type MarkKind } from '../list/StateMark.tsx'
import { Panel } from '../panel/Panel.tsx'
import { useWords } from '../words.ts'
import type { ApiKeyPartsFragment } from './generated/keys.ts'

export type ShownKey = ApiKeyPartsFragment & {
  readonly employer?: { readonly id: string; readonly name: string } | null
}

const marks: Readonly<Record<ApiKeyPartsFragment['state'], MarkKind>> = {
  OPEN: 'done',
  RESTING: 'look',
  ENDED: 'quiet',
  REVOKED: 'refused',
}

const useFacts = (key: ShownKey): (readonly [string, ReactNode])[] => {
  const t = useWords()
  const format = useFormat()
  const { employer, revokedAt, revokedBy, revokedWhy } = key
  const revoked = [
    t('keys.revokedBy', { by: revokedBy ?? '', at: format.moment(revokedAt) }),
    ...(revokedWhy ? [t('keys.why', { why: revokedWhy })] : []),
  ].join(' · ')
  return [
    ...(employer ? [[t('keys.firm'), employer.name] as const] : []),
    [t('keys.beginning'), <code key="beginning">{key.beginning}…</code>],
    [t('keys.made'), t('keys.madeBy', { by: key.madeBy, at: format.moment(key.createdAt) })],
    [t('keys.until'), format.moment(key.expiresAt)],
    [t('keys.used'), key.lastUsedOn ? format.day(key.lastUsedOn) : t('keys.neverUsed')],
    ...(revokedAt ? [[t('keys.revoked'), revoked] as const] : []),
  ]
}

type Props = { shown: ShownKey; revoke: () => void }

/** One key: what it is for, what it opens, how it stands, and its end. */
export const KeyPanel = ({ shown, revoke }: Props) => {
  const t = useWords()
  const { name, state } = shown
  const mark = <StateMark kind={marks[state]}>{t(`keys.state.${state}`)}</StateMark>
  return (
    <Panel title={name} beside={mark}>
      <ul>
        {shown.scopeNames.map((scope) => (
          <li key={scope}>{scope}</li>
        ))}
      </ul>
      <Facts facts={useFacts(shown)} />
      {state === 'OPEN' || state === 'RESTING' ? (
        <p>
          <Button danger aria-label={t('keys.revokeOf', { name })} onClick={revoke}>
            {t('keys.revoke')}
          </Button>
        </p>
      ) : null}
    </Panel>
  )
}
