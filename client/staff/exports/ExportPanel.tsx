import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../core/format/use-format.ts'
import { Icon } from '../../desk/action/Icon.tsx'
import { Facts } from '../../desk/list/Facts.tsx'
import { StateMark, type MarkKind } from '../../desk/list/StateMark.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import type { ExportPartsFragment } from './generated/exports.ts'

const marks: Readonly<Record<ExportPartsFragment['state'], MarkKind>> = {
  WAITING: 'look',
  READY: 'done',
  FAILED: 'refused',
  ENDED: 'quiet',
  DROPPED: 'quiet',
}

const useFacts = (shown: ExportPartsFragment): (readonly [string, ReactNode])[] => {
  const t = useWords()
  const format = useFormat()
  const { rows, leftOut, failure, narrowedTo, state } = shown
  const isThere = state === 'WAITING' || state === 'READY'
  return [
    [t('exports.by'), t('exports.byAt', { by: shown.by, at: format.moment(shown.createdAt) })],
    [t('exports.reason'), shown.reason],
    ...(narrowedTo.length > 0 ? [[t('exports.narrowed'), narrowedTo.join(' · ')] as const] : []),
    ...(rows === null
      ? []
      : [[t('exports.rows'), leftOut ? t('exports.rowsOf', { rows, leftOut }) : rows] as const]),
    ...(failure ? [[t('exports.failure'), failure] as const] : []),
    ...(isThere ? [[t('exports.until'), format.moment(shown.expiresAt)] as const] : []),
    [t('exports.downloads'), shown.downloads],
  ]
}

type Props = { shown: ExportPartsFragment; again: () => void; drop: () => void }

/** The page hears of a download only by asking again. */
const soonMs = 1_500

/** One export: what it is, by whom and why, how it stands, its file and its end. */
export const ExportPanel = ({ shown, again, drop }: Props) => {
  const t = useWords()
  const { id, listName, fair, state, isMine } = shown
  const name = [listName, fair?.title].filter(Boolean).join(' · ')
  const mark = <StateMark kind={marks[state]}>{t(`exports.state.${state}`)}</StateMark>
  return (
    <Panel title={name} beside={mark}>
      <Facts facts={useFacts(shown)} />
      {state === 'READY' || state === 'WAITING' ? (
        <p className={panel['row']}>
          {isMine && state === 'READY' ? (
            <Button
              type="primary"
              icon={<Icon name="file" />}
              href={`/exports/${id}`}
              download
              aria-label={t('exports.downloadOf', { name })}
              onClick={() => void setTimeout(again, soonMs)}
            >
              {t('exports.download')}
            </Button>
          ) : null}
          <Button danger aria-label={t('exports.dropOf', { name })} onClick={drop}>
            {t('exports.drop')}
          </Button>
        </p>
      ) : null}
    </Panel>
  )
}
