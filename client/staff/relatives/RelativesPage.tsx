import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { phoneText } from '../../core/format/phone.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { Read } from '../../desk/list/Read.tsx'
import { Panel } from '../../desk/panel/Panel.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import {
  MyRelativesDocument,
  TakeBackRelativeDocument,
  type RelativePartsFragment,
} from './generated/relatives.ts'
import { RelativeDialog } from './RelativeDialog.tsx'

const Line = ({ relative, again }: { relative: RelativePartsFragment; again: () => void }) => {
  const t = useWords()
  const format = useFormat()
  const confirm = useConfirm()
  const { run } = useAction(TakeBackRelativeDocument)
  const { id, relationName, name, phone, residentIdTail, creditCode, until } = relative
  const called = name ?? (phone ? phoneText(phone) : creditCode) ?? ''
  const marks = [name && phone && phoneText(phone), residentIdTail, name && creditCode].filter(Boolean)
  const takeBack = () =>
    confirm(
      {
        title: t('relatives.takeBackAsk', { name: called }),
        hint: t('relatives.takeBackHint'),
        ok: t('relatives.takeBack'),
        grave: true,
      },
      async () => {
        const { failure } = await run({ id }, t('relatives.takenBack'))
        if (!failure) again()
        return failure
      },
    )
  return (
    <li>
      {called} <span className={text['also']}>{[relationName, ...marks].join(' · ')}</span>{' '}
      {until ? (
        <span className={text['also']}>{t('relatives.until', { day: format.day(until) })}</span>
      ) : (
        <Button
          size="small"
          aria-label={t('relatives.takeBackOf', { name: called })}
          onClick={() => void takeBack()}
        >
          {t('relatives.takeBack')}
        </Button>
      )}
    </li>
  )
}

/** Whom a member of staff declared as close: colleagues decide on what may be theirs. */
export const RelativesPage = () => {
  const t = useWords()
  const [isDeclaring, setDeclaring] = useState(false)
  const reading = useReading(MyRelativesDocument, {}, { policy: 'network-only' })
  const { again } = reading
  const done = () => {
    setDeclaring(false)
    again()
  }
  return (
    <>
      <PageHead title={t('relatives.title')} lead={t('relatives.lead')}>
        <ButtonLink to="/staff/account">{t('relatives.back')}</ButtonLink>
        <Button type="primary" onClick={() => setDeclaring(true)}>
          {t('relatives.declare')}
        </Button>
      </PageHead>
      <Read reading={reading} rows={2}>
        {({ myRelatives }) =>
          myRelatives.length > 0 ? (
            <Panel title={t('relatives.listed')}>
              <ul>
                {myRelatives.map((relative) => (
                  <Line key={relative.id} relative={relative} again={again} />
                ))}
              </ul>
            </Panel>
          ) : (
            <Nothing title={t('relatives.none')} hint={t('relatives.noneHint')} />
          )
        }
      </Read>
      {isDeclaring ? <RelativeDialog done={done} close={() => setDeclaring(false)} /> : null}
    </>
  )
}
