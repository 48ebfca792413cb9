import { Button } from 'antd'
import { useState } from 'react'
import { mostCases } from '../../../../rules/verification.ts'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { QueueKind, QueueLine } from '../queue.ts'
import panel from '../../../desk/panel/panel.module.css'
import { sight } from '../../../desk/lines/sight.ts'
import { ReasonsDialog } from '../ReturnDialog.tsx'
import { useSeveral } from './use-several.tsx'

type Lines = readonly QueueLine[]
type Props = {
  kind: QueueKind
  chosen: Lines
  settled: () => void
  /** What became of each was told and closed; the buttons that led there are gone. */
  told: () => void
}

/** What can be decided of the chosen lines together; statuses of veterans are not, since each file is to be read. */
export const Several = ({ kind, chosen, settled, told }: Props) => {
  const t = useWords()
  const [returning, setReturning] = useState<Lines | null>(null)
  const { verify, giveBack, namesOf, busy } = useSeveral(kind, settled, told)
  const count = chosen.length
  const isTooMany = count > mostCases
  return (
    <>
      {count > 0 ? (
        <fieldset className={panel['row']} style={sight.several} aria-label={t('several.label')}>
          {kind === 'employers' ? (
            <Button type="primary" disabled={isTooMany} loading={busy} onClick={() => verify(chosen)}>
              {t('several.verify', { count })}
            </Button>
          ) : null}
          <Button danger disabled={isTooMany} onClick={() => setReturning(chosen)}>
            {t('several.return', { count })}
          </Button>
          {isTooMany ? (
            <p className={text['error']} style={sight.whole}>
              ✗ {t('several.most', { most: mostCases })}
            </p>
          ) : null}
          {kind === 'veterans' ? (
            <p className={text['hint']} style={sight.whole}>
              {t('several.veteransHint')}
            </p>
          ) : null}
        </fieldset>
      ) : null}
      {returning ? (
        <ReasonsDialog
          kind={kind}
          title={t('several.returnTitle', { count: returning.length })}
          lead={t(kind === 'veterans' ? 'several.returnVeterans' : 'several.returnEmployers', {
            names: namesOf(returning),
          })}
          draft={`several.${kind}`}
          close={() => setReturning(null)}
          giveBack={(reasons) => giveBack(returning, reasons)}
        />
      ) : null}
    </>
  )
}
