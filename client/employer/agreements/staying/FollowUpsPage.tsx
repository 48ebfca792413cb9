import type { FollowUpOnListFragment } from '../../../core/agreements/generated/agreement.ts'
import { useWords as useAgreementWords } from '../../../core/agreements/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { useTable } from '../../../core/list/use-table.ts'
import { ButtonLink } from '../../../desk/action/ButtonLink.tsx'
import { Nothing } from '../../../desk/list/Nothing.tsx'
import { Pager } from '../../../desk/list/Pager.tsx'
import { Read } from '../../../desk/list/Read.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import { FirmFollowUpsDocument } from '../generated/agreements.ts'
import { Answers } from './Answers.tsx'

const Question = ({ followUp, again }: { followUp: FollowUpOnListFragment; again: () => void }) => {
  const t = useWords()
  const said = useAgreementWords()
  const format = useFormat()
  const { agreement, afterDays, answerBy } = followUp
  return (
    <Panel title={t('stay.ask', { name: agreement.veteranName })}>
      <p className={text['also']}>
        {t('stay.about', { title: agreement.terms?.title ?? '', days: afterDays })}
        {answerBy ? ` · ${said('followUp.answerBy', { day: format.day(answerBy) })}` : null}
      </p>
      <Answers followUp={followUp} name={agreement.veteranName} again={again} />
      <ButtonLink to={`/employer/agreements/${agreement.id}`}>{t('stay.see')}</ButtonLink>
    </Panel>
  )
}

/** Follow-ups that wait for the organisation's answer, the longest waiting first. */
export const FollowUpsPage = () => {
  const t = useWords()
  const table = useTable(FirmFollowUpsDocument, {}, (data) => data.followUpsToAnswer)
  return (
    <>
      <PageHead title={t('stay.title')} lead={t('stay.lead')}>
        <ButtonLink to="/employer/agreements">{t('agreements.back')}</ButtonLink>
      </PageHead>
      <Read reading={table} rows={5}>
        {(page) =>
          page.nodes.length > 0 ? (
            <>
              {page.nodes.map((followUp) => (
                <Question key={followUp.id} followUp={followUp} again={table.again} />
              ))}
              <Pager page={page} trail={table.trail} size={table.size} />
            </>
          ) : (
            <Nothing title={t('stay.none')} hint={t('stay.noneHint')} />
          )
        }
      </Read>
    </>
  )
}
